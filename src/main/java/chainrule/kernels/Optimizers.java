package chainrule.kernels;

import chainrule.engine.training.Optimizer;
import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import chainrule.kernels.Value.Scalar;
import java.util.List;

/**
 * The optimizers' updates, each the same operations as its constant in {@link Optimizer}; they give
 * back the sum of the squares of the new parameters.
 */
final class Optimizers {
  private final WasmFunction f;
  private final Int w;
  private final Int g;
  private final Int next;
  private final Int old;
  private final Int fresh;
  private final Int second;
  private final Int count;
  private final Scalar rate;
  private final Scalar keep;
  private final Scalar firstDecay;
  private final Scalar secondDecay;
  private final Scalar correction;
  private final Scalar epsilon;

  private Optimizers(WasmFunction f) {
    this.f = f;
    w = f.place();
    g = f.place();
    next = f.place();
    old = f.place();
    fresh = f.place();
    second = f.distance();
    count = f.integer();
    rate = coefficient(0);
    keep = coefficient(1);
    firstDecay = coefficient(2);
    secondDecay = coefficient(3);
    correction = coefficient(4);
    epsilon = coefficient(5);
  }

  private Scalar coefficient(int index) {
    return f.let(f.loadNumber(f.integer(Layout.COEFFICIENTS + 8 * index)));
  }

  static void addTo(WasmModule module) {
    for (Optimizer optimizer : Optimizer.values()) {
      new Optimizers(module.numbered(Layout.OPTIMIZERS + optimizer.ordinal())).write(optimizer);
    }
    module.exportNumbered("update", Layout.OPTIMIZERS);
  }

  private void write(Optimizer optimizer) {
    if (optimizer == Optimizer.SGD) {
      sgd();
    } else {
      withBuffers(optimizer);
    }
  }

  /**
   *
   *
   * <pre>next[i] = w[i] - rate g[i]</pre>
   *
   * The squares are added up in four sums, which are two vectors; what is left over from fours goes
   * into the first.
   */
  private void sgd() {
    Pair rates = f.let(rate.both());
    Pair squares01 = f.let(f.both(0));
    Pair squares23 = f.let(f.both(0));
    Int i = f.let(f.integer(0));
    f.steps(
        i,
        4,
        count,
        () -> {
          Pair next01 = f.let(f.load(w, 0).minus(rates.times(f.load(g, 0))));
          Pair next23 = f.let(f.load(w, 2).minus(rates.times(f.load(g, 2))));
          f.store(next, 0, next01);
          f.store(next, 2, next23);
          f.set(squares01, next01.times(next01).plus(squares01));
          f.set(squares23, next23.times(next23).plus(squares23));
          f.increase(w, 32);
          f.increase(g, 32);
          f.increase(next, 32);
        });
    Scalar squares = f.let(squares01.lane(0));
    f.steps(
        i,
        1,
        count,
        () -> {
          Scalar moved = f.let(f.loadNumber(w).minus(rate.times(f.loadNumber(g))));
          f.store(next, moved);
          f.set(squares, moved.times(moved).plus(squares));
          f.increase(w, 8);
          f.increase(g, 8);
          f.increase(next, 8);
        });
    f.giveBack(squares.plus(squares01.lane(1)).plus(squares23.lane(0)).plus(squares23.lane(1)));
  }

  private void withBuffers(Optimizer optimizer) {
    boolean hasSecond = optimizer.buffers() > 1;
    Int oldSecond = f.let(old.plus(second));
    Int freshSecond = f.let(fresh.plus(second));
    Scalar squares = f.let(f.number(0));
    Pair rates = f.let(rate.both());
    Pair keeps = f.let(keep.both());
    Pair firstDecays = f.let(firstDecay.both());
    Pair firstRests = f.let(f.number(1).minus(firstDecay).both());
    Pair secondDecays = f.let(secondDecay.both());
    Pair secondRests = f.let(f.number(1).minus(secondDecay).both());
    Pair corrections = f.let(correction.both());
    Pair epsilons = f.let(epsilon.both());
    f.pairs(
        count,
        hasSecond
            ? List.of(w, g, next, old, fresh, oldSecond, freshSecond)
            : List.of(w, g, next, old, fresh),
        isWhole -> {
          Pair gradient = f.let(f.load(g, 0));
          Pair buffer = f.load(old, 0);
          Pair moved =
              switch (optimizer) {
                case SGD -> throw new IllegalStateException("SGD has no buffers");
                case MOMENTUM -> {
                  Pair v = avoidSubnormal(firstDecays.times(buffer).plus(gradient));
                  f.store(fresh, 0, v);
                  yield f.load(w, 0).minus(rates.times(v));
                }
                case NESTEROV -> {
                  Pair v = avoidSubnormal(firstDecays.times(buffer).plus(gradient));
                  f.store(fresh, 0, v);
                  yield f.load(w, 0).minus(firstDecays.times(v).plus(gradient).times(rates));
                }
                case ADAGRAD -> {
                  Pair s = f.let(buffer.plus(gradient.times(gradient)));
                  f.store(fresh, 0, s);
                  yield f.load(w, 0).minus(rates.times(gradient).over(s.root().plus(epsilons)));
                }
                case RMSPROP -> {
                  Pair s =
                      avoidSubnormal(
                          firstDecays
                              .times(buffer)
                              .plus(firstRests.times(gradient).times(gradient)));
                  f.store(fresh, 0, s);
                  yield f.load(w, 0).minus(rates.times(gradient).over(s.root().plus(epsilons)));
                }
                case ADAM, ADAMW -> {
                  Pair m =
                      avoidSubnormal(firstDecays.times(buffer).plus(firstRests.times(gradient)));
                  f.store(fresh, 0, m);
                  Pair s =
                      avoidSubnormal(
                          secondDecays
                              .times(f.load(oldSecond, 0))
                              .plus(secondRests.times(gradient).times(gradient)));
                  f.store(freshSecond, 0, s);
                  yield f.load(w, 0)
                      .times(keeps)
                      .minus(rates.times(m).over(s.root().times(corrections).plus(epsilons)));
                }
              };
          finish(isWhole, f.let(moved), squares);
        });
    f.giveBack(squares);
  }

  /** {@link chainrule.engine.math.Subnormal#avoided}. */
  private Pair avoidSubnormal(Pair x) {
    return f.let(x.plus(1e-270).minus(1e-270));
  }

  private void finish(Int isWhole, Pair moved, Scalar squares) {
    f.store(next, 0, moved);
    Pair square = f.let(moved.times(moved));
    f.set(squares, square.lane(0).plus(squares));
    f.when(isWhole, () -> f.set(squares, square.lane(1).plus(squares)));
  }
}
