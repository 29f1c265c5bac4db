package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Input;
import chainrule.engine.network.LayerSpecification;
import java.util.ArrayList;
import java.util.List;

/**
 * The network as an ONNX model: input {@code x} (example, 2) in the units of the data; outputs
 * {@code y} (example, output), of a regression in the units of the data, and {@code class}, the
 * name of the class of each example.
 */
final class OnnxModel {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private OnnxModel() {}

  static byte[] of(Trained trained) {
    OnnxGraph graph = new OnnxGraph();
    graph.input("x", 2);
    String a = features(trained, graph);
    int last = trained.shape().outputLayer();
    for (int layer = 1; layer <= last; layer++) {
      String z = dense(trained, graph, layer, a);
      graph.define("z", z);
      a = activation(trained, layer).in(graph);
    }
    int outputs = trained.network().outputs();
    if (trained.isClassification()) {
      graph.add("Identity", List.of(a), "y");
      decide(trained, graph, a);
      graph.output("y", outputs);
      graph.textOutput("class");
    } else {
      String scale = graph.constant("target_scale", trained.targetScales(), outputs);
      String offset = graph.constant("target_offset", trained.targetOffsets(), outputs);
      graph.add("Add", List.of(graph.node("Mul", List.of(a, scale)), offset), "y");
      graph.output("y", outputs);
    }
    Protobuf model =
        new Protobuf()
            .whole(1, IR_VERSION)
            .text(2, "Chainrule")
            .text(6, trained.title())
            .message(7, graph.message("network"))
            .message(8, new Protobuf().text(1, "").whole(2, OPSET));
    note(model, "link", trained.link());
    note(model, "inputs", trained.inputText());
    note(model, "outputs", String.join(", ", trained.outputNames()));
    note(model, "classes", String.join(", ", trained.classNames()));
    return model.toBytes();
  }

  private static void note(Protobuf model, String key, String value) {
    model.message(14, new Protobuf().text(1, key).text(2, value));
  }

  /** The inputs of the network, (example, input). */
  private static String features(Trained trained, OnnxGraph graph) {
    for (int i = 0; i < 2; i++) {
      String column = graph.constant("column_" + (i + 1), new int[] {i});
      String value = graph.node("Gather", List.of("x", column), OnnxGraph.attribute("axis", 1));
      Axis axis = trained.inputAxes().get(i);
      if (!Scaling.isPlain(axis)) {
        value = graph.difference(value, graph.number(axis.offset()));
        value = graph.quotient(value, graph.number(axis.scale()));
      }
      graph.define("x" + (i + 1), value);
    }
    List<String> columns = new ArrayList<>();
    for (Input input : trained.inputs()) {
      columns.add(Formulas.of(input).in(graph));
    }
    return graph.node("Concat", columns, OnnxGraph.attribute("axis", 1));
  }

  private static String dense(Trained trained, OnnxGraph graph, int layer, String a) {
    int out = trained.shape().size(layer);
    int in = trained.shape().size(layer - 1);
    double[] all = trained.parameters();
    double[] weights = part(all, trained.shape().firstWeight(layer), out * in);
    double[] biases = part(all, trained.shape().firstBias(layer), out);
    return graph.node(
        "Gemm",
        List.of(
            a,
            graph.constant("W" + layer, weights, out, in),
            graph.constant("b" + layer, biases, out)),
        OnnxGraph.attribute("transB", 1));
  }

  private static double[] part(double[] all, int from, int count) {
    double[] part = new double[count];
    System.arraycopy(all, from, part, 0, count);
    return part;
  }

  private static Formula activation(Trained trained, int layer) {
    List<LayerSpecification> hidden = trained.network().hidden();
    return layer > hidden.size()
        ? Formulas.of(trained.outputActivation())
        : Formulas.of(hidden.get(layer - 1).activation());
  }

  private static void decide(Trained trained, OnnxGraph graph, String y) {
    String index;
    if (trained.network().outputs() == 1) {
      String column = graph.constant("output", new int[] {1});
      String flat = graph.node("Squeeze", List.of(y, column));
      String isSecond = graph.node("Greater", List.of(flat, graph.number(trained.threshold())));
      index = graph.asWhole(isSecond);
    } else {
      index =
          graph.node(
              "ArgMax",
              List.of(y),
              OnnxGraph.attribute("axis", 1),
              OnnxGraph.attribute("keepdims", 0));
    }
    String names = graph.constant("classes", trained.classNames());
    graph.add("Gather", List.of(names, index), "class");
  }
}
