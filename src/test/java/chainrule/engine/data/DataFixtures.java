package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Settings and views of data that several tests need. */
final class DataFixtures {
  private DataFixtures() {}

  static Stream<Dataset> ofOrigin(Origin origin) {
    return Stream.of(Dataset.values()).filter(dataset -> dataset.origin() == origin);
  }

  static DataSettings settings(Dataset dataset, int points, double noise, int seed) {
    return new DataSettings(dataset, points, noise, 50, 2, 3, OwnPoints.none(), seed);
  }

  static DataSettings withClasses(Dataset dataset, int arms, int classes, double noise) {
    return new DataSettings(dataset, 600, noise, 50, arms, classes, OwnPoints.none(), 3);
  }

  static DataSettings withOwn(OwnPoints own) {
    return withOwn(own, 50);
  }

  static DataSettings withOwn(OwnPoints own, double testShare) {
    return new DataSettings(Dataset.ofOwnPoints(own), 500, 100, testShare, 2, 3, own, 3);
  }

  /** One point, with its class index or its targets. */
  record Example(double x1, double x2, List<Double> answer) {}

  /** Training examples first, then test examples. */
  static List<Example> examples(Data data) {
    List<Example> all = new ArrayList<>();
    for (Examples part : List.of(data.training(), data.test())) {
      for (int i = 0; i < part.count(); i++) {
        List<Double> answer = new ArrayList<>();
        if (part.targetCount() == 0) {
          answer.add((double) part.classIndex()[i]);
        }
        for (double[] target : part.targets()) {
          answer.add(target[i]);
        }
        all.add(new Example(part.x1()[i], part.x2()[i], answer));
      }
    }
    return all;
  }

  static List<Example> examples(DataSettings settings) {
    return examples(Data.of(settings));
  }
}
