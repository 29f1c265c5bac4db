package chainrule.engine.experiment;

import chainrule.engine.data.Dataset;
import chainrule.engine.data.Input;
import chainrule.engine.data.Task;
import chainrule.engine.landscape.Directions;
import chainrule.engine.math.Decimal;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import chainrule.engine.network.Loss;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Variant;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Schedule;

/** All fields and all variants with what a page needs to offer and explain them, as JSON. */
public final class Catalogue {
  private Catalogue() {}

  public static String json() {
    Json json = new Json(Decimal::format).open().field("version", 1);
    json.name("groups").openList();
    for (Group group : Group.values()) {
      json.open().field("id", group.id()).field("name", group.displayName()).close();
    }
    json.closeList();
    json.name("fields").openList();
    for (Field<?> field : Fields.ALL) {
      field.describe(json);
    }
    json.closeList();
    json.name("families").open();
    family(json, "activation", Activation.values());
    family(json, "outputActivation", OutputActivation.values());
    family(json, "loss", Loss.values());
    family(json, "initialiser", Initialiser.values());
    family(json, "optimizer", Optimizer.values());
    family(json, "schedule", Schedule.values());
    family(json, "directions", Directions.values());
    views(json);
    datasets(json);
    inputs(json);
    json.close();
    presets(json);
    return json.close().toString();
  }

  private static void family(Json json, String id, Variant[] variants) {
    json.name(id).openList();
    for (Variant variant : variants) {
      json.open()
          .field("id", variant.id())
          .field("name", variant.displayName())
          .field("tex", variant.tex())
          .field("derivative", variant.derivativeTex())
          .field("source", variant.source());
      if (variant instanceof Loss loss) {
        json.field("regression", loss.suitsRegression()).name("outputs").openList();
        for (OutputActivation output : OutputActivation.values()) {
          if (loss.allows(output)) {
            json.string(output.id());
          }
        }
        json.closeList();
      } else if (variant instanceof Activation activation) {
        json.field("straightThrough", activation.straightThrough())
            .field("identity", activation == Activation.LINEAR);
      } else if (variant instanceof OutputActivation output) {
        json.field("identity", output.isIdentity());
      } else if (variant instanceof Optimizer optimizer) {
        json.field("rate", optimizer.usualRate())
            .field("decaysWeights", optimizer.decaysWeights())
            .field("correctsBias", optimizer.correctsBias());
      } else if (variant instanceof Schedule schedule) {
        json.field("constant", schedule == Schedule.CONSTANT).field("worked", schedule.workedTex());
      } else if (variant instanceof Directions directions) {
        json.field("explanation", directions.explanation()).field("axes", directions.axes());
      }
      json.close();
    }
    json.closeList();
  }

  private static void views(Json json) {
    json.name("view").openList();
    for (View view : View.values()) {
      json.open()
          .field("id", view.id())
          .field("name", view.displayName())
          .field("title", view.title())
          .field("panel", view.panel())
          .field("explanation", view.explanation())
          .close();
    }
    json.closeList();
  }

  private static void datasets(Json json) {
    json.name("data").openList();
    for (Dataset dataset : Dataset.values()) {
      boolean classification = dataset.task() == Task.CLASSIFICATION;
      json.open()
          .field("id", dataset.id())
          .field("name", dataset.displayName())
          .field("task", classification ? "classification" : "regression")
          .field("origin", originId(dataset))
          .field("explanation", dataset.explanation())
          .field("noise", dataset.noise())
          .field("preparation", dataset.origin().preparation())
          .field("tex", dataset.tex())
          .field("source", dataset.source())
          .close();
    }
    json.closeList();
  }

  private static String originId(Dataset dataset) {
    return switch (dataset.origin()) {
      case GENERATED -> "generated";
      case MEASURED -> "measured";
      case OWN -> "own";
    };
  }

  private static void inputs(Json json) {
    json.name("input").openList();
    for (Input input : Input.values()) {
      json.open()
          .field("id", input.id())
          .field("name", input.displayName())
          .field("symbol", input.symbol())
          .field("tex", input.tex())
          .field("explanation", input.explanation())
          .field("source", input.source())
          .close();
    }
    json.closeList();
  }

  private static void presets(Json json) {
    json.name("presets").openList();
    for (Preset preset : Preset.values()) {
      json.open()
          .field("id", preset.id())
          .field("name", preset.displayName())
          .field("question", preset.question())
          .field("guesses", preset.guesses())
          .field("right", preset.right())
          .field("answer", preset.answer())
          .field("link", preset.link())
          .close();
    }
    json.closeList();
  }
}
