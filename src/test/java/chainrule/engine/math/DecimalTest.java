package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Decimal numerals")
class DecimalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "12",
        "-0.03",
        "1e-8",
        "007",
        ".5",
        "5.",
        "1E5",
        "-1.5e-3",
        "123456789012345",
        "0.000001",
        "999999999999999e7",
        "0.1",
        "3.14159265358979",
        "1e22",
        "1e-22",
        "1e23",
        "1e-23",
        "1234567890123456",
        "0.30000000000000004",
        "0.1000000000000000055511151231257827021181583404541015625",
        "0.10000000000000000000000000000000000000000000000000000",
        "9007199254740993",
        "9007199254740993.00000000000000000000000000000000000001",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "2.2250738585072011e-308",
        "4.9e-324",
        "2.4703282292062327208e-324",
        "2.4703282292062328e-324",
        "1e-999",
        "1e999"
      })
  @DisplayName("are read as Java reads them")
  void areReadExactly(String text) {
    assertThat(Decimal.parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "e5",
        "1e",
        "1e+5",
        "1e-",
        "1.2.3",
        "--1",
        "+1",
        "1,5",
        "1 ",
        " 1",
        "0x10",
        "NaN",
        "Infinity",
        "1e9999",
        "1f",
        "\u0661"
      })
  @DisplayName("are refused where they are none")
  void othersAreRefused(String text) {
    assertThat(Decimal.parse(text)).isNaN();
  }

  @Test
  @DisplayName("know one zero only")
  void zeroHasNoSign() {
    assertThat(1 / Decimal.parse("-0")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Decimal.parse("0e99")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "0.03, 0.03",
    "-2.5, -2.5",
    "100, 100",
    "1e15, 1e15",
    "1e14, 100000000000000",
    "0.00001, 0.00001",
    "0.000001, 1e-6",
    "1.5e-8, 1.5e-8",
    "1.25e20, 1.25e20",
    "0.1, 0.1",
    "123456.789, 123456.789"
  })
  @DisplayName("are written as short as can be")
  void areWrittenShort(double value, String expected) {
    assertThat(Decimal.format(value)).isEqualTo(expected);
  }

  @Test
  @DisplayName("come back as the same number when they have at most 15 digits")
  void comeBack() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      int digits = 1 + random.nextInt(15);
      long integer = (long) (random.nextDouble() * Math.pow(10, digits));
      double value = Double.parseDouble(integer + "e" + (random.nextInt(12) - digits));
      assertThat(Decimal.parse(Decimal.format(value))).isEqualTo(value);
      assertThat(Decimal.parse(Decimal.format(-value))).isEqualTo(value == 0 ? 0 : -value);
    }
  }

  @Test
  @DisplayName("are read as Java reads them, however many digits they have")
  void areReadExactlyAtAnyLength() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("0.");
      int digits = 16 + random.nextInt(30);
      for (int k = 0; k < digits; k++) {
        text.append(random.nextInt(10));
      }
      text.append('e').append(random.nextInt(100) - 50);
      assertThat(Decimal.parse(text.toString())).isEqualTo(Double.parseDouble(text.toString()));
    }
  }

  @Test
  @DisplayName("bring every number back, to the bit, in at most 17 digits")
  void bringEveryNumberBack() {
    Random random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      double value =
          i % 100 == 0
              ? Math.abs(Double.longBitsToDouble(random.nextLong()))
              : random.nextDouble() * Math.pow(10, random.nextInt(20) - 10);
      if (Double.isFinite(value)) {
        String text = Decimal.format(value);
        assertThat(Decimal.parse(text)).isEqualTo(value).isEqualTo(Double.parseDouble(text));
        assertThat(text.replaceAll("e.*|\\.|^0[.0]*", "")).hasSizeLessThanOrEqualTo(17);
      }
    }
  }

  @Test
  @DisplayName("of other numbers are right to 15 digits")
  void othersAreNear() {
    Random random = new Random(6);
    for (int i = 0; i < 100_000; i++) {
      double value = (0.1 + 0.9 * random.nextDouble()) * Math.pow(10, random.nextInt(20) - 6);
      assertThat(Math.abs(Decimal.parse(Decimal.format(value)) - value))
          .isLessThanOrEqualTo(1e-14 * Math.abs(value));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  @DisplayName("are of finite numbers")
  void areOfFiniteNumbers(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decimal.format(value))
        .withMessageContaining(Decimal.inWords(value));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "0, 0",
    "NaN, not a number",
    "Infinity, infinite",
    "-Infinity, minus infinite",
    "1e300, far too large",
    "-1e16, far too large",
    "1e-300, far too small"
  })
  @DisplayName("give way to words in sentences")
  void giveWayToWords(double value, String expected) {
    assertThat(Decimal.inWords(value)).isEqualTo(expected);
  }
}
