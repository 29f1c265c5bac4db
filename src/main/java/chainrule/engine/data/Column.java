package chainrule.engine.data;

/** Values of one kind in their own unit: what a table's column holds. */
final class Column {
  private final double[] values; // (example)
  private final Axis axis;

  Column(String name, String unit, double[] values) {
    this.values = values;
    this.axis = Axis.standardising(name, unit, values);
  }

  int count() {
    return values.length;
  }

  /** The axis on which this column has mean 0 and variance 1. */
  Axis axis() {
    return axis;
  }

  /** Network values, in a new array of shape (example). */
  double[] standardised() {
    return axis.toNetwork(values);
  }

  /** Round bounds around the column, as network values. */
  Range range() {
    return axis.rangeAround(values);
  }
}
