package chainrule.engine.explain;

/**
 * The loss of one example and where its derivative comes from.
 *
 * <pre>
 * delta[k] = sum over j of dL/dy[j] dy[j]/dz[k]
 * </pre>
 *
 * <p>A fused loss takes delta from one stable formula instead. The factors are given all the same;
 * where an output has come to 0 or 1 exactly, dL/dy may be infinite.
 *
 * @param value L, summed over the outputs, without penalty
 * @param ofOutput (output) what each adds to it
 * @param fused whether training computes delta without the factors
 * @param outputDerivative dL/dy (output)
 * @param jacobian dy[k]/dz[j] (k, j)
 * @param delta dL/dz (output)
 */
public record LossValues(
    double value,
    double[] ofOutput,
    boolean fused,
    double[] outputDerivative,
    double[][] jacobian,
    double[] delta) {}
