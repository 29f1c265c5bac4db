package chainrule.engine.explain;

import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Shape;
import java.util.List;

/**
 * A gradient measured instead of derived: the loss of one example is computed with the parameter a
 * little larger and a little smaller.
 *
 * <pre>
 * numeric = (L(w + h) - L(w - h)) / (2 h)
 * </pre>
 *
 * @param h how far the parameter is moved, 1e-5 or, for a large one, 1e-5 |w|
 * @param lossAbove L(w + h)
 * @param lossBelow L(w - h)
 * @param numeric the measured gradient
 * @param analytic the gradient by back-propagation
 * @param relativeDifference |numeric - analytic| / max(|numeric|, |analytic|); 0 if both are 0
 * @param kink whether between w - h and w + h a slope jumps, as that of ReLU does at 0: then the
 *     measured gradient is a mixture of the slopes on both sides
 * @param straightThrough whether back-propagation puts a stand-in for the slope of a hard step,
 *     which is 0 in truth: then the two gradients differ
 */
public record GradientCheck(
    double h,
    double lossAbove,
    double lossBelow,
    double numeric,
    double analytic,
    double relativeDifference,
    boolean kink,
    boolean straightThrough) {
  private static final double STEP = 1e-5;

  /** A smooth slope does not change so much over 2 h, neither by itself nor as a share. */
  private static final double JUMP = 0.1;

  private static final double JUMP_SHARE = 0.5;

  static GradientCheck of(
      Propagated example, double[] parameters, ParameterPlace place, double analytic) {
    double w = parameters[place.parameter()];
    double h = STEP * Math.max(1, Math.abs(w));
    double[] moved = parameters.clone();
    moved[place.parameter()] = w + h;
    Propagated above = example.with(moved);
    moved[place.parameter()] = w - h;
    Propagated below = example.with(moved);
    double lossAbove = above.loss();
    double lossBelow = below.loss();
    double numeric = (lossAbove - lossBelow) / (h * 2);
    return new GradientCheck(
        h,
        lossAbove,
        lossBelow,
        numeric,
        analytic,
        relativeDifference(numeric, analytic),
        jumps(above, below),
        straightThrough(example.specification().hidden(), place.layer()));
  }

  private static double relativeDifference(double numeric, double analytic) {
    double size = Math.max(Math.abs(numeric), Math.abs(analytic));
    return size == 0 ? 0 : Math.abs(numeric - analytic) / size;
  }

  private static boolean jumps(Propagated above, Propagated below) {
    Shape shape = above.shape();
    for (int layer = 1; layer < shape.outputLayer(); layer++) {
      for (int j = 0; j < shape.size(layer); j++) {
        int row = shape.firstNeuron(layer) + j;
        if (jumps(above.slope(layer, row), below.slope(layer, row))) {
          return true;
        }
      }
    }
    for (int k = 0; k < shape.size(shape.outputLayer()); k++) {
      if (jumps(lossSlope(above, k), lossSlope(below, k))) {
        return true;
      }
    }
    return false;
  }

  /** What training takes from the loss: dL/dy, or dL/dz if it is fused. */
  private static double lossSlope(Propagated example, int output) {
    int row = example.outputRow(output);
    return example
        .specification()
        .loss()
        .derivative(example.z(row), example.a(row), example.target(output));
  }

  private static boolean jumps(double above, double below) {
    double change = Math.abs(above - below);
    return change > JUMP && change > JUMP_SHARE * Math.max(Math.abs(above), Math.abs(below));
  }

  private static boolean straightThrough(List<LayerSpecification> hidden, int fromLayer) {
    for (int layer = fromLayer; layer <= hidden.size(); layer++) {
      if (hidden.get(layer - 1).activation().straightThrough()) {
        return true;
      }
    }
    return false;
  }
}
