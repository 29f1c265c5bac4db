package chainrule.engine.explain;

import chainrule.engine.network.Activation;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.kernels.Memory;
import java.util.function.DoubleUnaryOperator;

/**
 * What a neuron makes of other sums than its present one: its activation, sampled evenly. Of an
 * output, the output as its own z alone changes; with softmax that depends on the other z.
 *
 * @param from least z
 * @param to greatest z
 * @param values (sample) g(z), from the least z to the greatest
 */
public record ActivationCurve(double from, double to, double[] values) {
  /** Odd, so that z = 0 is among them. */
  private static final int SAMPLES = 161;

  private static final double LEAST_REACH = 4;
  private static final double GREATEST_REACH = 32;

  /** Of a huge z: less around it would be lost in its rounding. */
  private static final double LEAST_SHARE = 1e-6;

  /** The present z stays so far inside, as a share of the reach. */
  private static final double INSIDE = 0.8;

  static ActivationCurve of(Activation activation, double z) {
    return of(activation::value, z);
  }

  /**
   * @param z (output) pre-activations of all outputs
   * @param output the one whose z changes
   */
  static ActivationCurve of(OutputActivation activation, double[] z, int output) {
    int outputs = z.length;
    Memory memory = Memory.of(2 * outputs, 0);
    memory.write(z, 0, 0, outputs);
    return of(
        own -> {
          memory.set(output, own);
          activation.apply(memory, 0, outputs, outputs, 1);
          return memory.get(outputs + output);
        },
        z[output]);
  }

  /** Around 0, as far as it takes to have z well inside; around z where that is too far. */
  private static ActivationCurve of(DoubleUnaryOperator function, double z) {
    double reach = LEAST_REACH;
    while (reach < GREATEST_REACH && Math.abs(z) > INSIDE * reach) {
      reach = reach * 2;
    }
    double centre = Math.abs(z) > INSIDE * reach ? z : 0;
    reach = Math.max(reach, Math.abs(z) * LEAST_SHARE);
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      double share = (2.0 * i) / (SAMPLES - 1) - 1;
      values[i] = function.applyAsDouble(centre + share * reach);
    }
    return new ActivationCurve(centre - reach, centre + reach, values);
  }
}
