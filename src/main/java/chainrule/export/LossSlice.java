package chainrule.export;

import chainrule.engine.experiment.ViewSettings;
import chainrule.engine.landscape.DirectionPair;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.landscape.Path;
import chainrule.engine.landscape.Plane;
import chainrule.engine.landscape.Slice;
import chainrule.engine.landscape.Standpoint;
import chainrule.engine.network.Shape;
import chainrule.engine.run.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss over one or two directions, with the path of training and where it is now.
 *
 * @param names of the directions
 * @param numbers the {@link #HEAD} numbers that are read below; then the losses and the penalties,
 *     both (row, column) with row 0 at the largest v, a line being a single row; then the path,
 *     (point, 6): steps, epochs, u, v, loss, and 1 where no line leads there
 */
record LossSlice(List<String> names, double[] numbers) {
  /** Numbers before the losses. */
  static final int HEAD = 13;

  private static final int PATH_COLUMNS = 6;

  /** Nodes along a side, of a line and of a plane. */
  private static final int LINE = 129;

  private static final int PLANE = 65;

  static LossSlice of(Measured measured) {
    return new LossSlice(measured.names(), measured.numbers());
  }

  /** A point of the slice. */
  record Point(double u, double v) {}

  boolean isLine() {
    return numbers[0] == 1;
  }

  /** Nodes along a side. */
  int resolution() {
    return (int) numbers[1];
  }

  /** How far u and v go from the middle. */
  double radius() {
    return numbers[2];
  }

  double middleU() {
    return numbers[3];
  }

  double middleV() {
    return numbers[4];
  }

  /** What u = 0 is on the axis. */
  double offsetU() {
    return numbers[5];
  }

  /** What v = 0 is on the axis. */
  double offsetV() {
    return numbers[6];
  }

  Point present() {
    return new Point(numbers[7], numbers[8]);
  }

  /** The loss where training is now. */
  double loss() {
    return numbers[9];
  }

  /** The penalty where training is now. */
  double penalty() {
    return numbers[10];
  }

  /** The slope of both together along u. */
  double slope() {
    return numbers[11];
  }

  /** What the next step is going to add to u. */
  double step() {
    return numbers[12];
  }

  private int nodes() {
    return isLine() ? resolution() : resolution() * resolution();
  }

  double loss(int node) {
    return numbers[HEAD + node];
  }

  double penalty(int node) {
    return numbers[HEAD + nodes() + node];
  }

  double least() {
    double least = LossSurface.BEYOND;
    for (int node = 0; node < nodes(); node++) {
      least = Math.min(least, loss(node));
    }
    return least;
  }

  /** The greatest loss that is finite, or 0. */
  double greatest() {
    double greatest = 0;
    for (int node = 0; node < nodes(); node++) {
      greatest = loss(node) < LossSurface.BEYOND ? Math.max(greatest, loss(node)) : greatest;
    }
    return greatest;
  }

  int pathPoints() {
    return (numbers.length - HEAD - 2 * nodes()) / PATH_COLUMNS;
  }

  Point pathPoint(int point) {
    int at = HEAD + 2 * nodes() + PATH_COLUMNS * point;
    return new Point(numbers[at + 2], numbers[at + 3]);
  }

  /** Whether no line leads to this point of the path. */
  boolean beginsAnew(int point) {
    return point == 0 || numbers[HEAD + 2 * nodes() + PATH_COLUMNS * point + 5] == 1;
  }

  /**
   * The loss between the nodes of a plane.
   *
   * @param across 0 at the left edge, 1 at the right one
   * @param down 0 at the top
   */
  double between(double across, double down) {
    int last = resolution() - 1;
    int column = (int) Math.min(last - 1, Math.max(0, Math.floor(across * last)));
    int row = (int) Math.min(last - 1, Math.max(0, Math.floor(down * last)));
    double x = across * last - column;
    double y = down * last - row;
    int corner = row * resolution() + column;
    int below = corner + resolution();
    double upper = loss(corner) * (1 - x) + loss(corner + 1) * x;
    double lower = loss(below) * (1 - x) + loss(below + 1) * x;
    double loss = upper * (1 - y) + lower * y;
    return loss < LossSurface.BEYOND ? loss : LossSurface.BEYOND;
  }

  /** The loss as the first weight changes that the link names, of a run trained here. */
  static Measured line(Run run, Path path) {
    return measured(run, path, Directions.PARAMETERS, true);
  }

  /** The loss over the directions that the link names, of a run trained here. */
  static Measured plane(Run run, Path path) {
    return measured(run, path, run.experiment().view().directions(), false);
  }

  private static Measured measured(Run run, Path path, Directions directions, boolean isLine) {
    ViewSettings view = run.experiment().view();
    int count = run.shape().parameterCount();
    int first = within(view.parameters().get(0), count, 0);
    int asked = view.parameters().size() > 1 ? view.parameters().get(1) : 1;
    int second = within(asked, count, 1);
    second = second == first ? (first == 0 ? 1 : 0) : second;
    LossSurface surface =
        new LossSurface(run.network(), run.trainingSamples(), run.experiment().training());
    double[] present = run.trainer().parameters().clone();
    double[][] way = path.trajectory(present);
    int seed = run.experiment().training().seed();
    Standpoint standpoint = new Standpoint(surface, present, way, first, second, seed);
    DirectionPair pair = directions.pair(standpoint);
    Plane plane = isLine ? Plane.lineThrough(present, pair) : Plane.through(present, pair);
    double usual = Math.min(ViewSettings.MAXIMUM_RADIUS, directions.usualRadius(standpoint, plane));
    double radius = isLine || view.radius() == 0 ? usual : view.radius();
    Slice slice =
        isLine
            ? Slice.ofLine(surface, plane, radius, LINE)
            : Slice.ofPlane(surface, plane, radius, PLANE);
    slice.advance(Integer.MAX_VALUE);
    boolean isOfParameters = directions == Directions.PARAMETERS;
    List<String> names = pair.axes().isEmpty() ? directions.axes() : pair.axes();
    if (isOfParameters) {
      names = List.of(name(run.shape(), first), name(run.shape(), second));
    }
    double[] head = {
      isLine ? 1 : 2,
      slice.resolution(),
      radius,
      0,
      0,
      isOfParameters ? present[first] : 0,
      isOfParameters ? present[second] : 0,
      0,
      0,
      surface.loss(present),
      surface.penalty(present),
      plane.slopes(surface.gradient(present))[0],
      plane.components(change(run, present))[0]
    };
    List<double[]> parts = new ArrayList<>(List.of(head, slice.losses(), slice.penalties()));
    for (int point = 0; point < way.length && !isLine; point++) {
      double[] at = plane.coordinates(way[point]);
      parts.add(new double[] {0, 0, at[0], at[1], surface.loss(way[point]), 0});
    }
    return new Measured(joined(parts), names);
  }

  private static int within(int index, int count, int otherwise) {
    return index < count ? index : Math.min(otherwise, count - 1);
  }

  private static double[] change(Run run, double[] present) {
    double[] change = new double[present.length];
    if (run.trainingSamples().count() > 0 && run.trainer().nextStep().finite()) {
      double[] next = run.trainer().nextStep().nextParameters();
      for (int i = 0; i < change.length; i++) {
        change[i] = next[i] - present[i];
      }
    }
    return change;
  }

  private static double[] joined(List<double[]> parts) {
    double[] all = new double[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (double[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static String name(Shape shape, int parameter) {
    int layer = Trained.layerOf(shape, parameter);
    String of = layer == shape.outputLayer() ? "output " : "hidden layer " + layer + ", neuron ";
    if (!shape.isWeight(parameter)) {
      return "bias of " + of + (parameter - shape.firstBias(layer) + 1);
    }
    int in = shape.size(layer - 1);
    int at = parameter - shape.firstWeight(layer);
    return "weight " + (at % in + 1) + " of " + of + (at / in + 1);
  }
}
