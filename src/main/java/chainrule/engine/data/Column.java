package chainrule.engine.data;

/** Values of one kind in their own unit: what a table's column holds. */
final class Column {
  private final double[] values; // (example)
  private final Axis axis;

  Column(String name, String unit, double[] values) {
    this(values, Axis.standardising(name, unit, values));
  }

  Column(double[] values, Axis axis) {
    this.values = values;
    this.axis = axis;
  }

  int count() {
    return values.length;
  }

  /** How the network sees this column; unless told otherwise, with mean 0 and variance 1. */
  Axis axis() {
    return axis;
  }

  /** Network values, in a new array of shape (example). */
  double[] networkValues() {
    return axis.toNetwork(values);
  }

  /** Round bounds around the column, as network values. */
  Range range() {
    return axis.rangeAround(values);
  }
}
