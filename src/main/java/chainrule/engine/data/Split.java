package chainrule.engine.data;

import chainrule.engine.math.Generator;

/**
 * Examples parted into those that a network learns from and those that show how it does on points
 * it has not seen.
 */
public record Split(Examples training, Examples test) {
  /**
   * Parts the examples at random.
   *
   * <p>With a share of 0 all examples are training examples. Else neither part is empty if there
   * are two examples or more. One example more at the end of the list moves few of the others, so
   * that painting a point does not reshuffle the picture.
   *
   * @param testShare percent of the examples that become test examples, rounded
   */
  public static Split of(Examples examples, double testShare, Generator generator) {
    int count = examples.count();
    int rounded = (int) Math.floor(count * testShare / 100 + 0.5);
    int test = count < 2 || testShare == 0 ? 0 : Math.min(Math.max(rounded, 1), count - 1);
    int training = count - test;
    int[] order = shuffled(count, generator);
    return new Split(examples.select(order, 0, training), examples.select(order, training, count));
  }

  /** The last examples are test examples, in their order. */
  static Split atEnd(Examples examples, int test) {
    int count = examples.count();
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    return new Split(
        examples.select(order, 0, count - test), examples.select(order, count - test, count));
  }

  /** 0 .. count - 1 in random order, by Fisher and Yates's shuffle, built from the inside out. */
  static int[] shuffled(int count, Generator generator) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = generator.below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
