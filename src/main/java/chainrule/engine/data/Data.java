package chainrule.engine.data;

import java.util.List;

/**
 * A dataset as drawn, measured or given, ready for training.
 *
 * @param settings what it was made from; the same settings always give the same data
 * @param split training and test examples
 * @param coordinates axes and bounds of the plot
 */
public record Data(DataSettings settings, Split split, Coordinates coordinates) {
  /** Makes the data that the settings describe. */
  public static Data of(DataSettings settings) {
    if (PlaygroundData.isMeant(settings)) {
      return PlaygroundData.of(settings);
    }
    Sample sample = settings.dataset().draw(settings);
    int test = settings.ownTestCount();
    Split split =
        test > 0
            ? Split.atEnd(sample.examples(), test)
            : Split.of(sample.examples(), settings.testShare(), Stream.SPLIT.generator(settings));
    return new Data(settings, split, sample.coordinates());
  }

  /** The examples to learn from; empty only if there are no points at all. */
  public Examples training() {
    return split.training();
  }

  /** The examples to check with; empty only if there are fewer than two points. */
  public Examples test() {
    return split.test();
  }

  /** The names of the classes by class index; empty for regression. */
  public List<String> classNames() {
    return settings.classNames();
  }
}
