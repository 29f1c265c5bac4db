package chainrule.export;

import chainrule.export.Formula.Call;
import chainrule.export.Formula.Choice;
import chainrule.export.Formula.Difference;
import chainrule.export.Formula.Negative;
import chainrule.export.Formula.Number;
import chainrule.export.Formula.Power;
import chainrule.export.Formula.Product;
import chainrule.export.Formula.Quantity;
import chainrule.export.Formula.Quotient;
import chainrule.export.Formula.Sum;
import java.util.List;

/**
 * Builds formulas, and gives those a name of their own that languages have a function for: {@code 1
 * / (1 + e^-x)} is sigmoid(x), {@code ln(1 + e^x)} is softplus(x), {@code max(0, x)} is relu(x).
 * Computed by name they neither overflow nor lose digits.
 */
class Simplified implements Formula.Algebra<Formula> {
  @Override
  public Formula number(double value) {
    return new Number(value);
  }

  @Override
  public Formula quantity(String name) {
    return new Quantity(name);
  }

  @Override
  public Formula negative(Formula value) {
    if (value instanceof Number number) {
      return new Number(-number.value());
    }
    return value instanceof Negative inner ? inner.value() : new Negative(value);
  }

  @Override
  public Formula sum(Formula first, Formula second) {
    return second instanceof Negative subtracted
        ? difference(first, subtracted.value())
        : new Sum(first, second);
  }

  @Override
  public Formula difference(Formula first, Formula second) {
    if (second instanceof Negative added) {
      return sum(first, added.value());
    }
    Formula inSigmoid = argumentOf("sigmoid", second);
    if (isNumber(first, 1) && inSigmoid != null) {
      return call("sigmoid", List.of(negative(inSigmoid)));
    }
    return new Difference(first, second);
  }

  @Override
  public Formula product(Formula first, Formula second) {
    if (isNumber(first, 1)) {
      return second;
    }
    if (isNumber(second, 1)) {
      return first;
    }
    if (first instanceof Negative inner) {
      return negative(product(inner.value(), second));
    }
    return second instanceof Negative inner
        ? negative(product(first, inner.value()))
        : new Product(first, second);
  }

  @Override
  public Formula quotient(Formula first, Formula second) {
    if (first instanceof Number numerator && second instanceof Number denominator) {
      return new Number(numerator.value() / denominator.value());
    }
    Formula exponent = exponentOfOnePlusExp(second);
    if (exponent != null) {
      return product(first, call("sigmoid", List.of(negative(exponent))));
    }
    Formula summed = argumentOf("sum", second);
    Formula inExp = argumentOf("exp", first);
    if (inExp != null && first.equals(summed)) {
      return call("softmax", List.of(inExp));
    }
    return new Quotient(first, second);
  }

  @Override
  public Formula power(Formula base, Formula exponent) {
    return new Power(base, exponent);
  }

  @Override
  public Formula call(String function, List<Formula> arguments) {
    Formula first = arguments.get(0);
    if (function.equals("ln")) {
      Formula exponent = exponentOfOnePlusExp(first);
      if (exponent != null) {
        return call("softplus", List.of(exponent));
      }
      Formula inSigmoid = argumentOf("sigmoid", first);
      if (inSigmoid != null) {
        return negative(call("softplus", List.of(negative(inSigmoid))));
      }
      Formula inSoftmax = argumentOf("softmax", first);
      if (inSoftmax != null) {
        return call("logSoftmax", List.of(inSoftmax));
      }
    }
    if (function.equals("max") && isNumber(first, 0)) {
      return call("relu", List.of(arguments.get(1)));
    }
    if (function.equals("sqrt") && first instanceof Number number) {
      return new Number(Math.sqrt(number.value()));
    }
    return new Call(function, List.copyOf(arguments));
  }

  @Override
  public Formula choice(
      String comparison, Formula left, Formula right, Formula then, Formula otherwise) {
    return new Choice(comparison, left, right, then, otherwise);
  }

  /** x if the formula is 1 + e^x, else null. */
  private static @org.jspecify.annotations.Nullable Formula exponentOfOnePlusExp(Formula formula) {
    return formula instanceof Sum sum && isNumber(sum.first(), 1)
        ? argumentOf("exp", sum.second())
        : null;
  }

  private static @org.jspecify.annotations.Nullable Formula argumentOf(
      String function, Formula formula) {
    return formula instanceof Call call && call.function().equals(function)
        ? call.arguments().get(0)
        : null;
  }

  private static boolean isNumber(Formula formula, double value) {
    return formula instanceof Number number && number.value() == value;
  }
}
