package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Scalar;

/**
 * Dropout's factors. Each draw of {@link chainrule.engine.math.Generator} makes its state from that
 * of the draw before, so they are taken one by one:
 *
 * <pre>mask[r][s] = uniform() &lt; probability ? 0 : 1 / (1 - probability)</pre>
 *
 * <p>The generator's four words stand in the memory as numbers, before and after.
 */
final class Draws {
  private final WasmFunction f;
  private final Int[] state = new Int[4];

  private Draws(WasmFunction f) {
    this.f = f;
  }

  static void addTo(WasmModule module) {
    WasmFunction f = module.export("drawMasks");
    new Draws(f).masks(f.number(), f.number(), f.place(), f.integer(), f.integer(), f.distance());
  }

  /** mask (row, sample), rows stride apart; kept is 1 / (1 - probability). */
  private void masks(Scalar probability, Scalar kept, Int mask, Int rows, Int samples, Int stride) {
    for (int word = 0; word < 4; word++) {
      state[word] = f.let(f.loadNumber(addressOf(word)).integer());
    }
    Int bound = f.let(probability.times(0x1p27).integer());
    f.repeat(
        rows,
        () -> {
          Int at = f.let(mask);
          f.repeat(
              samples,
              () -> {
                Int high = f.let(bits().shiftedRightUnsigned(5));
                advance();
                Int isKept = f.let(high.isAtLeast(bound));
                f.when(
                    high.isEqualTo(bound), // only then do the lower bits decide
                    () -> f.set(isKept, f.integer(1).minus(uniform(high).isLess(probability))));
                advance();
                f.store(at, isKept.number().times(kept)); // no branch, which none could foresee
                f.increase(at, 8);
              });
          f.increase(mask, stride);
        });
    for (int word = 0; word < 4; word++) {
      f.store(addressOf(word), state[word].number());
    }
  }

  private Int addressOf(int word) {
    return f.integer(Layout.GENERATOR + 8 * word);
  }

  /** {@link chainrule.engine.math.Generator#uniform}, whose upper 27 bits are drawn. */
  private Scalar uniform(Int high) {
    Scalar low = bits().shiftedRightUnsigned(6).number();
    return low.times(0x1p-26).plus(high.number()).times(0x1p-27);
  }

  /** What {@link chainrule.engine.math.Generator#bits} makes of the state. */
  private Int bits() {
    return state[1].times(5).rotatedLeft(7).times(9);
  }

  /** The state of the next draw. */
  private void advance() {
    Int t = f.let(state[1].shiftedLeft(9));
    f.set(state[2], state[2].xor(state[0]));
    f.set(state[3], state[3].xor(state[1]));
    f.set(state[1], state[1].xor(state[2]));
    f.set(state[0], state[0].xor(state[3]));
    f.set(state[2], state[2].xor(t));
    f.set(state[3], state[3].rotatedLeft(11));
  }
}
