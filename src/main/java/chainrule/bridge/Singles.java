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
    double[] values = maps.values();
    int count = maps.count();
    int lanes = maps.lanes();
    float[] singles = new float[maps.rows() * count];
    int to = 0;
    for (int row = 0; row < maps.rows(); row++) {
      for (int start = 0; start < count; start += lanes) {
        int from = maps.index(row, start);
        int end = from + Math.min(lanes, count - start);
        for (int at = from; at < end; at++) {
          singles[to] = (float) values[at];
          to++;
        }
      }
    }
    return Float32Array.copyFromJavaArray(singles);
  }
}
