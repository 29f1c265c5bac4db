package chainrule.engine.landscape;

/**
 * The points origin + u first + v second of the space of parameters, or the line of those with v =
 * 0.
 */
public final class Plane {
  /** Directions closer to each other than this count as one. */
  private static final double PARALLEL = 1e-9;

  private final double[] origin;
  private final double[] first;
  private final double[] second;

  /** Orthonormal: first = firstLength e1, second = shear e1 + secondLength e2. */
  private final double[] e1;

  private final double[] e2;
  private final double firstLength;
  private final double shear;
  private final double secondLength;

  private Plane(double[] origin, double[] first, double[] second) {
    this.origin = origin.clone();
    this.first = first.clone();
    this.second = second.clone();
    e1 = first.clone();
    firstLength = Vectors.norm(first);
    Vectors.normalise(e1);
    e2 = second.clone();
    shear = Vectors.dot(second, e1);
    Vectors.makePerpendicular(e2, e1);
    double across = Vectors.norm(e2);
    boolean spans = across > Vectors.norm(second) * PARALLEL;
    secondLength = spans ? across : 0;
    Vectors.rescale(e2, spans ? 1 : 0, 0, e2.length);
  }

  public static Plane through(double[] origin, DirectionPair directions) {
    return new Plane(origin, directions.first(), directions.second());
  }

  /** The line along the first direction. */
  public static Plane lineThrough(double[] origin, DirectionPair directions) {
    return new Plane(origin, directions.first(), new double[origin.length]);
  }

  /** Where u = v = 0. */
  public double[] origin() {
    return origin.clone();
  }

  /** Computes the parameters at (u, v); at (0, 0) they are those of the origin, to the bit. */
  public void at(double u, double v, double[] result) {
    System.arraycopy(origin, 0, result, 0, origin.length);
    if (u != 0) {
      Vectors.addMultiple(result, u, first, 0, result.length);
    }
    if (v != 0) {
      Vectors.addMultiple(result, v, second, 0, result.length);
    }
  }

  /** (u, v) of the point of the plane that is nearest to the parameters. */
  public double[] coordinates(double[] parameters) {
    return components(Vectors.difference(parameters, origin));
  }

  /** How far the parameters are from the plane, in the space of all parameters. */
  public double distance(double[] parameters) {
    double[] rest = Vectors.difference(parameters, origin);
    Vectors.makePerpendicular(rest, e1);
    Vectors.makePerpendicular(rest, e2);
    return Vectors.norm(rest);
  }

  /** (u, v) of what the plane shows of a change of the parameters. */
  public double[] components(double[] change) {
    double along = Vectors.dot(change, e1);
    double across = Vectors.dot(change, e2);
    double v = secondLength == 0 ? 0 : across / secondLength;
    double u = firstLength == 0 ? 0 : (along - v * shear) / firstLength;
    return new double[] {u, v};
  }

  /** How steeply a function with that gradient rises along u and v. */
  public double[] slopes(double[] gradient) {
    return new double[] {Vectors.dot(gradient, first), Vectors.dot(gradient, second)};
  }

  /**
   * The share of the points' variance, about their mean, that the plane shows: 1 if they all lie in
   * a plane parallel to it, and also if there is no variance.
   *
   * @param points (point, parameter), at least one
   */
  public double shareOfVariance(double[][] points) {
    double[][] centred = PrincipalComponents.centred(points);
    double largest = 0;
    for (double[] point : centred) {
      largest = Math.max(largest, Vectors.norm(point));
    }
    if (largest == 0 || largest == Double.POSITIVE_INFINITY) {
      return 1;
    }
    double shown = 0;
    double all = 0;
    for (double[] point : centred) {
      double along = Vectors.dot(point, e1) / largest;
      double across = Vectors.dot(point, e2) / largest;
      double length = Vectors.norm(point) / largest;
      shown = (along * along + across * across) + shown;
      all = length * length + all;
    }
    return Math.min(1, shown / all);
  }
}
