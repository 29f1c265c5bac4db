package chainrule.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a sweep lets one conclude")
class RankingTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] from(double start, int count) {
    return IntStream.range(0, count).mapToDouble(i -> start + i * 0.001).toArray();
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "1 2 3 4 5, 6 7 8 9 10, 0.007936507936507936", // 2 of 252 ways
    "6 7 8 9 10, 1 2 3 4 5, 0.007936507936507936",
    "1 2 3, 4 5 6, 0.1",
    "1 2 3 7, 4 5 6 8, 0.2", // 7 of 70 ways win 13 pairs or more of 16
    "1, 2, 1",
    "1 1 1, 1 1 1, 1",
    "1 2 3, 3 4 5, 0.2" // a tie counts against
  })
  @DisplayName("the rank test counts all ways to deal the losses out")
  void ranks(String one, String other, double chance) {
    assertThat(RankTest.chance(numbers(one), numbers(other))).isCloseTo(chance, within(1e-15));
  }

  @Test
  @DisplayName("quantiles are those of NumPy")
  void summarises() {
    Summary summary = Summary.of(new double[] {0.4, 0.1, 0.3, 0.2});
    assertThat(summary).isEqualTo(new Summary(4, 0, 0.1, 0.17500000000000002, 0.25, 0.325, 0.4));
    Summary diverged = Summary.of(new double[] {INFINITE, 1, INFINITE, 3, 2});
    assertThat(diverged).isEqualTo(new Summary(5, 2, 1, 2, 3, INFINITE, INFINITE));
    assertThat(diverged.spread()).isEqualTo(INFINITE);
  }

  @Test
  @DisplayName("a lead that chance does not explain and no spread covers is clear")
  void crowns() {
    Ranking ranking = Ranking.of(new double[][] {from(0.5, 10), from(0.1, 10), from(0.3, 10)});
    assertThat(ranking.best()).isEqualTo(1);
    assertThat(ranking.rivals()).isEmpty();
    assertThat(ranking.isClear()).isTrue();
    assertThat(ranking.chance()).isEqualTo(2 * 3 / 184756.0);
  }

  @Test
  @DisplayName("the same lead is none with too few seeds for so many settings")
  void doubtsFewSeeds() {
    double[][] losses = new double[9][];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = from(0.1 * i, 5);
    }
    Ranking ranking = Ranking.of(losses);
    assertThat(ranking.best()).isZero();
    assertThat(ranking.isClear()).isFalse();
    assertThat(ranking.rivals()).isEmpty();
    assertThat(ranking.leastChance()).isEqualTo(36 * 2 / 252.0).isEqualTo(ranking.chance());
  }

  @Test
  @DisplayName("three seeds tell nothing apart")
  void needsSeeds() {
    Ranking ranking = Ranking.of(new double[][] {from(0.1, 3), from(0.9, 3)});
    assertThat(ranking.rivals()).containsExactly(1);
    assertThat(ranking.chance()).isEqualTo(0.1);
  }

  @Test
  @DisplayName("a lead within the spread crowns nobody, however certain it is")
  void doubtsWideSpread() {
    double[] wide = new double[40];
    double[] other = new double[40];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = i * 0.01;
      other[i] = i * 0.01 + 0.15; // less than the middle half of either, but certain
    }
    Ranking ranking = Ranking.of(new double[][] {other, wide});
    assertThat(ranking.best()).isEqualTo(1);
    assertThat(ranking.chance()).isLessThan(0.05);
    assertThat(ranking.rivals()).containsExactly(0);
    assertThat(ranking.isClear()).isFalse();
  }

  @Test
  @DisplayName("no setting is best when all diverged, and one that mostly diverged is no rival")
  void handlesDivergence() {
    double[] lost = {INFINITE, INFINITE, INFINITE, INFINITE, INFINITE, INFINITE};
    assertThat(Ranking.of(new double[][] {lost, lost}).best()).isEqualTo(-1);
    Ranking ranking = Ranking.of(new double[][] {lost, from(0.1, 6)});
    assertThat(ranking.best()).isEqualTo(1);
    assertThat(ranking.isClear()).isTrue();
  }

  @Test
  @DisplayName("one setting alone has nobody to lead")
  void needsTwo() {
    Ranking ranking = Ranking.of(new double[][] {from(0.1, 20)});
    assertThat(ranking.best()).isZero();
    assertThat(ranking.isClear()).isFalse();
  }
}
