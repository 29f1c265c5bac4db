package chainrule.export;

import chainrule.engine.data.Examples;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Shape;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** The experiment in PyTorch: data, network, weights and the training loop. */
final class TorchScript {
  private static final String HEAD =
      """
      # $TITLE$. Written by Chainrule.
      # $LINK$
      # $INPUTS$

      """;

  private static final String DATA =
      """
      import math

      import torch
      from torch import nn

      torch.set_default_dtype(torch.float64)
      torch.manual_seed($SEED$)

      NAMES = $NAMES$

      # x1, x2 in the units of the data, then $LABEL$
      TRAINING = torch.tensor($TRAINING$).reshape(-1, $COLUMNS$)
      TEST = torch.tensor($TEST$).reshape(-1, $COLUMNS$)


      def features(x):
          ""\"What the network is fed with, of x (example, 2): (example, input).""\"
          x1, x2 = x[:, 0], x[:, 1]
          $SCALING$
          return torch.stack([
              $FEATURES$
          ], dim=1)


      def targets(labels):
          ""\"What the outputs are to be: (example, output).""\"
          return $TARGETS$
      """;

  private static final String NETWORK =
      """
      $FUNCTIONS$
      class Network(nn.Module):
          def __init__(self):
              super().__init__()
              $LAYERS$

          def sums(self, a):
              ""\"The sums z of the outputs, before their activation.""\"
              $FORWARD$

          def forward(self, a):
              return output(self.sums(a))


      # W (neuron, input) and b (neuron) of each layer: before the training, and as it has come out
      FIRST_WEIGHTS = $FIRST_WEIGHTS$

      FIRST_BIASES = $FIRST_BIASES$

      WEIGHTS = $WEIGHTS$

      BIASES = $BIASES$


      def load(model, weights, biases):
          with torch.no_grad():
              for layer, w, b in zip(model.layers, weights, biases):
                  layer.weight.copy_(torch.tensor(w))
                  layer.bias.copy_(torch.tensor(b))
          return model


      def predict(model, x):
          ""\"$PREDICTS$""\"
          model.eval()
          with torch.no_grad():
              y = model(features(torch.as_tensor(x, dtype=torch.float64)))
          $PREDICTION$
      """;

  private static final String TRAINING =
      """
      LEARNING_RATE = $RATE$
      BATCH_SIZE = $BATCH$
      EPOCHS = $EPOCHS$


      def loss(z, t):
          ""\"$LOSS_NAME$: the mean over the examples.""\"
          y = output(z)
          return torch.mean($LOSS$)


      $RULE$
      def rate_factor(step, batches):
          ""\"What the learning rate is multiplied by.""\"
          epoch, batch = divmod(step, batches)
          $FACTOR$


      def train(model, epochs=EPOCHS, report=lambda epoch, training, test: None):
          x, t = features(TRAINING[:, :2]), targets(TRAINING[:, 2:])
          x_test, t_test = features(TEST[:, :2]), targets(TEST[:, 2:])
          batches = max(1, math.ceil(len(x) / BATCH_SIZE))
          weights = [layer.weight for layer in model.layers]
          biases = [layer.bias for layer in model.layers]
          groups = [{"params": weights, "weight_decay": $DECAY$}, {"params": biases, "weight_decay": 0.0}]
          optimizer = $OPTIMIZER$
          $HELD$
          schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_factor(step, batches))
          for epoch in range(epochs):
              model.train()
              $ORDER$
              for start in range(0, len(x), BATCH_SIZE):
                  batch = order[start:start + BATCH_SIZE]
                  optimizer.zero_grad()
                  objective = loss(model.sums(x[batch]), t[batch])$PENALTY$
                  objective.backward()
                  $NO_GRADIENT$
                  $CLIP$
                  optimizer.step()
                  $PUT_BACK$
                  schedule.step()
              model.eval()
              with torch.no_grad():
                  on_test = loss(model.sums(x_test), t_test).item() if len(x_test) else math.nan
                  report(epoch + 1, loss(model.sums(x), t).item(), on_test)
          return model
      """;

