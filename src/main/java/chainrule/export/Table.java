package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Examples;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Shape;
import chainrule.engine.training.Metrics;
import java.util.ArrayList;
import java.util.List;

/** Weights, data, learning curves and decisions, each as a table in CSV (RFC 4180). */
enum Table {
  WEIGHTS("weights") {
    @Override
    void write(Trained trained, StringBuilder text) {
      row(text, List.of("parameter", "layer", "neuron", "input", "value"));
      Shape shape = trained.shape();
      double[] parameters = trained.parameters();
      for (int layer = 1; layer < shape.layers(); layer++) {
        int in = shape.size(layer - 1);
        for (int j = 0; j < shape.size(layer); j++) {
          for (int i = 0; i < in; i++) {
            double value = parameters[shape.firstWeight(layer) + j * in + i];
            row(text, List.of("weight", "" + layer, "" + (j + 1), "" + (i + 1), number(value)));
          }
        }
        for (int j = 0; j < shape.size(layer); j++) {
          double value = parameters[shape.firstBias(layer) + j];
          row(text, List.of("bias", "" + layer, "" + (j + 1), "", number(value)));
        }
      }
    }
  },

  DATA("data") {
    @Override
    void write(Trained trained, StringBuilder text) {
      List<String> head = new ArrayList<>();
      trained.inputAxes().forEach(axis -> head.add(Trained.withUnit(axis)));
      if (trained.isClassification()) {
        head.add("class");
      } else {
        trained.targetAxes().forEach(axis -> head.add(Trained.withUnit(axis)));
      }
      head.add("part");
      trained.outputNames().forEach(name -> head.add("output " + name));
      row(text, head);
      double[] answers = trained.run().answers();
      int training = trained.run().data().training().count();
      examples(trained, trained.run().data().training(), "training", answers, 0, text);
      examples(trained, trained.run().data().test(), "test", answers, training, text);
    }

    private void examples(
        Trained trained,
        Examples examples,
        String part,
        double[] answers,
        int first,
        StringBuilder text) {
      int outputs = trained.network().outputs();
      for (int e = 0; e < examples.count(); e++) {
        List<String> cells = new ArrayList<>();
        cells.add(number(trained.coordinates().x1().toOriginal(examples.x1()[e])));
        cells.add(number(trained.coordinates().x2().toOriginal(examples.x2()[e])));
        if (trained.isClassification()) {
          cells.add(trained.classNames().get(examples.classIndex()[e]));
        }
        for (int k = 0; k < trained.targetAxes().size(); k++) {
          cells.add(number(trained.targetAxes().get(k).toOriginal(examples.targets()[k][e])));
        }
        cells.add(part);
        for (int k = 0; k < outputs; k++) {
          double answer = answers[(first + e) * outputs + k];
          boolean isTarget = k < trained.targetAxes().size();
          cells.add(number(isTarget ? trained.targetAxes().get(k).toOriginal(answer) : answer));
        }
        row(text, cells);
      }
    }
  },

  CURVES("curves") {
    @Override
    void write(Trained trained, StringBuilder text) {
      row(text, trained.curves().columns());
      for (double[] moment : trained.curves().rows()) {
        List<String> cells = new ArrayList<>();
        for (double value : moment) {
          cells.add(number(value));
        }
        row(text, cells);
      }
    }
  },

  CONFUSION("confusion") {
    @Override
    void write(Trained trained, StringBuilder text) {
      if (!trained.isClassification()) {
        row(text, List.of("part", "target", "determination", "absolute error"));
        errors(trained, "training", trained.run().training(), text);
        errors(trained, "test", trained.run().test(), text);
        return;
      }
      List<String> head = new ArrayList<>(List.of("part", "actual"));
      trained.classNames().forEach(name -> head.add("predicted " + name));
      row(text, head);
      counts(trained, "training", trained.run().training(), text);
      counts(trained, "test", trained.run().test(), text);
    }

    private void counts(Trained trained, String part, Metrics metrics, StringBuilder text) {
      int classes = metrics.classes();
      for (int actual = 0; actual < classes; actual++) {
        List<String> cells = new ArrayList<>(List.of(part, trained.classNames().get(actual)));
        for (int predicted = 0; predicted < classes; predicted++) {
          cells.add("" + metrics.confusion()[actual * classes + predicted]);
        }
        row(text, cells);
      }
    }

    private void errors(Trained trained, String part, Metrics metrics, StringBuilder text) {
      for (int k = 0; k < metrics.determination().length; k++) {
        double error = metrics.absoluteError()[k] * trained.targetAxes().get(k).scale();
        row(
            text,
            List.of(
                part,
                trained.outputNames().get(k),
                number(metrics.determination()[k]),
                number(error)));
      }
    }
  };

  private final String title;

  Table(String title) {
    this.title = title;
  }

  /** The word that chooses the table. */
  public String title() {
    return title;
  }

  abstract void write(Trained trained, StringBuilder text);

  String of(Trained trained) {
    StringBuilder text = new StringBuilder();
    write(trained, text);
    return text.toString();
  }

  /** All of them, one behind the other, each under a line with its name. */
  static String all(Trained trained) {
    StringBuilder text = new StringBuilder();
    for (Table table : values()) {
      text.append(text.length() == 0 ? "" : "\r\n").append("# ").append(table.title).append("\r\n");
      table.write(trained, text);
    }
    return text.toString();
  }

  /** Values in the axis's unit. */
  static double[] originals(Axis axis, double[] values) {
    double[] originals = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      originals[i] = axis.toOriginal(values[i]);
    }
    return originals;
  }

  private static String number(double value) {
    return value - value == 0 ? Decimal.format(value) : "";
  }

  private static void row(StringBuilder text, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      boolean isQuoted = cell.contains(",") || cell.contains("\"");
      text.append(i == 0 ? "" : ",");
      text.append(isQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
    }
    text.append("\r\n");
  }
}
