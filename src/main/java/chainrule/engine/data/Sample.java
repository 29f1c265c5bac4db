package chainrule.engine.data;

import java.util.ArrayList;
import java.util.List;

/** All examples of a dataset before they are split, and the coordinates in which they lie. */
record Sample(Examples examples, Coordinates coordinates) {
  /** Columns as the network sees them, and the class of each row. */
  static Sample ofClasses(Column x1, Column x2, int[] classIndex) {
    return new Sample(
        Examples.ofClasses(x1.networkValues(), x2.networkValues(), classIndex),
        new Coordinates(x1.axis(), x2.axis(), List.of(), x1.range(), x2.range(), Coordinates.UNIT));
  }

  /** Columns as the network sees them, and one target or several. */
  static Sample ofTargets(Column x1, Column x2, List<Column> targets) {
    double[][] answers = new double[targets.size()][];
    List<Axis> axes = new ArrayList<>();
    Range range = targets.get(0).range();
    for (int k = 0; k < answers.length; k++) {
      Column target = targets.get(k);
      answers[k] = target.networkValues();
      axes.add(target.axis());
      range = range.with(target.range());
    }
    return new Sample(
        Examples.ofTargets(x1.networkValues(), x2.networkValues(), answers),
        new Coordinates(x1.axis(), x2.axis(), axes, x1.range(), x2.range(), range));
  }

  /** At most the given number of the examples, chosen at random. */
  Sample choose(DataSettings settings) {
    int count = examples.count();
    if (count <= settings.points()) {
      return this;
    }
    int[] order = Split.shuffled(count, Stream.POINTS.generator(settings));
    return new Sample(examples.select(order, 0, settings.points()), coordinates);
  }
}