  private static final String MAIN =
      """
      if __name__ == "__main__":
          trained = load(Network(), WEIGHTS, BIASES).eval()
          with torch.no_grad():
              reached = loss(trained.sums(features(TRAINING[:, :2])), targets(TRAINING[:, 2:]))
          print(f"training loss in Chainrule: $LOSS_HERE$; with its weights here: {reached.item()}")
          print("training again from the first weights")
          every = max(1, EPOCHS // 10)
          train(load(Network(), FIRST_WEIGHTS, FIRST_BIASES), report=lambda epoch, training, test:
                print(f"epoch {epoch}: training loss {training:.6f}, test loss {test:.6f}") if epoch % every == 0 else None)
      """;

  private TorchScript() {}

  static String of(Trained trained) {
    return head(trained)
        + data(trained)
        + "\n\n"
        + network(trained)
        + "\n\n"
        + training(trained)
        + "\n\n"
        + new Template(MAIN).put("LOSS_HERE", Decimal.format(trained.run().training().loss()));
  }

  private static String head(Trained trained) {
    return new Template(HEAD)
        .put("TITLE", Literal.comment(trained.title()))
        .put("LINK", trained.link())
        .put("INPUTS", Literal.comment(trained.inputText()))
        .toString();
  }

  static String data(Trained trained) {
    int columns = 2 + Math.max(1, trained.targetAxes().size());
    return new Template(DATA)
        .put("SEED", "" + trained.experiment().training().seed())
        .put("NAMES", Literal.texts(trained.answerNames(), "[]"))
        .put("LABEL", label(trained))
        .put("TRAINING", examples(trained, trained.run().data().training()))
        .put("TEST", examples(trained, trained.run().data().test()))
        .put("COLUMNS", "" + columns)
        .put("SCALING", Scaling.ofInputs(trained, ""))
        .put("FEATURES", NumpyModule.features(trained, Dialects.torch()))
        .put("TARGETS", targets(trained))
        .toString();
  }

  static String label(Trained trained) {
    return trained.isClassification()
        ? "the class as an index into NAMES"
        : Literal.comment(String.join(", ", trained.outputNames()));
  }

  /** Rows of x1, x2 and class or targets, in the units of the data. */
  static String examples(Trained trained, Examples examples) {
    int targets = trained.targetAxes().size();
    int columns = 2 + Math.max(1, targets);
    double[] rows = new double[columns * examples.count()];
    for (int e = 0; e < examples.count(); e++) {
      int at = e * columns;
      rows[at] = trained.coordinates().x1().toOriginal(examples.x1()[e]);
      rows[at + 1] = trained.coordinates().x2().toOriginal(examples.x2()[e]);
      if (trained.isClassification()) {
        rows[at + 2] = examples.classIndex()[e];
      }
      for (int k = 0; k < targets; k++) {
        rows[at + 2 + k] = trained.targetAxes().get(k).toOriginal(examples.targets()[k][e]);
      }
    }
    return examples.count() == 0 ? "[]" : Literal.rows(rows, 0, examples.count(), columns, "[]");
  }

  private static String targets(Trained trained) {
    if (!trained.isClassification()) {
      return "(labels - torch.tensor("
          + Literal.list(trained.targetOffsets(), 0, trained.targetOffsets().length, "[]")
          + ")) / torch.tensor("
          + Literal.list(trained.targetScales(), 0, trained.targetScales().length, "[]")
          + ")";
    }
    String low = Dialects.torch().numeral(trained.network().outputActivation().lowTarget());
    int outputs = trained.network().outputs();
    String isOwn = outputs == 1 ? "labels == 1" : "labels == torch.arange(" + outputs + ")";
    return "torch.where(" + isOwn + ", 1.0, " + low + ")";
  }

