package chainrule.engine.landscape;

import chainrule.engine.math.Decimal;

/**
 * The loss on a regular grid of a {@link Plane} or of a line. It is computed in portions, coarse
 * first: after every level the nodes computed so far are a regular grid of their own, twice as fine
 * as the one before.
 *
 * <p>Unless it is looked at elsewhere, its middle node is the origin of the plane, and the loss
 * there is that of the origin to the bit.
 */
public final class Slice {
  /** Nodes along each side of the first, coarsest grid. */
  private static final int COARSEST = 9;

  /** Most nodes along each side of a plane. */
  public static final int MAXIMUM_RESOLUTION = 257;

  public static final double MINIMUM_RADIUS = 1e-9;
  public static final double MAXIMUM_RADIUS = 1e9;

  private final LossSurface surface;
  private final Plane plane;
  private final double middleU;
  private final double middleV;
  private final double radius;
  private final int columns;
  private final int rows;
  private final double[] losses;
  private final double[] penalties;
  private final double[] parameters;

  /** Distance, in nodes, of those that the present level adds; 0 when all is done. */
  private int step;

  /** The next node to be computed. */
  private int row;

  private int column;

  private int missing;
  private double least = LossSurface.BEYOND;
  private double greatest;

  private Slice(
      LossSurface surface,
      Plane plane,
      double middleU,
      double middleV,
      double radius,
      int resolution,
      boolean isLine) {
    if (middleU - middleU != 0 || middleV - middleV != 0) {
      throw new IllegalArgumentException(
          "middle is "
              + Decimal.inWords(middleU)
              + ", "
              + Decimal.inWords(middleV)
              + "; allowed: finite numbers");
    }
    if (!(radius >= MINIMUM_RADIUS && radius <= MAXIMUM_RADIUS)) {
      throw new IllegalArgumentException(
          "radius is " + Decimal.inWords(radius) + "; allowed: 1e-9 to 1e9");
    }
    if (resolution > MAXIMUM_RESOLUTION) {
      throw new IllegalArgumentException(
          "resolution is " + resolution + "; allowed: at most " + MAXIMUM_RESOLUTION);
    }
    this.surface = surface;
    this.plane = plane;
    this.middleU = middleU;
    this.middleV = middleV;
    this.radius = radius;
    int cells = COARSEST - 1;
    step = 1;
    while (cells + 1 < resolution) {
      cells = 2 * cells;
      step = 2 * step;
    }
    columns = cells + 1;
    rows = isLine ? 1 : columns;
    losses = new double[rows * columns];
    penalties = new double[rows * columns];
    parameters = plane.origin();
    missing = rows * columns;
  }

  /**
   * A slice for u and v in -radius .. radius.
   *
   * @param resolution the least number of nodes along each side; the next of 9, 17, 33, 65, 129 and
   *     257 is taken
   */
  public static Slice ofPlane(LossSurface surface, Plane plane, double radius, int resolution) {
    return new Slice(surface, plane, 0, 0, radius, resolution, false);
  }

  /** A slice for u in -radius .. radius and v = 0. */
  public static Slice ofLine(LossSurface surface, Plane plane, double radius, int resolution) {
    return new Slice(surface, plane, 0, 0, radius, resolution, true);
  }

  /**
   * The same plane or line, looked at elsewhere.
   *
   * @param u in the middle of the slice
   * @param v likewise; 0 for a line
   */
  public Slice around(double u, double v, double otherRadius) {
    return new Slice(surface, plane, u, v, otherRadius, columns, rows == 1);
  }

  /**
   * Computes at most so many nodes.
   *
   * @return how many are still missing
   */
  public int advance(int nodes) {
    int left = Math.min(nodes, missing);
    for (; left > 0; left--) {
      compute(row, column);
      missing--;
      do {
        toNextNode();
      } while (step > 0 && !isNew());
    }
    return missing;
  }

  private void toNextNode() {
    column += step;
    if (column >= columns) {
      column = 0;
      row += step;
    }
    if (row >= rows) {
      row = 0;
      step = step / 2;
    }
  }

  /** Whether no coarser level has computed the node. */
  private boolean isNew() {
    int coarser = 2 * step;
    return isFirstLevel() || row % coarser != 0 || column % coarser != 0;
  }

  private boolean isFirstLevel() {
    return step * (COARSEST - 1) == columns - 1;
  }

  private void compute(int atRow, int atColumn) {
    plane.at(u(atColumn), v(atRow), parameters);
    double loss = surface.loss(parameters);
    losses[atRow * columns + atColumn] = loss;
    penalties[atRow * columns + atColumn] = surface.penalty(parameters);
    if (loss < LossSurface.BEYOND) {
      least = Math.min(least, loss);
      greatest = Math.max(greatest, loss);
    }
  }

  /** From a radius left of the middle to a radius right of it. */
  public double u(int atColumn) {
    int half = columns / 2;
    return (atColumn - half) / (double) half * radius + middleU;
  }

  /** From a radius above the middle, row 0, to a radius below it. */
  public double v(int atRow) {
    int half = rows / 2;
    return half == 0 ? 0 : (half - atRow) / (double) half * radius + middleV;
  }

  public double middleU() {
    return middleU;
  }

  public double middleV() {
    return middleV;
  }

  /** Nodes along the side of the finest grid. */
  public int resolution() {
    return columns;
  }

  /** Nodes along the side of the finest grid that is complete; 0 before the first is. */
  public int completeResolution() {
    if (step == 0) {
      return columns;
    }
    return isFirstLevel() ? 0 : (columns - 1) / (2 * step) + 1;
  }

  /** How many nodes are still to be computed. */
  public int missing() {
    return missing;
  }

  /**
   * The losses without penalty on the finest complete grid, some perhaps {@link
   * LossSurface#BEYOND}.
   *
   * @return (row, column): row 0 at the top, where v = radius; a line is a single row
   */
  public double[] losses() {
    return complete(losses);
  }

  /** The penalties, laid out like the losses. */
  public double[] penalties() {
    return complete(penalties);
  }

  private double[] complete(double[] values) {
    int resolution = completeResolution();
    if (resolution == 0) {
      return new double[0];
    }
    int stride = (columns - 1) / (resolution - 1);
    int height = rows == 1 ? 1 : resolution;
    double[] result = new double[height * resolution];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < resolution; x++) {
        result[y * resolution + x] = values[y * stride * columns + x * stride];
      }
    }
    return result;
  }

  /** The least loss computed so far; {@link LossSurface#BEYOND} if all are. */
  public double least() {
    return least;
  }

  /** The greatest finite loss computed so far, or 0. */
  public double greatest() {
    return greatest;
  }

  public LossSurface surface() {
    return surface;
  }

  public Plane plane() {
    return plane;
  }

  public double radius() {
    return radius;
  }
}
