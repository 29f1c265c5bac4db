package chainrule.engine.data;

import java.util.List;

/** All examples of a dataset before they are split, and the coordinates in which they lie. */
record Sample(Examples examples, Coordinates coordinates) {
  /** Standardised columns, and the class of each row. */
  static Sample ofClasses(Column x1, Column x2, int[] classIndex) {
    return new Sample(
        Examples.ofClasses(x1.standardised(), x2.standardised(), classIndex),
        new Coordinates(x1.axis(), x2.axis(), List.of(), x1.range(), x2.range(), Coordinates.UNIT));
  }

  /** Standardised columns, and one standardised target. */
  static Sample ofTarget(Column x1, Column x2, Column target) {
    return new Sample(
        Examples.ofTargets(
            x1.standardised(), x2.standardised(), new double[][] {target.standardised()}),
        new Coordinates(
            x1.axis(), x2.axis(), List.of(target.axis()), x1.range(), x2.range(), target.range()));
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
