package chainrule.engine.explain;

/**
 * A layer from 1 on with all that one example makes it compute.
 *
 * <pre>
 * z     = W a(layer before) + b
 * a     = g(z) m
 * delta = dL/da m g'(z),  dL/da[i] = sum over j of W[j][i] delta[j] of the next layer
 * dL/dW = delta a(layer before)^T,  dL/db = delta
 * </pre>
 *
 * <p>In the layer of the outputs, a is y, the slope is dy/dz (of softmax, which mixes all z, the
 * diagonal), and dL/da is dL/dy; how they make delta, {@link LossValues} tells.
 *
 * @param weights W (out, in)
 * @param biases b (out)
 * @param z weighted sums (out)
 * @param value g(z) (out)
 * @param slope g'(z) (out)
 * @param mask m (out), the dropout factors: 0, or 1 / (1 - p); 1 without dropout
 * @param a activations (out)
 * @param upstream dL/da (out)
 * @param delta dL/dz (out), which is also dL/db
 * @param weightGradient dL/dW (out, in) of this example's loss
 */
public record LayerValues(
    double[][] weights,
    double[] biases,
    double[] z,
    double[] value,
    double[] slope,
    double[] mask,
    double[] a,
    double[] upstream,
    double[] delta,
    double[][] weightGradient) {}
