package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Input;
import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Shape;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.RuleLine;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.List;

/** The network as a drawing in TikZ, and its formulas with their numbers, as a LaTeX document. */
final class LatexDocument {
  /** More than so many neurons of a layer are drawn as some and three dots. */
  private static final int MOST_NEURONS = 10;

  /** Larger matrices are left to the other exports: they would not fit a page. */
  private static final int MOST_COLUMNS = 10;

  private static final int MOST_ROWS = 24;

  private static final String DOCUMENT =
      """
      % $TITLE$. Written by Chainrule.
      % $LINK$
      \\documentclass{article}
      \\usepackage[utf8]{inputenc}
      \\usepackage[T1]{fontenc}
      \\usepackage[margin=20mm]{geometry}
      \\usepackage{amsmath}
      \\usepackage{tikz}
      \\setcounter{MaxMatrixCols}{20}
      \\newcommand{\\num}[1]{#1}
      \\setlength{\\parindent}{0pt}
      \\begin{document}

      \\section*{$HEADING$}

      \\begin{center}
      \\begin{tikzpicture}[x=22mm, y=9mm, neuron/.style={circle, draw, minimum size=6mm, inner sep=0pt, font=\\scriptsize},
        positive/.style={blue!65!black}, negative/.style={orange!85!black}]
      $DRAWING$
      \\end{tikzpicture}
      \\end{center}

      \\section*{Forward}

      $FORWARD$

      \\section*{Loss}

      $LOSS$

      \\section*{Update}

      $UPDATE$

      \\end{document}
      """;

  private LatexDocument() {}

  static String of(Trained trained) {
    return new Template(DOCUMENT)
        .put("TITLE", trained.title())
        .put("LINK", trained.link())
        .put("HEADING", escaped(trained.title()))
        .put("DRAWING", drawing(trained))
        .put("FORWARD", forward(trained))
        .put("LOSS", loss(trained))
        .put("UPDATE", update(trained))
        .toString();
  }

