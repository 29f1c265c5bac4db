package chainrule.engine.network.kernels;

/** The slope of a loss, as the kernels know it. */
public interface LossSlope {
  /** Its number among the losses. */
  int ordinal();

  /** The slope at one output with pre-activation z, output y and target t. */
  double derivative(double z, double y, double t);
}
