package chainrule.kernels;

import chainrule.engine.network.Activation;
import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The activations a = g(z) and their slopes g'(z), each the same operations as its constant in
 * {@link Activation}.
 *
 * <p>An activation without a formula here works all the same, by its scalar loop. A test lists
 * those.
 */
final class Activations {
  private Activations() {}

  static void addTo(WasmModule module) {
    for (Activation activation : Activation.values()) {
      Formula formula = formula(activation);
      if (formula != null) {
        apply(module.numbered(Layout.ACTIVATIONS + activation.ordinal()), formula);
        multiplyByDerivative(module.numbered(Layout.SLOPES + activation.ordinal()), formula);
      }
    }
    module.exportNumbered("apply", Layout.ACTIVATIONS);
    module.exportNumbered("multiplyByDerivative", Layout.SLOPES);
  }

  /** a[i] = g(z[i]). */
  private static void apply(WasmFunction f, Formula formula) {
    Int z = f.place();
    Int a = f.place();
    Int count = f.integer();
    Functions functions = new Functions(f);
    f.pairs(
        count,
        List.of(z, a),
        isWhole -> f.store(a, 0, formula.value().of(functions, f.let(f.load(z, 0)))));
  }

  /** delta[i] = g'(z[i]) delta[i]. */
  private static void multiplyByDerivative(WasmFunction f, Formula formula) {
    Int z = f.place();
    Int a = f.place();
    Int delta = f.place();
    Int count = f.integer();
    Functions functions = new Functions(f);
    f.pairs(
        count,
        List.of(delta, z, a),
        isWhole -> {
          Pair slope = formula.slope().of(functions, f.let(f.load(z, 0)), f.let(f.load(a, 0)));
          f.store(delta, 0, slope.times(f.load(delta, 0)));
        });
  }

  /** An activation's formulas; the slope g'(z) finds a = g(z) at hand. */
  private record Formula(Value value, Slope slope) {
    interface Value {
      Pair of(Functions functions, Pair z);
    }

    interface Slope {
      Pair of(Functions functions, Pair z, Pair a);
    }
  }

  private static @Nullable Formula formula(Activation activation) {
    return switch (activation) {
      case LINEAR -> new Formula((f, z) -> z, (f, z, a) -> f.one());
      case RELU ->
          new Formula((f, z) -> f.isPositive(z).times(z).plus(0), (f, z, a) -> f.isPositive(z));
      case LEAKY_RELU ->
          new Formula(
              (f, z) -> f.isPositive(z).times(0.99).plus(0.01).times(z),
              (f, z, a) -> f.isPositive(z).times(0.99).plus(0.01));
      case ELU ->
          new Formula(
              (f, z) -> z.isGreater(0).choose(z, f.exp(z).minus(1)),
              (f, z, a) -> z.isGreater(0).choose(f.one(), a.plus(1)));
      case GELU ->
          new Formula(
              (f, z) -> f.tanh(geluInner(z)).plus(1).times(0.5).times(z),
              (f, z, a) -> {
                Pair t = f.let(f.tanh(geluInner(z)));
                Pair innerSlope = z.times(z).times(0.134145).plus(1).times(0.7978845608028654);
                return innerSlope
                    .times(f.one().minus(t.times(t)))
                    .times(0.5)
                    .times(z)
                    .plus(t.plus(1).times(0.5));
              });
      case SILU ->
          new Formula(
              (f, z) -> f.sigmoid(z).times(z),
              (f, z, a) -> {
                Pair s = f.let(f.sigmoid(z));
                return f.one().minus(s).times(a).plus(s);
              });
      case SOFTPLUS -> new Formula((f, z) -> f.softplus(z), (f, z, a) -> f.sigmoid(z));
      case TANH -> new Formula((f, z) -> f.tanh(z), (f, z, a) -> f.one().minus(a.times(a)));
      case SIGMOID -> new Formula((f, z) -> f.sigmoid(z), (f, z, a) -> f.one().minus(a).times(a));
      case SINE -> new Formula((f, z) -> f.sine(z, 0), (f, z, a) -> f.sine(z, 1));
      case GAUSSIAN ->
          new Formula((f, z) -> f.exp(z.negated().times(z)), (f, z, a) -> z.times(a).times(-2));
      case HARD_STEP ->
          new Formula(
              (f, z) -> f.isPositive(z),
              (f, z, a) ->
                  f.one()
                      .minus(f.isPositive(z.minus(1)))
                      .minus(f.isPositive(f.let(f.both(-1).minus(z)))));
      default -> null; // one that has no formula here yet
    };
  }

  /** sqrt(2 / pi) (z + 0.044715 z^3). */
  private static Pair geluInner(Pair z) {
    return z.times(z).times(0.044715).plus(1).times(0.7978845608028654).times(z);
  }
}
