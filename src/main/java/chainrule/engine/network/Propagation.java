package chainrule.engine.network;

/**
 * Forward propagation and back-propagation of a batch, and with them the gradient of the mean loss.
 *
 * <p>{@link PlainPropagation} is the textbook, to be read; {@link BlockedPropagation} computes the
 * same sums in the same order, fast. A propagation belongs to one network and keeps no state
 * between calls: everything is in the arguments.
 */
public interface Propagation {
  /**
   * Computes z and a of every neuron from the inputs in {@code workspace.a}.
   *
   * @param parameters place in the workspace's memory, laid out as {@link Shape} says
   * @param workspace inputs in the first rows of its activations
   * @param samples how many samples of the workspace to compute
   */
  void forward(int parameters, Workspace workspace, int samples);

  /**
   * Computes delta of every neuron and the gradient of the mean loss, after {@link #forward}.
   *
   * @param workspace with the targets
   * @param gradient place that receives dL/dW and dL/db, laid out like the parameters
   */
  void backward(int parameters, Workspace workspace, int samples, int gradient);
}
