package chainrule.engine.explain;

import chainrule.engine.training.RuleLine;
import java.util.List;
import java.util.Map;

/**
 * One weight or bias, from this example's gradient to its new value.
 *
 * <pre>
 * gradient of an example = delta of the neuron it leads to * activation it is multiplied by
 * mean     = mean of those over the mini-batch
 * clipped  = clipFactor (mean + penalty),      penalty = l1Term + l2Term
 * next     = what the rule makes of clipped, the rate and the buffers
 * </pre>
 *
 * @param delta dL/dz of the neuron, for this example
 * @param activation what a weight is multiplied by, for this example; 1 for a bias
 * @param gradient this example's: delta * activation
 * @param batchExamples (sample) the examples of the mini-batch
 * @param batchGradients (sample) their gradients
 * @param mean their mean
 * @param l1Term l1 sign(w); 0 for a bias
 * @param l2Term l2 w; 0 for a bias
 * @param penalty the sum of the two
 * @param clipped what the optimizer is given
 * @param buffers (buffer) the optimizer's before the step
 * @param nextBuffers (buffer) after it
 * @param biasCorrections (buffer) what the new ones are divided by, 1 - beta^t for Adam; else 1
 * @param weightDecayFactor what the parameter is first multiplied by; 1 for a bias
 * @param old its value before the step
 * @param next its value after the step
 * @param change next - old
 * @param rule the optimizer's rule, line by line
 * @param quantities the numbers in the rule by name, see {@link RuleLine}
 * @param check the example's gradient, measured
 */
public record ParameterUpdate(
    ParameterPlace place,
    double delta,
    double activation,
    double gradient,
    int[] batchExamples,
    double[] batchGradients,
    double mean,
    double l1Term,
    double l2Term,
    double penalty,
    double clipped,
    double[] buffers,
    double[] nextBuffers,
    double[] biasCorrections,
    double weightDecayFactor,
    double old,
    double next,
    double change,
    List<RuleLine> rule,
    Map<String, Double> quantities,
    GradientCheck check) {}
