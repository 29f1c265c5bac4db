package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Json;
import chainrule.engine.experiment.Link;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Loss;
import chainrule.engine.run.Run;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Schedule;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Small experiments of every kind, and what is told of them. */
final class Explained {
  private static final List<String> PENALTIES =
      List.of("", "&l1=0.01", "&l2=0.02", "&l1=0.003&l2=0.1");
  private static final List<String> CLIPPING = List.of("", "&clip=0.05");
  private static final List<String> WARM_UPS = List.of("", "&warmup=2");
  private static final List<String> DROPOUTS = List.of("", "&dropout=0.3_0.1");

  /** Some of these turn with the rest: all the pairs would be too many. */
  private static final List<String> BATCHES = List.of("1", "4", "0");

  private static final List<String> CONSTANTS =
      List.of(
          "",
          "&momentum=0.8&decay=0.9&beta1=0.7&beta2=0.95&epsilon=0.0001&weightDecay=0.3",
          "&shuffle=no&initialiser=heNormal&bias=0.1");
  private static final List<String> CLASSES = List.of("moons", "blobs");
  private static final List<String> NUMBERS = List.of("saddle", "vortex");

  private Explained() {}

  /** Every optimizer with every loss. */
  static Stream<Arguments> optimizersAndLosses() {
    return Stream.of(Optimizer.values())
        .flatMap(optimizer -> Stream.of(Loss.values()).map(loss -> Arguments.of(optimizer, loss)));
  }

  /**
   * All penalties, clippings, schedules, warm-ups and dropouts with each other. Activations, data,
   * batch sizes and constants take turns.
   */
  static List<String> links(Optimizer optimizer, Loss loss) {
    List<String> data = new ArrayList<>(CLASSES);
    if (loss.suitsRegression()) {
      data.addAll(NUMBERS);
    }
    List<String> links = new ArrayList<>();
    for (String penalty : PENALTIES) {
      for (String clipping : CLIPPING) {
        for (Schedule schedule : Schedule.values()) {
          for (String warmUp : WARM_UPS) {
            for (String dropout : DROPOUTS) {
              int turn = links.size() + 5 * optimizer.ordinal();
              links.add(
                  "v=1&points=22&layers=3_2&rate=0.01&gamma=0.5&every=2&span=6&data="
                      + turn(data, turn)
                      + "&loss="
                      + loss.id()
                      + "&activation="
                      + turn(ACTIVATIONS, turn / 2)
                      + "_"
                      + turn(ACTIVATIONS, turn / 2 + turn)
                      + "&optimizer="
                      + optimizer.id()
                      + "&schedule="
                      + schedule.id()
                      + "&batch="
                      + turn(BATCHES, turn / 4)
                      + penalty
                      + clipping
                      + warmUp
                      + dropout
                      + turn(CONSTANTS, turn / 3));
            }
          }
        }
      }
    }
    return links;
  }

  private static final List<String> ACTIVATIONS =
      Stream.of(Activation.values()).map(Activation::id).toList();

  private static String turn(List<String> variants, int turn) {
    return variants.get(turn % variants.size());
  }

  /** A run at its first weights. */
  static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.refusal()).as(link).isEmpty();
    assertThat(reading.notices()).as(link).isEmpty();
    return new Run(reading.experiment());
  }

  /** A run that has come to some place within an epoch. */
  static Run trained(String link, int epochs, int steps) {
    Run run = run(link);
    run.trainEpochs(epochs, Integer.MAX_VALUE);
    run.train(steps);
    assertThat(run.isFinite()).as(link).isTrue();
    return run;
  }

  static Json json() {
    return new Json(Double::toString);
  }

  /** The step, complete, with a neuron and a parameter. */
  static JsonObject told(Explainer explainer, int layer, int neuron, int parameter) {
    JsonObject told = told(explainer);
    told.add("neuron", parse(TermsJson.write(explainer.neuron(layer, neuron), json())));
    told.add(
        "parameter",
        parse(TermsJson.write(explainer.parameter(parameter), explainer.step(), json())));
    return told;
  }

  /** The step, complete. */
  static JsonObject told(Explainer explainer) {
    return parse(
        ExplanationJson.write(explainer.explanation(), ExplanationJson.Detail.COMPLETE, json()));
  }

  private static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }
}
