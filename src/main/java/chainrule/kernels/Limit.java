package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;

/**
 * What a core can do at most, with which the benchmark compares training: multiplications and
 * additions that need no memory. For each of {@value #SUMS} vectors, so many times:
 *
 * <pre>sum[v] = sum[v] * 0.5 + 1</pre>
 */
final class Limit {
  /** Enough that none waits for the one before, and few enough for 16 registers. */
  private static final int SUMS = 12;

  private Limit() {}

  static void addTo(WasmModule module) {
    WasmFunction f = module.export("multiplyAndAdd");
    Int results = f.place();
    Int times = f.integer();
    Pair[] sum = new Pair[SUMS];
    for (int v = 0; v < SUMS; v++) {
      sum[v] = f.let(f.both(v));
    }
    f.repeat(
        times,
        () -> {
          for (Pair each : sum) {
            f.set(each, each.times(f.both(0.5)).plus(f.both(1)));
          }
        });
    for (int v = 0; v < SUMS; v++) {
      f.store(results, 2 * v, sum[v]);
    }
  }
}
