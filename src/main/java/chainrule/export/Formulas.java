package chainrule.export;

import chainrule.engine.data.Input;
import chainrule.engine.network.Activation;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Variant;
import chainrule.engine.training.Schedule;

/** The formulas of the catalogue's variants. */
final class Formulas {
  private Formulas() {}

  /** An input, of {@code x1} and {@code x2}. */
  static Formula of(Input input) {
    return TexReader.read(input.tex());
  }

  /** g(z), of {@code z}. */
  static Formula of(Activation activation) {
    return TexReader.read(activation.tex());
  }

  /** g'(z), of {@code z}, as training takes it. */
  static Formula slope(Variant activation) {
    return TexReader.read(activation.derivativeTex());
  }

  /** y, of {@code z}; the softmax of all z where the outputs mix. */
  static Formula of(OutputActivation output) {
    return TexReader.read(output.tex());
  }

  /**
   * The loss of one example, of its outputs {@code y} and targets {@code t}. Where a logarithm of
   * the outputs is taken, of {@code z} in their place: then nothing overflows.
   */
  static Formula loss(NetworkSpecification network) {
    Formula loss = TexReader.read(network.loss().tex());
    Formula output = of(network.outputActivation());
    return has(loss, "ln") ? substituted(loss, "y", output) : loss;
  }

  /** The factor on the learning rate, of {@code e}, {@code k}, {@code T} and {@code gamma}. */
  static Formula of(Schedule schedule) {
    return TexReader.read(schedule.workedTex());
  }

  /** The formula with another in place of a quantity. */
  static Formula substituted(Formula formula, String name, Formula by) {
    return formula.in(
        new Simplified() {
          @Override
          public Formula quantity(String other) {
            return other.equals(name) ? by : super.quantity(other);
          }
        });
  }

  /** Whether a function occurs in the formula. */
  static boolean has(Formula formula, String function) {
    boolean[] found = {false};
    formula.in(
        new Simplified() {
          @Override
          public Formula call(String name, java.util.List<Formula> arguments) {
            found[0] = found[0] || name.equals(function);
            return super.call(name, arguments);
          }
        });
    return found[0];
  }

  /**
   * The same, so that the case that does not hold is finite, too: libraries for arrays compute
   * both, and their gradient would not be a number.
   */
  static Formula guarded(Formula formula) {
    return formula.in(
        new Simplified() {
          @Override
          public Formula choice(
              String comparison, Formula left, Formula right, Formula then, Formula otherwise) {
            boolean isUpper =
                comparison.startsWith(">")
                    && left instanceof Formula.Quantity
                    && right instanceof Formula.Number
                    && has(otherwise, "exp");
            Formula bounded = call("min", java.util.List.of(right, left));
            Formula rest =
                isUpper
                    ? substituted(otherwise, ((Formula.Quantity) left).name(), bounded)
                    : otherwise;
            return super.choice(comparison, left, right, then, rest);
          }
        });
  }
}