  static String network(Trained trained) {
    List<String> layers = new ArrayList<>();
    List<String> forward = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    for (int layer = 1; layer < trained.shape().layers(); layer++) {
      sizes.add(
          "nn.Linear("
              + trained.shape().size(layer - 1)
              + ", "
              + trained.shape().size(layer)
              + ")");
    }
    layers.add("self.layers = nn.ModuleList([" + String.join(", ", sizes) + "])");
    List<LayerSpecification> hidden = trained.network().hidden();
    for (int i = 0; i < hidden.size(); i++) {
      forward.add("a = " + hidden.get(i).activation().id() + "(self.layers[" + i + "](a))");
      if (hidden.get(i).dropout() > 0) {
        String dropout = "self.dropout" + (i + 1);
        layers.add(dropout + " = nn.Dropout(" + Decimal.format(hidden.get(i).dropout()) + ")");
        forward.add("a = " + dropout + "(a)");
      }
    }
    forward.add("return self.layers[" + hidden.size() + "](a)");
    return new Template(NETWORK)
        .put("FUNCTIONS", functions(trained, Dialects.torch(), ".detach()"))
        .put("LAYERS", String.join("\n", layers))
        .put("FORWARD", String.join("\n", forward))
        .put("FIRST_WEIGHTS", trained.weights(trained.firstParameters(), "[]"))
        .put("FIRST_BIASES", trained.biases(trained.firstParameters(), "[]"))
        .put("WEIGHTS", trained.weights(trained.parameters(), "[]"))
        .put("BIASES", trained.biases(trained.parameters(), "[]"))
        .put("PREDICTS", predicts(trained))
        .put("PREDICTION", prediction(trained))
        .toString();
  }

  static String predicts(Trained trained) {
    return trained.isClassification()
        ? "The class of each example, x in the units of the data."
        : "The targets of each example, all in the units of the data.";
  }

  private static String prediction(Trained trained) {
    if (!trained.isClassification()) {
      return "return " + NumpyModule.scaled(trained).replace("np.array", "torch.tensor");
    }
    return trained.network().outputs() == 1
        ? "return [NAMES[int(each > "
            + Decimal.format(trained.threshold())
            + ")] for each in y[:, 0]]"
        : "return [NAMES[k] for k in y.argmax(dim=1)]";
  }

  /**
   * Each activation as a function, and that of the outputs.
   *
   * @param detach what keeps a value from having a gradient
   */
  static String functions(Trained trained, Dialect dialect, String detach) {
    StringBuilder text = new StringBuilder();
    for (Activation activation : trained.activations()) {
      text.append("def ").append(activation.id()).append("(z):\n    ");
      String value = dialect.write(Formulas.guarded(Formulas.of(activation)));
      if (activation.straightThrough()) {
        text.append("value = ").append(value).append("\n    slope = ");
        text.append(dialect.write(Formulas.slope(activation)));
        text.append("  # in place of that of a step, which is 0");
        String passed = "value + slope * (z - z.detach())";
        text.append("\n    return ")
            .append(detach.startsWith(".") ? passed : passed.replace("z.detach()", detach + "(z)"));
      } else {
        text.append("return ").append(value);
      }
      text.append("\n\n\n");
    }
    String output = dialect.write(Formulas.guarded(Formulas.of(trained.outputActivation())));
    return text.append("def output(z):\n    return ").append(output).append("\n\n").toString();
  }

  static String training(Trained trained) {
    TrainingSettings training = trained.experiment().training();
    List<Integer> held = heldFixed(trained);
    return new Template(TRAINING)
        .put("RATE", Decimal.format(training.learningRate()))
        .put("BATCH", "" + batchSize(trained))
        .put("EPOCHS", "" + (int) Math.ceil(trained.epoch()))
        .put("LOSS_NAME", trained.network().loss().displayName())
        .put("LOSS", Dialects.torch().write(Formulas.loss(trained.network())))
        .put("RULE", after(UpdateRules.torchClass(training.optimizer())))
        .put("FACTOR", factor(training.schedule()))
        .put("DECAY", Decimal.format(decay(training)))
        .put("OPTIMIZER", UpdateRules.torch(training.optimizer()))
        .put("ORDER", training.shuffle() ? SHUFFLED : "order = torch.arange(len(x))")
        .put("PENALTY", penalty(training))
        .put("HELD", held.isEmpty() ? "" : held(trained, held))
        .put("NO_GRADIENT", held.isEmpty() ? "" : NO_GRADIENT)
        .put("PUT_BACK", held.isEmpty() ? "" : PUT_BACK)
        .put("CLIP", clip(training))
        .toString();
  }

