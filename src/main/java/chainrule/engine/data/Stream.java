package chainrule.engine.data;

import chainrule.engine.math.Generator;

/**
 * The random sequences of data. Each has its own, so that more noise moves every point further the
 * same way, and another share of test data does not move any.
 */
enum Stream {
  POINTS(11),
  NOISE(12),
  SPLIT(13),
  TABLE(14);

  private final int number;

  Stream(int number) {
    this.number = number;
  }

  Generator generator(DataSettings settings) {
    return generator(settings.seed());
  }

  Generator generator(int seed) {
    return new Generator(seed, number);
  }
}
