package chainrule.engine.data;

import chainrule.engine.math.Elementary;

/**
 * How a number inside the network is read outside it: original = offset + scale * network value.
 *
 * @param name what is measured, such as {@code petal length}
 * @param unit the unit of the original values, or empty if there is none
 * @param offset the original value that the network sees as 0
 * @param scale original units per network unit, above 0
 */
public record Axis(String name, String unit, double offset, double scale) {
  public Axis {
    if (!Elementary.isFinite(offset)) {
      throw new IllegalArgumentException("offset of " + name + " is not finite; allowed: a number");
    }
    if (!(scale > 0) || !Elementary.isFinite(scale)) {
      throw new IllegalArgumentException(
          "scale of " + name + " is not above 0; allowed: a positive number");
    }
  }

  /** An axis on which the network sees the original values. */
  static Axis plain(String name) {
    return new Axis(name, "", 0, 1);
  }

  /**
   * The axis on which the given original values have mean 0 and variance 1. All of them count, test
   * data included, so that an axis does not move with the seed or the share of test data. Equal
   * values are only shifted.
   */
  static Axis standardising(String name, String unit, double[] originals) {
    int count = originals.length;
    double sum = 0;
    boolean equal = true;
    for (double original : originals) {
      sum += original;
      equal = equal && original == originals[0];
    }
    if (equal) {
      return new Axis(name, unit, count == 0 ? 0 : originals[0], 1);
    }
    double mean = sum / count;
    double squares = 0;
    for (double original : originals) {
      double deviation = original - mean;
      squares += deviation * deviation;
    }
    return new Axis(name, unit, mean, Math.sqrt(squares / count));
  }

  /** The axis on which the given original values reach from -1 to 1. Equal values become 0. */
  static Axis spanning(String name, double[] originals) {
    double least = originals.length == 0 ? 0 : originals[0];
    double greatest = least;
    for (double original : originals) {
      least = Math.min(least, original);
      greatest = Math.max(greatest, original);
    }
    double half = greatest / 2 - least / 2;
    return new Axis(name, "", least + half, half > 0 ? half : 1);
  }

  /** The original value of a network value. */
  public double toOriginal(double networkValue) {
    return scale * networkValue + offset;
  }

  /** The network value of an original value. */
  public double toNetwork(double original) {
    return (original - offset) / scale;
  }

  /** The network values of original values, in a new array. */
  double[] toNetwork(double[] originals) {
    double[] values = new double[originals.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = toNetwork(originals[i]);
    }
    return values;
  }

  /** The range of network values for round original bounds around the given values. */
  Range rangeAround(double[] originals) {
    Range range = Range.around(originals);
    return new Range(toNetwork(range.from()), toNetwork(range.to()));
  }
}
