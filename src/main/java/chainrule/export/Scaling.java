package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.math.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Between the units of the data and what the network sees, as programs write it. */
final class Scaling {
  private Scaling() {}

  static boolean isPlain(Axis axis) {
    return axis.offset() == 0 && axis.scale() == 1;
  }

  /** What the network sees of a value in the axis's unit. */
  static String toNetwork(Axis axis, String value) {
    if (isPlain(axis)) {
      return value;
    }
    String sign = axis.offset() < 0 ? " + " : " - ";
    String shifted = value + sign + Decimal.format(Math.abs(axis.offset()));
    return axis.scale() == 1 ? shifted : "(" + shifted + ") / " + Decimal.format(axis.scale());
  }

  /** A value in the axis's unit, of what the network answers. */
  static String toOriginal(Axis axis, String value) {
    if (isPlain(axis)) {
      return value;
    }
    String sign = axis.offset() < 0 ? " - " : " + ";
    return value
        + " * "
        + Decimal.format(axis.scale())
        + sign
        + Decimal.format(Math.abs(axis.offset()));
  }

  /** Assignments to x1 and x2, where they need any, each with an ending such as {@code ;}. */
  static String ofInputs(Trained trained, String ending) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Axis axis = trained.inputAxes().get(i);
      String name = "x" + (i + 1);
      if (!isPlain(axis)) {
        lines.add(name + " = " + toNetwork(axis, name) + ending);
      }
    }
    return String.join("\n", lines);
  }

  /** All targets, of {@code y[0]}, {@code y[1]} ... */
  static String ofTargets(Trained trained) {
    List<String> values = new ArrayList<>();
    for (int k = 0; k < trained.targetAxes().size(); k++) {
      values.add(toOriginal(trained.targetAxes().get(k), "y[" + k + "]"));
    }
    return String.join(", ", values);
  }
}
