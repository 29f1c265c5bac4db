package chainrule.engine.data;

import chainrule.engine.math.Generator;

/**
 * Chooses a sample of a table whose length is not known before its end: whenever it ends, every row
 * so far is in the sample with the same probability (Vitter 1985, algorithm R).
 */
public final class Reservoir {
  private final int size;
  private final Generator generator;
  private int rows;

  /**
   * @param size the most rows of the sample, 1 or more
   * @param seed of the choice
   */
  public Reservoir(int size, int seed) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + "; allowed: 1 or more");
    }
    this.size = size;
    generator = Stream.TABLE.generator(seed);
  }

  /**
   * The place in the sample that the next row takes, from 0; a row that was there before is out.
   * Places fill up in order. -1 if the next row is not taken.
   */
  public int next() {
    rows++;
    if (rows <= size) {
      return rows - 1;
    }
    int place = generator.below(rows);
    return place < size ? place : -1;
  }
}
