package chainrule.engine.landscape;

import chainrule.engine.network.Description;
import chainrule.engine.network.Variant;
import chainrule.engine.prose.Prose;
import java.util.ArrayList;
import java.util.List;

/** Which two directions, out of as many as there are parameters, a slice shows. */
public enum Directions implements Variant {
  PARAMETERS(
      "parameters",
      "One or two parameters",
      "\\theta + u\\,e_i + v\\,e_j",
      "A coordinate axis of the space of parameters for each.",
      "How the loss changes when only these weights or biases change; all others stay fixed.",
      List.of()) {
    @Override
    public DirectionPair pair(Standpoint from) {
      double[] first = new double[from.parameters().length];
      double[] second = new double[first.length];
      first[from.first()] = 1;
      second[from.second()] = 1;
      return new DirectionPair(first, second, "");
    }

    /** Wide enough for the parameters to change their sign. */
    @Override
    public double usualRadius(Standpoint from, Plane plane) {
      double first = Math.abs(from.parameters()[from.first()]);
      double second = Math.abs(from.parameters()[from.second()]);
      return Math.max(2, Math.max(first, second) * MARGIN);
    }
  },

  RANDOM(
      "random",
      "Random directions",
      "\\theta + u\\,d + v\\,d', \\quad \\lVert d_j \\rVert = \\lVert w_j \\rVert"
          + " \\text{ for each neuron } j",
      "Li et al. 2018, Visualizing the Loss Landscape of Neural Nets: filter-normalised, biases"
          + " fixed. Other than there, d' is perpendicular to d.",
      "A slice along two random directions; at 1, each neuron’s weights have changed by their own "
          + "norm. Other slices through the same point look different.",
      List.of("first random direction", "second random direction")) {
    @Override
    public DirectionPair pair(Standpoint from) {
      return RandomDirections.filterNormalised(from.shape(), from.parameters(), from.seed());
    }
  },

  PATH(
      "path",
      "Main directions of the path",
      "\\theta + u\\,p_1 + v\\,p_2",
      "Pearson 1901: the first two principal components of the points that training passed, as in Li"
          + " et al. 2018.",
      "The slice that captures most of the path of training. Movement in all other directions does "
          + "not show.",
      List.of("first principal direction", "second principal direction")) {
    @Override
    public DirectionPair pair(Standpoint from) {
      PrincipalComponents components = new PrincipalComponents(from.trajectory());
      boolean moved = Vectors.norm(components.first) > 0;
      boolean turned = Vectors.norm(components.second) > 0;
      double[] first =
          moved
              ? components.first
              : RandomDirections.perpendicularTo(components.first, from.seed());
      double[] second =
          turned ? components.second : RandomDirections.perpendicularTo(first, ~from.seed());
      if (!moved) {
        String remark = "There is no path yet, so both directions are random.";
        return new DirectionPair(first, second, remark, RANDOM.axes());
      }
      if (!turned) {
        String remark = "The path is a straight line so far, so the direction across it is random.";
        return new DirectionPair(first, second, remark, List.of(axes().get(0), "random direction"));
      }
      return new DirectionPair(first, second, "");
    }

    /** Wide enough for the path. */
    @Override
    public double usualRadius(Standpoint from, Plane plane) {
      double widest = 0;
      for (double[] point : from.trajectory()) {
        double[] coordinates = plane.coordinates(point);
        widest = Math.max(widest, Math.abs(coordinates[0]));
        widest = Math.max(widest, Math.abs(coordinates[1]));
      }
      return widest == 0 ? 1 : Math.max(1e-3, widest * MARGIN);
    }
  },

  GRADIENT(
      "gradient",
      "Gradient and perpendicular",
      "\\theta + u\\,\\frac{\\nabla L}{\\lVert \\nabla L \\rVert} + v\\,m_\\perp",
      "Cauchy 1847; the gradient is that of all training data, with penalty.",
      "To the right, the training loss rises most steeply; upwards lies the part of training’s "
          + "last move at right angles to that.",
      List.of("along the gradient", "across the gradient")) {
    @Override
    public DirectionPair pair(Standpoint from) {
      String remark = "";
      List<String> names = new ArrayList<>(axes());
      double[] first = from.training().gradient(from.parameters());
      if (!Vectors.normalise(first)) {
        first = RandomDirections.perpendicularTo(first, from.seed());
        names.set(0, "random direction");
        remark = "The gradient is zero or not finite here, so this direction is random. ";
      }
      double[] second = lastMovement(from);
      double length = Vectors.norm(second);
      Vectors.makePerpendicular(second, first);
      if (Vectors.norm(second) > length * STRAIGHT) {
        Vectors.normalise(second);
      } else {
        second = RandomDirections.perpendicularTo(first, ~from.seed());
        names.set(1, "random direction");
        remark =
            remark
                + "Training’s last move followed the gradient, so the other direction is "
                + "random.";
      }
      return new DirectionPair(first, second, remark.trim(), remark.isEmpty() ? List.of() : names);
    }
  };

  /** A movement has left a line if this share of it, or more, goes across. */
  private static final double STRAIGHT = 1e-6;

  /** How much wider a slice is than what it shall hold. */
  private static final double MARGIN = 1.25;

  private final Description description;
  private final String explanation;
  private final List<String> axes;

  Directions(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String source,
      @Prose String explanation,
      List<String> axes) {
    description = new Description(id, displayName, tex, source);
    this.explanation = explanation;
    this.axes = axes;
  }

  /** The two directions; a slice along a line takes the first alone. */
  public abstract DirectionPair pair(Standpoint from);

  /** From the last different point of the trajectory to the present one; 0 if there is none. */
  private static double[] lastMovement(Standpoint from) {
    double[][] trajectory = from.trajectory();
    for (int k = trajectory.length - 1; k >= 0; k--) {
      double[] movement = Vectors.difference(from.parameters(), trajectory[k]);
      if (Vectors.norm(movement) > 0) {
        return movement;
      }
    }
    return new double[from.parameters().length];
  }

  /** A radius of slices at which there is something to be seen. */
  public double usualRadius(Standpoint from, Plane plane) {
    return 1;
  }

  /** What is to be seen, and what the slice hides. */
  public String explanation() {
    return explanation;
  }

  /** What the axes are called; empty if the chosen parameters are. */
  public List<String> axes() {
    return axes;
  }

  @Override
  public Description description() {
    return description;
  }
}