  private static final String NO_GRADIENT =
      "for tensor, place, value in held:\n    tensor.grad[place] = 0.0";

  private static final String PUT_BACK =
      """
      with torch.no_grad():
          for tensor, place, value in held:
              tensor[place] = value\
      """; // weight decay may have moved it

  /** What training leaves as it is: it is held, or carries what a neuron says that is off. */
  static List<Integer> heldFixed(Trained trained) {
    TrainingSettings training = trained.experiment().training();
    List<Integer> held = trained.shape().outgoing(training.off());
    held.addAll(training.frozen());
    return held;
  }

  /** The same, as a list: tensor, place and value of each. */
  private static String held(Trained trained, List<Integer> held) {
    StringBuilder places = new StringBuilder();
    for (int parameter : held) {
      Shape shape = trained.shape();
      int layer = Trained.layerOf(shape, parameter);
      int in = shape.size(layer - 1);
      int at = parameter - shape.firstWeight(layer);
      places.append(places.length() == 0 ? "" : ", ").append("(");
      places.append(shape.isWeight(parameter) ? "weights[" : "biases[").append(layer - 1);
      places.append("], (");
      if (shape.isWeight(parameter)) {
        places.append(at / in).append(", ").append(at % in);
      } else {
        places.append(parameter - shape.firstBias(layer)).append(",");
      }
      places.append("))");
    }
    return "held = [(tensor, place, tensor[place].item()) for tensor, place in [" + places + "]]";
  }

  private static final String SHUFFLED =
      "order = torch.randperm(len(x))  # another order than Chainrule's, so other numbers";

  static int batchSize(Trained trained) {
    int count = trained.run().trainingSamples().count();
    return Math.max(1, Math.min(trained.experiment().training().batchSize(), count));
  }

  private static double decay(TrainingSettings training) {
    return training.optimizer().optimizer().decaysWeights()
        ? training.optimizer().weightDecay()
        : 0;
  }

  static String after(String text) {
    return text.isEmpty() ? "" : text + "\n";
  }

  private static String factor(ScheduleSettings settings) {
    List<String> lines = new ArrayList<>();
    if (settings.warmup() > 0) {
      lines.add("if epoch < " + settings.warmup() + ":");
      lines.add("    return (step + 1) / (" + settings.warmup() + " * batches)");
    }
    lines.add("e = epoch - " + settings.warmup());
    lines.add(constants(settings));
    lines.add("return " + Dialects.python().write(Formulas.of(settings.schedule())));
    return String.join("\n", lines);
  }

  static String constants(ScheduleSettings settings) {
    return "k, T, gamma = "
        + settings.every()
        + ", "
        + settings.span()
        + ", "
        + Decimal.format(settings.gamma());
  }

  private static String penalty(TrainingSettings training) {
    String penalty = "";
    if (training.l1() > 0) {
      penalty += " + " + Decimal.format(training.l1()) + " * sum(w.abs().sum() for w in weights)";
    }
    if (training.l2() > 0) {
      penalty +=
          " + " + Decimal.format(training.l2()) + " / 2 * sum((w**2).sum() for w in weights)";
    }
    return penalty;
  }

  private static String clip(TrainingSettings training) {
    return training.clipNorm() == 0
        ? ""
        : "nn.utils.clip_grad_norm_(model.parameters(), "
            + Decimal.format(training.clipNorm())
            + ")";
  }
}
