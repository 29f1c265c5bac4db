package chainrule.export;

import java.util.ArrayList;
import java.util.List;

/** A formula of the catalogue, to be written in any language by an {@link Algebra}. */
interface Formula {
  /** What the formula is in a language, or as a number. */
  <T> T in(Algebra<T> algebra);

  /** How each kind of formula is written or computed. */
  interface Algebra<T> {
    T number(double value);

    /** A quantity such as {@code z}. */
    T quantity(String name);

    T negative(T value);

    T sum(T first, T second);

    T difference(T first, T second);

    T product(T first, T second);

    T quotient(T first, T second);

    T power(T base, T exponent);

    /**
     * A function by its name: {@code exp ln sin cos tanh sqrt abs sign floor atan2 max min}, those
     * that {@link Simplified} finds ({@code relu sigmoid softplus softmax logSoftmax}), and {@code
     * sum}, over the outputs.
     */
    T call(String function, List<T> arguments);

    /**
     * One of two values.
     *
     * @param comparison {@code <}, {@code <=}, {@code >} or {@code >=}
     */
    T choice(String comparison, T left, T right, T then, T otherwise);
  }

  record Quantity(String name) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.quantity(name);
    }
  }

  record Number(double value) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.number(value);
    }
  }

  record Negative(Formula value) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.negative(value.in(algebra));
    }
  }

  record Sum(Formula first, Formula second) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.sum(first.in(algebra), second.in(algebra));
    }
  }

  record Difference(Formula first, Formula second) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.difference(first.in(algebra), second.in(algebra));
    }
  }

  record Product(Formula first, Formula second) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.product(first.in(algebra), second.in(algebra));
    }
  }

  record Quotient(Formula first, Formula second) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.quotient(first.in(algebra), second.in(algebra));
    }
  }

  record Power(Formula base, Formula exponent) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.power(base.in(algebra), exponent.in(algebra));
    }
  }

  record Call(String function, List<Formula> arguments) implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      List<T> written = new ArrayList<>();
      for (Formula argument : arguments) {
        written.add(argument.in(algebra));
      }
      return algebra.call(function, written);
    }
  }

  record Choice(String comparison, Formula left, Formula right, Formula then, Formula otherwise)
      implements Formula {
    @Override
    public <T> T in(Algebra<T> algebra) {
      return algebra.choice(
          comparison, left.in(algebra), right.in(algebra), then.in(algebra), otherwise.in(algebra));
    }
  }
}
