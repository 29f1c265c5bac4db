package chainrule.kernels;

import chainrule.engine.network.Loss;
import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import java.util.List;

/** How losses begin back-propagation, and softmax, whose outputs depend on each other. */
final class Losses {
  private Losses() {}

  static void addTo(WasmModule module) {
    for (Loss loss : Loss.values()) {
      slope(module.numbered(Layout.LOSSES + loss.ordinal()), loss);
    }
    module.exportNumbered("lossSlope", Layout.LOSSES);
    softmax(module.export("softmax"));
  }

  /** delta[i] = {@link Loss#derivative} of z[i], y[i] and t[i]. */
  private static void slope(WasmFunction f, Loss loss) {
    Int z = f.place();
    Int y = f.place();
    Int t = f.place();
    Int delta = f.place();
    Int count = f.integer();
    f.pairs(
        count,
        List.of(z, y, t, delta),
        isWhole ->
            f.store(
                delta,
                0,
                slope(f, loss, f.let(f.load(z, 0)), f.let(f.load(y, 0)), f.let(f.load(t, 0)))));
  }

  private static Pair slope(WasmFunction f, Loss loss, Pair z, Pair y, Pair t) {
    return switch (loss) {
      case SQUARED_ERROR, BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY -> y.minus(t);
      case ABSOLUTE_ERROR ->
          y.isGreater(t).choose(f.both(1), y.isLess(t).choose(f.both(-1), f.both(0)));
      case HUBER -> {
        Pair error = f.let(y.minus(t));
        Pair bounded = error.isLess(-1).choose(f.both(-1), error);
        yield error.isGreater(1).choose(f.both(1), bounded);
      }
      case HINGE -> t.times(z).isLess(1).choose(t.negated(), f.both(0));
      case PERCEPTRON -> t.times(z).isGreater(0).choose(f.both(0), t.negated());
    };
  }

  /**
   * y[k] = e^(z[k] - max z) / sum over k of e^(z[k] - max z), rows of samples stride apart.
   *
   * <p>Two samples at a time; of a single one, in rows of stride 1, the second half of each vector
   * is idle.
   */
  private static void softmax(WasmFunction f) {
    Int z = f.place();
    Int y = f.place();
    Int outputs = f.integer();
    Int stride = f.integer();
    Int rowBytes = f.let(stride.shiftedLeft(3));
    Int isWhole = f.let(stride.isAtLeast(2));
    Int left = f.let(stride);
    Functions functions = new Functions(f);
    f.loopWhile(
        left.isAtLeast(1),
        () -> {
          Pair largest = f.let(f.load(z, 0));
          Int from = f.let(z);
          f.repeat(
              outputs,
              () -> {
                Pair candidate = f.let(f.load(from, 0));
                f.set(largest, candidate.isGreater(largest).choose(candidate, largest));
                f.increase(from, rowBytes);
              });
          Pair sum = f.let(f.both(0));
          f.set(from, z);
          Int to = f.let(y);
          f.repeat(
              outputs,
              () -> {
                Pair e = f.let(functions.exp(f.load(from, 0).minus(largest)));
                store(f, to, e, isWhole);
                f.set(sum, sum.plus(e));
                f.increase(from, rowBytes);
                f.increase(to, rowBytes);
              });
          f.set(to, y);
          f.repeat(
              outputs,
              () -> {
                store(f, to, f.let(f.load(to, 0).over(sum)), isWhole);
                f.increase(to, rowBytes);
              });
          f.increase(z, 16);
          f.increase(y, 16);
          f.increase(left, -2);
        });
  }

  private static void store(WasmFunction f, Int address, Pair value, Int isWhole) {
    f.storeOne(address, value);
    f.when(isWhole, () -> f.storeLane(address.plus(8), value, 1));
  }
}
