package chainrule.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A graph of ONNX that grows node by node; formulas become nodes, too. Field numbers are those of
 * onnx.proto.
 */
final class OnnxGraph implements Formula.Algebra<String> {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int STRING = 8;
  private static final int BOOL = 9;

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("exp", "Exp"),
          Map.entry("ln", "Log"),
          Map.entry("sin", "Sin"),
          Map.entry("cos", "Cos"),
          Map.entry("tanh", "Tanh"),
          Map.entry("sqrt", "Sqrt"),
          Map.entry("abs", "Abs"),
          Map.entry("sign", "Sign"),
          Map.entry("floor", "Floor"),
          Map.entry("max", "Max"),
          Map.entry("min", "Min"),
          Map.entry("relu", "Relu"),
          Map.entry("sigmoid", "Sigmoid"),
          Map.entry("softplus", "Softplus"),
          Map.entry("softmax", "Softmax"),
          Map.entry("logSoftmax", "LogSoftmax"));

  private static final Map<String, String> COMPARISONS =
      Map.of("<", "Less", "<=", "LessOrEqual", ">", "Greater", ">=", "GreaterOrEqual");

  private final Protobuf graph = new Protobuf();
  private final Map<String, String> quantities = new HashMap<>();
  private final Map<Double, String> numbers = new HashMap<>();
  private int count;

  /** Lets a quantity of the formulas stand for what a node computes. */
  void define(String quantity, String value) {
    quantities.put(quantity, value);
  }

  /** A node; returns the name of what it computes. */
  String node(String operator, List<String> inputs, Protobuf... attributes) {
    String output = operator.toLowerCase() + "_" + count++;
    add(operator, inputs, output, attributes);
    return output;
  }

  /** A node whose result is an output of the whole or has a name that tells something. */
  void add(String operator, List<String> inputs, String output, Protobuf... attributes) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, output + "_" + operator).text(4, operator);
    for (Protobuf attribute : attributes) {
      node.message(5, attribute);
    }
    graph.message(1, node);
  }

  static Protobuf attribute(String name, int value) {
    return new Protobuf().text(1, name).whole(3, value).whole(20, 2); // INT
  }

  /** An array of numbers that belongs to the model, with as many rows and columns as given. */
  String constant(String name, double[] values, int... dimensions) {
    byte[] raw = new byte[4 * values.length];
    for (int i = 0; i < values.length; i++) {
      int bits = Float.floatToIntBits((float) values[i]);
      for (int b = 0; b < 4; b++) {
        raw[4 * i + b] = (byte) (bits >>> 8 * b);
      }
    }
    graph.message(5, tensor(name, FLOAT, dimensions).raw(9, raw));
    return name;
  }

  String constant(String name, int[] values) {
    byte[] raw = new byte[8 * values.length];
    for (int i = 0; i < values.length; i++) {
      for (int b = 0; b < 4; b++) {
        raw[8 * i + b] = (byte) (values[i] >>> 8 * b);
      }
    }
    graph.message(5, tensor(name, INT64, values.length).raw(9, raw));
    return name;
  }

  String constant(String name, List<String> values) {
    Protobuf tensor = tensor(name, STRING, values.size());
    values.forEach(value -> tensor.raw(6, value.getBytes(StandardCharsets.UTF_8)));
    graph.message(5, tensor);
    return name;
  }

  private static Protobuf tensor(String name, int type, int... dimensions) {
    Protobuf tensor = new Protobuf();
    for (int dimension : dimensions) {
      tensor.whole(1, dimension);
    }
    return tensor.whole(2, type).text(8, name);
  }

  /** An input of the whole; {@code size} columns, and a row an example. */
  void input(String name, int size) {
    graph.message(11, value(name, FLOAT, size));
  }

  void output(String name, int size) {
    graph.message(12, value(name, FLOAT, size));
  }

  /** One text an example. */
  void textOutput(String name) {
    graph.message(12, value(name, STRING, 0));
  }

  private static Protobuf value(String name, int type, int size) {
    Protobuf shape = new Protobuf().message(1, new Protobuf().text(2, "examples"));
    if (size > 0) {
      shape.message(1, new Protobuf().whole(1, size));
    }
    Protobuf tensor = new Protobuf().whole(1, type).message(2, shape);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  /** The graph as a message. */
  Protobuf message(String name) {
    return graph.text(2, name);
  }

  /** A number as a whole number: {@code To INT64}. */
  String asWhole(String value) {
    return node("Cast", List.of(value), attribute("to", INT64));
  }

  @Override
  public String number(double value) {
    return numbers.computeIfAbsent(
        value, each -> constant("number_" + numbers.size(), new double[] {each}));
  }

  @Override
  public String quantity(String name) {
    return String.valueOf(quantities.get(name));
  }

  @Override
  public String negative(String value) {
    return node("Neg", List.of(value));
  }

  @Override
  public String sum(String first, String second) {
    return node("Add", List.of(first, second));
  }

  @Override
  public String difference(String first, String second) {
    return node("Sub", List.of(first, second));
  }

  @Override
  public String product(String first, String second) {
    return node("Mul", List.of(first, second));
  }

  @Override
  public String quotient(String first, String second) {
    return node("Div", List.of(first, second));
  }

  @Override
  public String power(String base, String exponent) {
    return node("Pow", List.of(base, exponent));
  }

  @Override
  public String call(String function, List<String> arguments) {
    if (function.equals("atan2")) {
      return angle(arguments.get(0), arguments.get(1));
    }
    String operator = OPERATORS.get(function);
    if (operator == null) {
      throw new IllegalArgumentException("function is " + function + "; allowed: those of ONNX");
    }
    return node(operator, new ArrayList<>(arguments));
  }

  /**
   * The angle of (x, y), which ONNX has no operator for: the arc tangent of the smaller side over
   * the larger one, turned and mirrored into its octant.
   */
  private String angle(String y, String x) {
    String width = node("Abs", List.of(x));
    String height = node("Abs", List.of(y));
    String largest = node("Max", List.of(width, height));
    String least = node("Min", List.of(width, height));
    String divisor = choice("<=", largest, number(0), number(1), largest);
    String slope = node("Atan", List.of(quotient(least, divisor)));
    String steep = difference(number(Math.PI / 2), slope);
    String first = choice(">", height, width, steep, slope);
    String upper = choice("<", x, number(0), difference(number(Math.PI), first), first);
    return choice("<", y, number(0), negative(upper), upper);
  }

  @Override
  public String choice(
      String comparison, String left, String right, String then, String otherwise) {
    String holds = node(String.valueOf(COMPARISONS.get(comparison)), List.of(left, right));
    return node("Where", List.of(holds, then, otherwise));
  }
}
