package chainrule.engine.explain;

/**
 * The example from which a step is seen.
 *
 * @param index as in {@link chainrule.engine.run.Run#points}: training examples first
 * @param test whether it is test data, from which training never learns
 * @param place its place in the next mini-batch, from 0 on; -1 if it is not in it, and then it is
 *     propagated by itself, without dropout
 * @param x1 its point in the plane
 * @param x2 its point in the plane
 * @param inputs (input) what the network is fed with
 * @param targets (output) t
 */
public record ExplainedExample(
    int index, boolean test, int place, double x1, double x2, double[] inputs, double[] targets) {
  /** Whether the next step learns from it. */
  public boolean inMiniBatch() {
    return place >= 0;
  }
}