  /** A text in which nothing is a command. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '#', '$', '%', '&', '_', '{', '}' -> escaped.append('\\').append(c);
        // Letters that the usual fonts of LaTeX lack would stop it.
        default -> escaped.append(c < 0x250 ? c : '?');
      }
    }
    return escaped.toString();
  }

  private static int shown(int size) {
    return Math.min(size, MOST_NEURONS);
  }

  private static String drawing(Trained trained) {
    Shape shape = trained.shape();
    double largest = 0;
    for (int i = 0; i < shape.parameterCount(); i++) {
      largest = shape.isWeight(i) ? Math.max(largest, Math.abs(trained.parameters()[i])) : largest;
    }
    StringBuilder text = new StringBuilder();
    for (int layer = 0; layer < shape.layers(); layer++) {
      int count = shown(shape.size(layer));
      for (int j = 0; j < count; j++) {
        text.append("\\node[neuron] (n").append(layer).append('-').append(j).append(") at (");
        text.append(layer)
            .append(", ")
            .append(Numeral.forDrawing((count - 1) / 2.0 - j))
            .append(") {");
        text.append(label(trained, layer, j)).append("};\n");
      }
      if (count < shape.size(layer)) {
        text.append("\\node at (").append(layer).append(", ");
        text.append(Numeral.forDrawing(-(count + 1) / 2.0)).append(") {$\\vdots$ \\scriptsize ");
        text.append(shape.size(layer)).append("};\n");
      }
    }
    for (int layer = 1; layer < shape.layers(); layer++) {
      for (int j = 0; j < shown(shape.size(layer)); j++) {
        for (int i = 0; i < shown(shape.size(layer - 1)); i++) {
          int at = shape.firstWeight(layer) + j * shape.size(layer - 1) + i;
          double weight = trained.parameters()[at];
          double width = largest == 0 ? 0.1 : 0.1 + 2 * Math.abs(weight) / largest;
          text.append("\\draw[").append(weight < 0 ? "negative" : "positive");
          text.append(", line width=").append(Numeral.forDrawing(width)).append("pt] (n");
          text.append(layer - 1).append('-').append(i).append(") -- (n");
          text.append(layer).append('-').append(j).append(");\n");
        }
      }
    }
    return text.toString().stripTrailing();
  }

  private static String label(Trained trained, int layer, int neuron) {
    if (layer == 0) {
      return "$" + trained.inputs().get(neuron).symbolTex() + "$";
    }
    return layer == trained.shape().outputLayer() ? "$y_{" + (neuron + 1) + "}$" : "";
  }

  private static String forward(Trained trained) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      Axis axis = trained.inputAxes().get(i);
      if (!Scaling.isPlain(axis)) {
        text.append("\\[ x_").append(i + 1).append(" = \\frac{\\text{");
        text.append(escaped(Trained.withUnit(axis))).append("} - ");
        text.append(Numeral.tex(axis.offset())).append("}{");
        text.append(Numeral.tex(axis.scale())).append("} \\]\n");
      }
    }
    text.append("\\[ a^{(0)} = \\begin{pmatrix} ");
    for (int i = 0; i < trained.inputs().size(); i++) {
      Input input = trained.inputs().get(i);
      text.append(i == 0 ? "" : " \\\\ ").append(input.tex());
    }
    text.append(" \\end{pmatrix} \\]\n");
    List<LayerSpecification> hidden = trained.network().hidden();
    for (int layer = 1; layer < trained.shape().layers(); layer++) {
      String name = "^{(" + layer + ")}";
      text.append("\\[ z").append(name).append(" = ").append(matrix(trained, layer));
      text.append(" a^{(").append(layer - 1).append(")} + ").append(vector(trained, layer));
      text.append(" \\]\n");
      if (layer <= hidden.size()) {
        Activation activation = hidden.get(layer - 1).activation();
        text.append("\\[ a").append(name).append(" = g\\bigl(z").append(name);
        text.append("\\bigr), \\quad ").append(activation.tex()).append(" \\]\n");
      } else {
        text.append("\\[ ").append(trained.outputActivation().tex());
        text.append(", \\quad z = z").append(name).append(" \\]\n");
      }
    }
    for (int k = 0; k < trained.network().outputs(); k++) {
      text.append("$y_{").append(k + 1).append("}$: ");
      text.append(escaped(trained.outputNames().get(k)));
      if (k < trained.targetAxes().size() && !Scaling.isPlain(trained.targetAxes().get(k))) {
        Axis axis = trained.targetAxes().get(k);
        text.append(" $= ").append(Numeral.tex(axis.scale())).append("\\,y_{").append(k + 1);
        text.append("} + ").append(Numeral.tex(axis.offset())).append('$');
      }
      text.append("\n\n");
    }
    return text.toString().stripTrailing();
  }

  private static String matrix(Trained trained, int layer) {
    int rows = trained.shape().size(layer);
    int columns = trained.shape().size(layer - 1);
    if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
      return "W^{(" + layer + ")}";
    }
    return block(trained.parameters(), trained.shape().firstWeight(layer), rows, columns);
  }

  private static String vector(Trained trained, int layer) {
    int rows = trained.shape().size(layer);
    return rows > MOST_ROWS
        ? "b^{(" + layer + ")}"
        : block(trained.parameters(), trained.shape().firstBias(layer), rows, 1);
  }

  private static String block(double[] values, int from, int rows, int columns) {
    StringBuilder text = new StringBuilder("\\begin{pmatrix} ");
    for (int row = 0; row < rows; row++) {
      text.append(row == 0 ? "" : " \\\\ ");
      for (int column = 0; column < columns; column++) {
        text.append(column == 0 ? "" : " & ");
        text.append(Numeral.tex(values[from + row * columns + column]));
      }
    }
    return text.append(" \\end{pmatrix}").toString();
  }

  private static String loss(Trained trained) {
    return "\\[ "
        + trained.network().loss().tex()
        + ", \\qquad "
        + trained.network().loss().derivativeTex()
        + " \\]\nTraining loss: $"
        + Numeral.tex(trained.run().training().loss())
        + "$"
        + (trained.run().test().count() == 0
            ? "."
            : "; test loss: $" + Numeral.tex(trained.run().test().loss()) + "$.");
  }

  private static String update(Trained trained) {
    TrainingSettings training = trained.experiment().training();
    OptimizerSettings settings = training.optimizer();
    StringBuilder text = new StringBuilder();
    for (RuleLine line : settings.optimizer().rule()) {
      text.append("\\[ ").append(line.tex()).append(" \\]\n");
    }
    text.append("with $\\eta = ").append(Numeral.tex(training.learningRate())).append('$');
    ScheduleSettings schedule = training.schedule();
    if (!schedule.isConstant()) {
      text.append(", \\[ ").append(schedule.schedule().tex()).append(" \\]");
      text.append("$k = ").append(schedule.every()).append("$, $T = ").append(schedule.span());
      text.append("$, $\\gamma = ").append(Numeral.tex(schedule.gamma())).append('$');
    }
    constant(text, settings, "mu", "\\mu", settings.momentum());
    constant(text, settings, "rho", "\\rho", settings.decay());
    constant(text, settings, "beta1", "\\beta_1", settings.beta1());
    constant(text, settings, "beta2", "\\beta_2", settings.beta2());
    constant(text, settings, "epsilon", "\\epsilon", settings.epsilon());
    constant(text, settings, "lambda", "\\lambda", settings.weightDecay());
    return text.append('.').toString();
  }

  private static void constant(
      StringBuilder text, OptimizerSettings settings, String name, String tex, double value) {
    boolean isUsed = false;
    for (RuleLine line : settings.optimizer().rule()) {
      isUsed = isUsed || line.numbers().contains("\\num{" + name + "}");
    }
    if (isUsed) {
      text.append(", $").append(tex).append(" = ").append(Numeral.tex(value)).append('$');
    }
  }
}
