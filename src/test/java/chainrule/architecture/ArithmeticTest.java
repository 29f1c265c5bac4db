package chainrule.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.tree.ClassNode;

@DisplayName("The engine's arithmetic gives the same bits on every machine")
class ArithmeticTest {
  private static final List<ClassNode> ENGINE = Bytecode.ofProgram("chainrule/engine");

  /** Rounds to {@code float} and takes its bits at once, which is the same everywhere. */
  private static final String TAKES_BITS = "chainrule/engine/math/Bits";

  @Test
  @DisplayName("only double and int, own elementary functions, own numerals")
  void engineUsesExactOperationsOnly() {
    assertThat(ENGINE).isNotEmpty();
    assertThat(
            ENGINE.stream()
                .filter(owner -> !owner.name.equals(TAKES_BITS))
                .flatMap(owner -> ForeignArithmetic.in(owner).stream()))
        .isEmpty();
  }

  @Test
  @DisplayName("groups stand on the left of + and *")
  void engineWritesGroupsFirst() {
    assertThat(new LostGroups(ENGINE).all()).isEmpty();
  }

  @Test
  @DisplayName("the search finds each kind of foreign arithmetic")
  void searchFindsForeignArithmetic() {
    for (Class<?> offence : ForeignOffences.class.getDeclaredClasses()) {
      assertThat(ForeignArithmetic.in(Bytecode.of(offence)))
          .as(offence.getSimpleName())
          .isNotEmpty();
    }
    assertThat(ForeignArithmetic.in(Bytecode.of(Blameless.class))).isEmpty();
  }

  @Test
  @DisplayName("the search finds each kind of lost group")
  void searchFindsLostGroups() {
    for (Class<?> offence : LostGroupOffences.class.getDeclaredClasses()) {
      List<ClassNode> program = List.of(Bytecode.of(offence));
      assertThat(new LostGroups(program).all()).as(offence.getSimpleName()).hasSize(1);
    }
    assertThat(new LostGroups(List.of(Bytecode.of(Blameless.class))).all()).isEmpty();
  }

  /** One offence a class. */
  @SuppressWarnings("unused")
  private static final class ForeignOffences {
    static final class LongLocal {
      static int of(int x) {
        long wide = x;
        return (int) wide;
      }
    }

    static final class FloatArray {
      static Object of(int n) {
        return new float[n];
      }
    }

    static final class NestedLongArray {
      static Object of(int n) {
        return new long[n][];
      }
    }

    static final class BoxedLong {
      Long field;
    }

    static final class FloatRounding {
      static double of(double x) {
        return (float) x;
      }
    }

    static final class Exponential {
      static double of(double x) {
        return Math.exp(x);
      }
    }

    static final class Bits {
      static int of(double x) {
        return (int) (Double.doubleToLongBits(x) >>> 32);
      }
    }

    static final class Joined {
      static String of(double x) {
        return "x = " + x;
      }
    }

    static final class Parsed {
      static double of(String text) {
        return Double.parseDouble(text);
      }
    }

    static final class Drawn {
      static Object of() {
        return new java.util.Random();
      }
    }
  }

  /** One offence a class. */
  @SuppressWarnings("unused")
  private static final class LostGroupOffences {
    static final class Sum {
      static double of(double a, double b, double c) {
        return a + (b + c);
      }
    }

    static final class Difference {
      static double of(double a, double b, double c) {
        return a + (b - c);
      }
    }

    static final class Product {
      static double of(double a, double b, double c) {
        return a * (b * c);
      }
    }

    static final class Quotient {
      static double of(double a, double b, double c) {
        return a * (b / c);
      }
    }

    static final class Compound {
      static double of(double a, double b, double c, double d) {
        double sum = a;
        sum += b * c + d;
        return sum;
      }
    }

    static final class CompoundElement {
      static void of(double[] a, double b, double c) {
        a[0] += b + c;
      }
    }

    static final class LocalReadOnce {
      static double of(double a, double b, double c) {
        double group = b + c;
        return a + group;
      }
    }

    static final class Inlined {
      static double of(double a, double b, double c) {
        return a + sum(b, c);
      }

      static double sum(double x, double y) {
        return x + y;
      }
    }
  }

  @SuppressWarnings("unused")
  private static final class Blameless {
    static double of(double a, double b, double c) {
      double group = b + c;
      double twice = (a + group) * group;
      double chosen = a + (b > c ? b + c : b - c);
      return chosen + ((b > a) ? a : b) - (b + c) + a * b + twice / (b * c) + Math.sqrt(a);
    }

    static int whole(int a, int b, int c) {
      return a + (b + c) + a * (b * c);
    }

    static String text(int a, String b) {
      return "a = " + a + b;
    }
  }
}
