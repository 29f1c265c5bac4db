package chainrule.engine.explain;

/**
 * One neuron, term by term.
 *
 * <pre>
 * z     = bias + sum of products,        products[i] = weights[i] inputs[i]
 * delta = mask slope upstream,           upstream = sum of backProducts,
 *                                        backProducts[j] = backWeights[j] backDeltas[j]
 * </pre>
 *
 * <p>Of an output, the terms backwards are those of dL/dz = sum over j of dy[j]/dz dL/dy[j]: {@code
 * backWeights} are dy[j]/dz, {@code backDeltas} are dL/dy[j], and their sum is delta.
 *
 * @param layer from 1 on
 * @param neuron from 0 on
 * @param inputs (in) activations of the layer before
 * @param weights (in)
 * @param products (in)
 * @param value g(z), before dropout
 * @param slope g'(z); of an output, its own dy/dz
 * @param mask the dropout factor
 * @param a what the neuron passes on
 * @param curve g around z
 * @param backNeurons (j) neurons of the next layer, or outputs
 * @param backWeights (j)
 * @param backDeltas (j)
 * @param backProducts (j)
 * @param upstream dL/da; of an output, dL/dy
 * @param delta dL/dz
 */
public record NeuronTerms(
    int layer,
    int neuron,
    double[] inputs,
    double[] weights,
    double[] products,
    double bias,
    double z,
    double value,
    double slope,
    double mask,
    double a,
    ActivationCurve curve,
    int[] backNeurons,
    double[] backWeights,
    double[] backDeltas,
    double[] backProducts,
    double upstream,
    double delta) {}
