package chainrule.export;

import chainrule.engine.data.Range;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Generator;
import chainrule.engine.run.Run;
import chainrule.site.Variants;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trained experiments: one with each variant that the catalogue offers, and some with what belongs
 * to none. A new variant is exported and tested by being there.
 *
 * @param points (point, 2) in the units of the data
 * @param answers (point, output) as the engine computes them, of a regression in its units
 */
record Exported(String link, Trained trained, double[][] points, double[][] answers) {
  private static final int EPOCHS = 4;
  private static final int POINTS = 1000;

  /** A full batch in a fixed order, so that other programs can train to the same numbers. */
  private static final String BASE =
      "v=1&points=60&layers=5_4&rate=0.1&batch=0&shuffle=no&test=20&seed=";

  private static final List<String> OTHERS =
      List.of(
          "&layers=0",
          "&layers=64_128",
          "&output=sigmoid",
          "&frozen=0_7_15&off=2_6&optimizer=adamw&weightDecay=0.5",
          "&data=iris&points=150&activation=silu",
          "&data=penguins&loss=binaryCrossEntropy&activation=gelu_sine",
          "&data=autoMpg&loss=huber&inputs=x1_x2_radius",
          "&data=vortex&activation=softplus&inputs=x1_x2_x1Squared_x2Squared_x1x2",
          "&data=rings&classes=4&test=0",
          "&data=circle&loss=categoricalCrossEntropy&activation=elu",
          "&data=circle&l1=0.01&l2=0.02&clip=0.5&optimizer=momentum",
          "&data=circle&warmup=2&schedule=cosine&span=5&optimizer=adamw&weightDecay=0.3");

  static final List<Exported> ALL = all();

  private static List<Exported> all() {
    List<String> links = new ArrayList<>(OTHERS);
    Variants.fields().filter(Exported::isLearned).forEach(field -> addVariants(field, links));
    List<Exported> all = new ArrayList<>();
    for (String link : links) {
      all.add(of(with(BASE + (all.size() + 1), link)));
    }
    return all;
  }

  /** A link in which some fields take the place of those before; the first of a name counts. */
  private static String with(String link, String others) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : (link + others).split("&")) {
      fields.put(field.substring(0, field.indexOf('=')), field);
    }
    return String.join("&", fields.values());
  }

  /** Whether the field decides what is learned, and not what is looked at. */
  private static boolean isLearned(JsonObject field) {
    return field.has("family") && !field.get("group").getAsString().equals("view");
  }

  private static void addVariants(JsonObject field, List<String> links) {
    String key = field.get("key").getAsString();
    for (String id : Variants.ids(field.get("family").getAsString())) {
      links.add("&" + key + "=" + id);
    }
  }

  static Exported of(String link) {
    Run run = new Run(Link.read(link).experiment());
    Trained trained = Trained.of(run, LearningCurves.whileTraining(run, EPOCHS));
    Generator generator = new Generator(5, 1);
    double[][] points = new double[POINTS][2];
    double[][] answers = new double[POINTS][];
    for (int i = 0; i < POINTS; i++) {
      double x1 = within(generator, trained.coordinates().x1Range());
      double x2 = within(generator, trained.coordinates().x2Range());
      points[i][0] = trained.coordinates().x1().toOriginal(x1);
      points[i][1] = trained.coordinates().x2().toOriginal(x2);
      answers[i] = run.predict(x1, x2);
    }
    return new Exported(link, trained, points, answers);
  }

  private static double within(Generator generator, Range range) {
    return generator.uniform(range.from(), range.to());
  }

  /** An answer in the units of the data, where it is one of a regression. */
  double original(int point, int output) {
    double answer = answers[point][output];
    return trained.isClassification()
        ? answer
        : trained.targetAxes().get(output).toOriginal(answer);
  }

  /** The class that the engine decides for. */
  String decision(int point) {
    double[] y = answers[point];
    if (y.length == 1) {
      return trained.classNames().get(y[0] > trained.threshold() ? 1 : 0);
    }
    int largest = 0;
    for (int k = 1; k < y.length; k++) {
      largest = y[k] > y[largest] ? k : largest;
    }
    return trained.classNames().get(largest);
  }

  @Override
  public String toString() {
    return link;
  }
}
