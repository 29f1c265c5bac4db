package chainrule.export;

import chainrule.engine.data.Axis;
import chainrule.engine.data.Examples;
import chainrule.engine.data.Input;
import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.training.Metrics;

/** Settings, weights, data, curves and results as JSON. */
final class JsonFile {
  private static final int VERSION = 1;

  private JsonFile() {}

  static String of(Trained trained) {
    Json json = new Json(Decimal::format).open();
    json.field("chainruleExport", VERSION);
    json.field("link", trained.link());
    json.field("epoch", trained.epoch());
    json.field("fingerprint", trained.run().fingerprint());
    json.name("settings").open();
    Link.fields(trained.experiment()).forEach(json::field);
    json.close();
    inputs(json, trained);
    layers(json, trained);
    json.field("outputs", trained.outputNames());
    json.field("classes", trained.classNames());
    json.name("targets").openList();
    trained.targetAxes().forEach(axis -> axis(json, axis));
    json.closeList();
    json.name("data").open();
    examples(json, trained, "training", trained.run().data().training());
    examples(json, trained, "test", trained.run().data().test());
    json.close();
    curves(json, trained.curves());
    metrics(json, "training", trained.run().training());
    metrics(json, "test", trained.run().test());
    return json.close() + "\n";
  }

  private static void axis(Json json, Axis axis) {
    json.open()
        .field("name", axis.name())
        .field("unit", axis.unit())
        .field("offset", axis.offset())
        .field("scale", axis.scale())
        .close();
  }

  private static void inputs(Json json, Trained trained) {
    json.name("axes").openList();
    trained.inputAxes().forEach(axis -> axis(json, axis));
    json.closeList();
    json.name("inputs").openList();
    for (Input input : trained.inputs()) {
      json.open().field("id", input.id()).field("tex", input.tex()).close();
    }
    json.closeList();
  }

  private static void layers(Json json, Trained trained) {
    double[] parameters = trained.parameters();
    json.name("layers").openList();
    for (int layer = 1; layer < trained.shape().layers(); layer++) {
      boolean isHidden = layer < trained.shape().outputLayer();
      json.open();
      if (isHidden) {
        LayerSpecification hidden = trained.network().hidden().get(layer - 1);
        json.field("activation", hidden.activation().id()).field("dropout", hidden.dropout());
      } else {
        json.field("activation", trained.outputActivation().id());
      }
      int in = trained.shape().size(layer - 1);
      json.name("weights").openList();
      for (int j = 0; j < trained.shape().size(layer); j++) {
        json.numbers(parameters, trained.shape().firstWeight(layer) + j * in, in);
      }
      json.closeList().name("biases");
      json.numbers(parameters, trained.shape().firstBias(layer), trained.shape().size(layer));
      json.close();
    }
    json.closeList();
  }

  /** In the units of the data. */
  private static void examples(Json json, Trained trained, String name, Examples examples) {
    json.name(name).open();
    json.field("x1", Table.originals(trained.coordinates().x1(), examples.x1()));
    json.field("x2", Table.originals(trained.coordinates().x2(), examples.x2()));
    if (trained.isClassification()) {
      json.field("class", examples.classIndex());
    } else {
      json.name("targets").openList();
      for (int k = 0; k < trained.targetAxes().size(); k++) {
        double[] values = Table.originals(trained.targetAxes().get(k), examples.targets()[k]);
        json.numbers(values, 0, values.length);
      }
      json.closeList();
    }
    json.close();
  }

  private static void curves(Json json, LearningCurves curves) {
    json.name("curves").open();
    for (int column = 0; column < curves.columns().size(); column++) {
      double[] values = new double[curves.rows().size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = curves.rows().get(row)[column];
      }
      json.field(curves.columns().get(column), values);
    }
    json.close();
  }

  private static void metrics(Json json, String name, Metrics metrics) {
    json.name(name).open().field("count", metrics.count()).field("loss", metrics.loss());
    if (metrics.classes() > 0) {
      json.field("accuracy", metrics.accuracy());
      json.name("confusion").openList();
      for (int actual = 0; actual < metrics.classes(); actual++) {
        json.openList();
        for (int predicted = 0; predicted < metrics.classes(); predicted++) {
          json.number(metrics.confusion()[actual * metrics.classes() + predicted]);
        }
        json.closeList();
      }
      json.closeList();
    } else {
      json.field("determination", metrics.determination());
      json.field("absoluteError", metrics.absoluteError());
    }
    json.close();
  }
}
