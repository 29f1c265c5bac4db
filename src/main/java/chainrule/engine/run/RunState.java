package chainrule.engine.run;

import chainrule.engine.training.StopReason;
import chainrule.engine.training.TrainingState;

/**
 * How far a run has come: with its experiment, all that becomes of it depends on.
 *
 * @param stopReason why training has stopped by itself, if it has
 * @param bestTestLoss the smallest so far; infinite unless a patience is set
 * @param bestEpoch when that was
 */
public record RunState(
    TrainingState training, StopReason stopReason, double bestTestLoss, int bestEpoch) {}
