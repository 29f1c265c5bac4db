package chainrule.bridge;

import chainrule.engine.network.NeuronMaps;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * Numbers in single precision, which are enough to be drawn and half as much to hand on. The engine
 * itself knows double precision only.
 */
final class Singles {
  private Singles() {}

  static Float32Array of(double[] values) {
    float[] singles = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      singles[i] = (float) values[i];
    }
    return Float32Array.copyFromJavaArray(singles);
  }

  /** The values of maps, (neuron, sample). */
  static Float32Array of(NeuronMaps maps) {
    return of(maps.values());
  }
}
