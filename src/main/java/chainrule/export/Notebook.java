package chainrule.export;

import chainrule.engine.experiment.Json;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import java.util.List;

/** The experiment as a Jupyter notebook (nbformat 4): data, network, training loop and plots. */
final class Notebook {
  private static final String PLOT_DATA =
      """
      import matplotlib.pyplot as plt


      def plot_plane(model, axes):
          ""\"What the network answers over the plane, and the examples.""\"
          model.eval()
          x1, x2 = torch.meshgrid(torch.linspace($X1_FROM$, $X1_TO$, 150), torch.linspace($X2_FROM$, $X2_TO$, 150), indexing="xy")
          with torch.no_grad():
              y = model(features(torch.stack([x1.reshape(-1), x2.reshape(-1)], dim=1)))
          $SHOWN$
          axes.contourf(x1, x2, shown.reshape(x1.shape), levels=$LEVELS$, cmap="$COLOURS$", alpha=0.6, vmin=$LOW$, vmax=$HIGH$)
          for part, marker in (TRAINING, "o"), (TEST, "s"):
              axes.scatter(part[:, 0], part[:, 1], c=$LABELS$, marker=marker, edgecolors="white", linewidths=0.5, s=20, cmap="$COLOURS$", vmin=$LOW$, vmax=$HIGH$)
          axes.set_xlabel($X1$)
          axes.set_ylabel($X2$)


      trained = load(Network(), WEIGHTS, BIASES)
      figure, axes = plt.subplots(figsize=(5, 5))
      plot_plane(trained, axes)
      axes.set_title("The network as it was in Chainrule")
      """;

  private static final String PLOT_CURVES =
      """
      # $COLUMNS$: as measured in Chainrule
      CURVES = torch.tensor($CURVES$).reshape(-1, 3)

      history = []
      again = train(load(Network(), FIRST_WEIGHTS, FIRST_BIASES), report=lambda *row: history.append(row))

      figure, axes = plt.subplots(figsize=(7, 4))
      axes.plot(CURVES[:, 0], CURVES[:, 1], color="tab:blue", label="training loss in Chainrule")
      axes.plot(CURVES[:, 0], CURVES[:, 2], color="tab:orange", label="test loss in Chainrule")
      if history:
          epochs, on_training, on_test = zip(*history)
          axes.plot(epochs, on_training, "--", color="tab:blue", label="training loss here")
          axes.plot(epochs, on_test, "--", color="tab:orange", label="test loss here")
      axes.set_xlabel("epoch")
      axes.set_ylabel("loss")
      axes.legend()
      """;

  private static final String PLOT_WEIGHTS =
      """
      figure, all_axes = plt.subplots(1, len(WEIGHTS), figsize=(3 * len(WEIGHTS), 3), squeeze=False)
      for number, (axes, weights) in enumerate(zip(all_axes[0], WEIGHTS)):
          largest = max(abs(w) for row in weights for w in row) or 1.0
          axes.imshow(weights, cmap="RdBu", vmin=-largest, vmax=largest)
          axes.set_title(f"weights of layer {number + 1}")
          axes.set_xlabel("input")
          axes.set_ylabel("neuron")
      figure.tight_layout()
      """;

  private Notebook() {}

  static String of(Trained trained) {
    Json json = new Json(Decimal::format).open();
    json.name("cells").openList();
    markdown(json, "first", introduction(trained));
    markdown(
        json,
        "about-data",
        "## The data\n\n" + trained.experiment().data().dataset().explanation());
    code(json, "data", TorchScript.data(trained));
    markdown(json, "about-network", "## The network\n\n" + formulas(trained));
    code(json, "network", TorchScript.network(trained));
    code(json, "plane", plane(trained));
    code(json, "weights", PLOT_WEIGHTS);
    markdown(
        json,
        "about-training",
        "## Training\n\n$$"
            + trained.network().loss().tex()
            + "$$\n\n"
            + trained.experiment().training().optimizer().optimizer().displayName()
            + ":\n\n$$"
            + trained.experiment().training().optimizer().optimizer().tex()
            + "$$");
    code(json, "training", TorchScript.training(trained));
    code(json, "curves", curves(trained));
    code(
        json,
        "after",
        "figure, axes = plt.subplots(figsize=(5, 5))\nplot_plane(again, axes)\n"
            + "axes.set_title(\"Trained in this notebook\")");
    json.closeList();
    json.name("metadata").open();
    json.name("kernelspec")
        .open()
        .field("display_name", "Python 3")
        .field("language", "python")
        .field("name", "python3")
        .close();
    json.name("language_info").open().field("name", "python").close();
    json.close();
    return json.field("nbformat", 4).field("nbformat_minor", 5).close() + "\n";
  }

