package chainrule.engine.training;

import java.util.Arrays;

/**
 * How far a training has come: with its samples and settings, all that its next steps depend on. No
 * generator is among it, because what they draw follows from the seed and from epoch and batch.
 * Arrays over parameters are laid out as {@link chainrule.engine.network.Shape} says.
 *
 * @param epoch epochs completed
 * @param batch mini-batches completed in the present epoch
 * @param time steps since the optimizer's buffers were empty
 * @param shuffled whether the samples of this epoch are in random order
 * @param diverged whether the next step would not be finite
 * @param canStepBack whether the step before can be taken back, should it turn out to diverge
 * @param parameters the present ones, all finite
 * @param gradient of the last step
 * @param buffers the optimizer's, one behind the other
 * @param previousParameters before the last step
 * @param previousBuffers before the last step
 */
public record TrainingState(
    int epoch,
    int batch,
    int time,
    boolean shuffled,
    boolean diverged,
    boolean canStepBack,
    double[] parameters,
    double[] gradient,
    double[] buffers,
    double[] previousParameters,
    double[] previousBuffers) {
  /** Whether the next steps of both are the same, to the bit. */
  public boolean continuesAs(TrainingState other) {
    return epoch == other.epoch
        && batch == other.batch
        && time == other.time
        && Arrays.equals(parameters, other.parameters)
        && Arrays.equals(buffers, other.buffers);
  }
}
