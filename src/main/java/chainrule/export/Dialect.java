package chainrule.export;

import chainrule.engine.math.Decimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How formulas are written in a programming language. */
abstract class Dialect implements Formula.Algebra<Term> {
  /** What each function is called, if another name is used than in the formula. */
  private final Map<String, String> names;

  /** What stands in front of all other functions. */
  private final String prefix;

  private final Set<String> used = new LinkedHashSet<>();

  Dialect(String prefix, Map<String, String> names) {
    this.prefix = prefix;
    this.names = names;
  }

  /** A formula as text. */
  final String write(Formula formula) {
    return formula.in(this).text();
  }

  /** The functions that have been written so far. */
  final boolean hasUsed(String function) {
    return used.contains(function);
  }

  @Override
  public Term number(double value) {
    return new Term(numeral(value), value < 0 ? Term.NEGATIVE : Term.ATOM);
  }

  String numeral(double value) {
    String text = Decimal.format(value);
    boolean isWhole = text.indexOf('.') < 0 && text.indexOf('e') < 0;
    return isWhole ? text + ".0" : text;
  }

  @Override
  public Term quantity(String name) {
    return Term.atom(name);
  }

  @Override
  public Term negative(Term value) {
    return new Term("-" + value.within(Term.NEGATIVE), Term.NEGATIVE);
  }

  @Override
  public Term sum(Term first, Term second) {
    return new Term(first.within(Term.SUM) + " + " + second.within(Term.PRODUCT), Term.SUM);
  }

  @Override
  public Term difference(Term first, Term second) {
    return new Term(first.within(Term.SUM) + " - " + second.within(Term.PRODUCT), Term.SUM);
  }

  @Override
  public Term product(Term first, Term second) {
    return new Term(
        first.within(Term.PRODUCT) + " * " + second.within(Term.NEGATIVE), Term.PRODUCT);
  }

  @Override
  public Term quotient(Term first, Term second) {
    return new Term(first.within(Term.PRODUCT) + " / " + second.within(Term.POWER), Term.PRODUCT);
  }

  @Override
  public Term power(Term base, Term exponent) {
    return new Term(base.within(Term.ATOM) + "**" + exponent.within(Term.POWER), Term.POWER);
  }

  @Override
  public Term call(String function, List<Term> arguments) {
    used.add(function);
    StringBuilder text = new StringBuilder();
    for (Term argument : arguments) {
      text.append(text.length() == 0 ? "" : ", ").append(argument.text());
    }
    String name = names.getOrDefault(function, prefix + function);
    return Term.atom(name.contains("(") ? name.replace("*", text) : name + "(" + text + ")");
  }

  /** The condition of a choice. */
  static String condition(String comparison, Term left, Term right) {
    return left.within(Term.SUM) + " " + comparison + " " + right.within(Term.SUM);
  }

  /** A small integer power of a plain quantity is a product, which is exact and fast. */
  static String repeated(Term base, Term exponent) {
    boolean isPlain = base.binding() == Term.ATOM && !base.text().contains("(");
    boolean isSmall = exponent.text().equals("2.0") || exponent.text().equals("3.0");
    if (!isPlain || !isSmall) {
      return "";
    }
    String square = base.text() + " * " + base.text();
    return exponent.text().equals("2.0") ? square : square + " * " + base.text();
  }
}
