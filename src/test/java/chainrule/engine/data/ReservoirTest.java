package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sample of a long table")
class ReservoirTest {
  /** The rows that are in the sample after so many, by place. */
  private static List<Integer> sample(int size, int rows, int seed) {
    Reservoir reservoir = new Reservoir(size, seed);
    List<Integer> sample = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int place = reservoir.next();
      if (place == sample.size()) {
        sample.add(row);
      } else if (place >= 0) {
        sample.set(place, row);
      }
    }
    return sample;
  }

  @Test
  @DisplayName("a short table is taken whole, in its order")
  void shortTablesAreWhole() {
    assertThat(sample(5, 3, 1)).containsExactly(0, 1, 2);
    assertThat(sample(5, 5, 1)).containsExactly(0, 1, 2, 3, 4);
  }

  @Test
  @DisplayName("of a long table there are as many different rows as fit")
  void longTablesFillTheSample() {
    assertThat(sample(100, 10_000, 1)).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("the same seed takes the same rows, another seed others")
  void seedsDecide() {
    assertThat(sample(50, 1000, 7))
        .isEqualTo(sample(50, 1000, 7))
        .isNotEqualTo(sample(50, 1000, 8));
  }

  @Test
  @DisplayName("every row is as likely as any other")
  void rowsAreEquallyLikely() {
    int trials = 4000;
    int[] taken = new int[40];
    for (int seed = 0; seed < trials; seed++) {
      sample(10, taken.length, seed).forEach(row -> taken[row]++);
    }
    double expected = trials * 10.0 / taken.length;
    double chiSquare = 0;
    for (int count : taken) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // 39 degrees of freedom: the 99.9th percentile is 72.1.
    assertThat(chiSquare).isLessThan(72.1);
  }

  @Test
  @DisplayName("a sample of nothing is refused")
  void emptySamplesAreRefused() {
    assertThatThrownBy(() -> new Reservoir(0, 1)).hasMessage("size is 0; allowed: 1 or more");
  }
}
