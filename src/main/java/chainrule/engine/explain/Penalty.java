package chainrule.engine.explain;

/**
 * What training adds to the loss for large weights: l1 sum |w| + l2 sum w^2 / 2, biases left out.
 *
 * @param l1 its rate
 * @param l2 its rate
 * @param absolutes sum |w|
 * @param squares sum w^2
 * @param value the penalty
 */
public record Penalty(double l1, double l2, double absolutes, double squares, double value) {}
