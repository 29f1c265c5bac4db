package chainrule.engine.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Java's StrictMath, which is within one unit in the last place: 2.3e-16 of the value. */
@DisplayName("Elementary functions")
class ElementaryTest {
  private static final int POINTS = 20_000;

  static Stream<Arguments> relativelyExact() {
    return Stream.of(
        function("exp", Elementary::exp, StrictMath::exp, -700, 700),
        function("exp near 0", Elementary::exp, StrictMath::exp, -1, 1),
        function("log", Elementary::log, StrictMath::log, 1e-9, 1e9),
        function("log near 1", Elementary::log, StrictMath::log, 0.5, 2),
        function("log of 1 + x", Elementary::logOnePlus, StrictMath::log1p, 0, 1),
        function("log of 1 + tiny x", Elementary::logOnePlus, StrictMath::log1p, 0, 1e-12),
        function("softplus", Elementary::softplus, ElementaryTest::softplus, -700, 700));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("relativelyExact")
  @DisplayName("are exact to 1.3e-15 of their value")
  void areRelativelyExact(
      String name, DoubleUnaryOperator own, DoubleUnaryOperator truth, double from, double to) {
    for (int i = 0; i <= POINTS; i++) {
      double x = from + (to - from) * i / POINTS;
      double expected = truth.applyAsDouble(x);
      assertThat(Math.abs(own.applyAsDouble(x) - expected))
          .as("%s of %s", name, x)
          .isLessThanOrEqualTo(1.3e-15 * Math.abs(expected));
    }
  }

  static Stream<Arguments> absolutelyExact() {
    return Stream.of(
        function("sine", Elementary::sin, StrictMath::sin, -10, 10),
        function("sine far out", Elementary::sin, StrictMath::sin, -1e6, 1e6),
        function("cosine", Elementary::cos, StrictMath::cos, -10, 10),
        function("cosine far out", Elementary::cos, StrictMath::cos, -1e6, 1e6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("absolutelyExact")
  @DisplayName("of the circle are exact to 1e-15")
  void areAbsolutelyExact(
      String name, DoubleUnaryOperator own, DoubleUnaryOperator truth, double from, double to) {
    for (int i = 0; i <= POINTS; i++) {
      double x = from + (to - from) * i / POINTS;
      assertThat(Math.abs(own.applyAsDouble(x) - truth.applyAsDouble(x)))
          .as("%s of %s", name, x)
          .isLessThan(1e-15);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.1e6, -4.1e6, 1e9, -1e12, 1e300})
  @DisplayName("of the circle stay on the circle for huge arguments")
  void stayOnTheCircle(double x) {
    double sine = Elementary.sin(x);
    double cosine = Elementary.cos(x);
    assertThat(sine * sine + cosine * cosine).isBetween(0.999_999, 1.000_001);
  }

  @ParameterizedTest
  @CsvSource({
    "710, Infinity",
    "Infinity, Infinity",
    "-746, 0",
    "-Infinity, 0",
    "0, 1",
    "-0.0, 1",
    "NaN, NaN"
  })
  @DisplayName("end where a double ends: exp")
  void expEnds(double x, double expected) {
    assertThat(Double.valueOf(Elementary.exp(x))).isEqualTo(Double.valueOf(expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-708.4, -710, -720, -740, -744, -745})
  @DisplayName("go down through the subnormal numbers: exp")
  void expPassesThroughSubnormals(double x) {
    assertThat(Math.abs(Elementary.exp(x) - StrictMath.exp(x)))
        .isLessThanOrEqualTo(Math.max(1.3e-15 * StrictMath.exp(x), Double.MIN_VALUE));
  }

  @ParameterizedTest
  @CsvSource({"0, -Infinity", "-1, NaN", "NaN, NaN", "Infinity, Infinity", "1, 0"})
  @DisplayName("end where a double ends: log")
  void logEnds(double x, double expected) {
    assertThat(Double.valueOf(Elementary.log(x))).isEqualTo(Double.valueOf(expected));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-310, 1e-300, 1e300, Double.MAX_VALUE})
  @DisplayName("reach both ends: log")
  void logReachesBothEnds(double x) {
    double expected = StrictMath.log(x);
    assertThat(Math.abs(Elementary.log(x) - expected)).isLessThan(1.3e-15 * Math.abs(expected));
  }

  @Test
  @DisplayName("give the angle of every direction: atan2")
  void atan2GivesAngles() {
    for (int i = 0; i < POINTS; i++) {
      double angle = 2 * Math.PI * (i + 0.5) / POINTS - Math.PI;
      double y = StrictMath.sin(angle) * 3;
      double x = StrictMath.cos(angle) * 3;
      assertThat(Math.abs(Elementary.atan2(y, x) - StrictMath.atan2(y, x)))
          .as("angle %s", angle)
          .isLessThan(2e-15);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 1", "1, 0", "-1, 0", "0, -1"})
  @DisplayName("give the angle along the axes: atan2")
  void atan2KnowsTheAxes(double y, double x) {
    assertThat(Elementary.atan2(y, x)).isEqualTo(StrictMath.atan2(y, x));
  }

  @ParameterizedTest
  @CsvSource({"2, 10, 1024", "0.5, 3, 0.125", "-3, 3, -27", "7, 0, 1", "10, 22, 1e22"})
  @DisplayName("multiply a number by itself: power")
  void powerMultiplies(double base, int exponent, double expected) {
    assertThat(Elementary.power(base, exponent)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {-1074, -1060, -1023, -1001, -1000, -31, -30, -1, 0, 1, 30, 31, 1000, 1001, 1023})
  @DisplayName("scale by powers of two, rounded once")
  void scaleRoundsOnce(int exponent) {
    double value = 1.2345678901234567;
    assertThat(Elementary.scale(value, exponent)).isEqualTo(Math.scalb(value, exponent));
  }

  @Test
  @DisplayName("tell finite numbers")
  void tellFinite() {
    assertThat(Elementary.isFinite(-Double.MAX_VALUE)).isTrue();
    assertThat(Elementary.isFinite(Double.NEGATIVE_INFINITY)).isFalse();
    assertThat(Elementary.isFinite(Double.NaN)).isFalse();
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  private static Arguments function(
      String name, DoubleUnaryOperator own, DoubleUnaryOperator truth, double from, double to) {
    return Arguments.of(name, own, truth, from, to);
  }
}
