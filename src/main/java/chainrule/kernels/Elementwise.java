package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import chainrule.kernels.Value.Scalar;
import java.util.List;

/** What is done to each number alone, and sums over numbers. */
final class Elementwise {
  private Elementwise() {}

  static void addTo(WasmModule module) {
    multiply(module.export("multiply"));
    scale(module.export("scale"));
    copy(module.export("copy"));
    addPenalty(module.export("addPenalty"));
    sumOfSquares(module.export("sumOfSquares"));
    WasmFunction isThere = module.export("isThere");
    isThere.giveBack(isThere.isThere(isThere.integer()));
    WasmFunction grow = module.export("grow");
    grow.giveBack(grow.grown(grow.integer()));
  }

  /** result[i] = values[i] * factors[i]. */
  private static void multiply(WasmFunction f) {
    Int values = f.place();
    Int factors = f.place();
    Int result = f.place();
    Int count = f.integer();
    f.pairs(
        count,
        List.of(values, factors, result),
        isWhole -> f.store(result, 0, f.load(values, 0).times(f.load(factors, 0))));
  }

  /** values[i] = values[i] * factor. */
  private static void scale(WasmFunction f) {
    Int values = f.place();
    Int count = f.integer();
    Scalar factor = f.number();
    Pair factors = f.let(factor.both());
    f.pairs(
        count, List.of(values), isWhole -> f.store(values, 0, f.load(values, 0).times(factors)));
  }

  private static void copy(WasmFunction f) {
    Int from = f.place();
    Int to = f.place();
    Int count = f.integer();
    f.pairs(count, List.of(from, to), isWhole -> f.store(to, 0, f.load(from, 0)));
  }

  /** gradient[i] = (l2 w[i] + l1 sign(w[i])) + gradient[i]. */
  private static void addPenalty(WasmFunction f) {
    Int w = f.place();
    Int gradient = f.place();
    Int count = f.integer();
    Scalar l1 = f.number();
    Scalar l2 = f.number();
    Pair positive = f.let(l1.both());
    Pair negative = f.let(positive.negated());
    Pair factors = f.let(l2.both());
    f.pairs(
        count,
        List.of(w, gradient),
        isWhole -> {
          Pair weight = f.let(f.load(w, 0));
          Pair sign =
              weight.isGreater(0).choose(positive, weight.isLess(0).choose(negative, f.both(0)));
          f.store(gradient, 0, factors.times(weight).plus(sign).plus(f.load(gradient, 0)));
        });
  }

  /** start + the squares of numbers, added up one by one in their order. */
  private static void sumOfSquares(WasmFunction f) {
    Int values = f.place();
    Int count = f.integer();
    Scalar sum = f.number();
    f.pairs(
        count,
        List.of(values),
        isWhole -> {
          Pair value = f.let(f.load(values, 0));
          Pair square = f.let(value.times(value));
          f.set(sum, sum.plus(square.lane(0)));
          f.when(isWhole, () -> f.set(sum, sum.plus(square.lane(1))));
        });
    f.giveBack(sum);
  }
}