  private static String introduction(Trained trained) {
    return "# "
        + trained.title()
        + "\n\nWritten by Chainrule. The experiment: `"
        + trained.link()
        + "`\n\nIt needs PyTorch and Matplotlib: `pip install torch matplotlib`.";
  }

  private static String formulas(Trained trained) {
    StringBuilder text = new StringBuilder();
    for (Activation activation : trained.activations()) {
      text.append(activation.displayName()).append(": $").append(activation.tex()).append("$\n\n");
    }
    return text + "Outputs: $" + trained.outputActivation().tex() + "$";
  }

  private static String plane(Trained trained) {
    boolean isClassification = trained.isClassification();
    int outputs = trained.network().outputs();
    boolean isDecision = outputs > 1 && isClassification;
    double low =
        isDecision
            ? 0
            : isClassification
                ? trained.network().outputActivation().lowTarget()
                : trained.coordinates().targetRange().from();
    double high = isDecision ? 9 : isClassification ? 1 : trained.coordinates().targetRange().to();
    String labels = isDecision ? "part[:, 2]" : "targets(part[:, 2:])[:, 0]";
    return new Template(PLOT_DATA)
        .put("X1_FROM", original(trained, 0, trained.coordinates().x1Range().from()))
        .put("X1_TO", original(trained, 0, trained.coordinates().x1Range().to()))
        .put("X2_FROM", original(trained, 1, trained.coordinates().x2Range().from()))
        .put("X2_TO", original(trained, 1, trained.coordinates().x2Range().to()))
        .put(
            "SHOWN",
            isDecision
                ? "shown = y.argmax(dim=1).double()"
                : "shown = y[:, 0].clamp($LOW$, $HIGH$)")
        .put("LEVELS", isDecision ? "torch.arange(" + (outputs + 1) + ") - 0.5" : "21")
        .put("COLOURS", isDecision ? "tab10" : "RdBu")
        .put("LOW", Decimal.format(low))
        .put("HIGH", Decimal.format(high))
        .put("LABELS", labels)
        .put("X1", Literal.text(Trained.withUnit(trained.coordinates().x1())))
        .put("X2", Literal.text(Trained.withUnit(trained.coordinates().x2())))
        .toString();
  }

  private static String original(Trained trained, int axis, double value) {
    return Decimal.format(trained.inputAxes().get(axis).toOriginal(value));
  }

  private static String curves(Trained trained) {
    List<double[]> rows = trained.curves().rows();
    StringBuilder text = new StringBuilder("[\n");
    for (double[] row : rows) {
      text.append("  [");
      for (int column = 0; column < 3; column++) {
        boolean isKnown = row[column] - row[column] == 0;
        text.append(column == 0 ? "" : ", ");
        text.append(isKnown ? Decimal.format(row[column]) : "math.nan");
      }
      text.append("],\n");
    }
    return new Template(PLOT_CURVES)
        .put("COLUMNS", "epoch, training loss, test loss")
        .put("CURVES", text + "]")
        .toString();
  }

  private static void markdown(Json json, String id, String text) {
    json.open().field("cell_type", "markdown").field("id", id);
    json.name("metadata").open().close();
    json.field("source", text).close();
  }

  private static void code(Json json, String id, String text) {
    json.open().field("cell_type", "code");
    json.name("execution_count").number(Double.NaN);
    json.field("id", id).name("metadata").open().close();
    json.name("outputs").openList().closeList();
    json.field("source", text.stripTrailing()).close();
  }
}
