package chainrule.engine.explain;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.training.Step;
import java.util.List;

/**
 * The next training step, with one example followed through the network and back.
 *
 * @param experiment what the step belongs to
 * @param example from which the step is seen
 * @param layers the hidden layers and the outputs
 * @param loss the example's loss
 * @param batchLosses (sample) the loss of each sample of the mini-batch, without penalty
 * @param penalty what is added to the loss
 * @param step the step itself
 */
public record Explanation(
    Experiment experiment,
    ExplainedExample example,
    List<LayerValues> layers,
    LossValues loss,
    double[] batchLosses,
    Penalty penalty,
    Step step) {}
