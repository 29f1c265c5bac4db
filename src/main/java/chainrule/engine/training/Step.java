package chainrule.engine.training;

import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;

/**
 * All that one step computes on its way from the old parameters to the new ones. The arrays belong
 * to the step alone; those over parameters are laid out as {@link Shape} says.
 *
 * <pre>
 * mean      = mean over the mini-batch of dL/dw
 * gradient  = clipFactor (mean + penalty)
 * rate      = rateFactor * learning rate
 * next parameters and buffers = what the optimizer makes of gradient, rate and the old ones
 * </pre>
 *
 * @param epoch epochs completed before the step
 * @param batch mini-batches of this epoch completed before the step
 * @param batches mini-batches of an epoch
 * @param samples which training samples make up the mini-batch, in order
 * @param workspace inputs, z, a, dropout masks, targets and delta of the mini-batch (neuron,
 *     sample)
 * @param meanLoss the mean loss of the mini-batch, without penalty
 * @param mean gradient of the mean loss
 * @param penalty slope of the penalty, 0 for biases
 * @param norm Euclidean norm of mean + penalty, over all parameters
 * @param clipFactor what clipping multiplies the gradient by, at most 1
 * @param gradient what the optimizer is given
 * @param rateFactor what schedule and warm-up make of the learning rate
 * @param rate the learning rate of this step
 * @param time the number of this update since the optimizer's buffers were empty, from 1 on
 * @param weightDecayFactor what the optimizer first multiplies weights by; 1 if it does not decay
 * @param parameters before the step
 * @param nextParameters after the step
 * @param buffers the optimizer's before the step, one behind the other, each laid out like the
 *     parameters
 * @param nextBuffers after the step
 * @param finite whether loss and new parameters are finite; otherwise the step is not applied
 */
public record Step(
    NetworkSpecification specification,
    TrainingSettings settings,
    Shape shape,
    int epoch,
    int batch,
    int batches,
    int[] samples,
    Workspace workspace,
    double meanLoss,
    double[] mean,
    double[] penalty,
    double norm,
    double clipFactor,
    double[] gradient,
    double rateFactor,
    double rate,
    int time,
    double weightDecayFactor,
    double[] parameters,
    double[] nextParameters,
    double[] buffers,
    double[] nextBuffers,
    boolean finite) {}
