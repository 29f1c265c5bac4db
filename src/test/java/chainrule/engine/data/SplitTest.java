package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.data.DataFixtures.Example;
import chainrule.engine.math.Generator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The split into training and test examples")
class SplitTest {
  @ParameterizedTest(name = "{1} % of {0} examples are {2} test examples")
  @CsvSource({
    "500, 50, 250",
    "500, 10, 50",
    "500, 99, 495",
    "10, 25, 3",
    "10, 1, 1",
    "10, 99, 9",
    "3, 50, 2",
    "2, 1, 1",
    "2, 99, 1",
    "500, 0, 0",
    "4, 0, 0",
    "1, 99, 0",
    "0, 50, 0"
  })
  void sizesFollowTheShare(int count, double share, int test) {
    Split split = Split.of(line(count), share, new Generator(1, 0));
    assertThat(split.test().count()).isEqualTo(test);
    assertThat(split.training().count()).isEqualTo(count - test);
  }

  @Test
  @DisplayName("every example is in one part, with its own class and targets")
  void nothingIsLostOrMixed() {
    Data data = Data.of(DataFixtures.settings(Dataset.VORTEX, 400, 0, 4));
    assertThat(DataFixtures.examples(data)).doesNotHaveDuplicates().hasSize(400);
    for (Example example : DataFixtures.examples(data)) {
      double ratio = -example.x2() / example.x1();
      assertThat(example.answer().get(0) / example.answer().get(1) / ratio)
          .isBetween(1 - 1e-9, 1 + 1e-9);
    }
  }

  @Test
  @DisplayName("every order is as likely as any other")
  void shuffleIsFair() {
    int[][] seen = new int[4][4];
    for (int seed = 0; seed < 8000; seed++) {
      int[] order = Split.shuffled(4, new Generator(seed, 0));
      assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3);
      for (int place = 0; place < 4; place++) {
        seen[place][order[place]]++;
      }
    }
    for (int[] places : seen) {
      for (int count : places) {
        assertThat(count).isBetween(1850, 2150); // 2,000 expected, deviation 39
      }
    }
  }

  @Test
  @DisplayName("one example more leaves nearly all others in their part")
  void oneMoreMovesFew() {
    List<Double> before = testPlaces(100);
    List<Double> after = testPlaces(101);
    assertThat(before.stream().filter(place -> !after.contains(place)).count())
        .isLessThanOrEqualTo(2);
  }

  private static List<Double> testPlaces(int count) {
    Examples test = Split.of(line(count), 50, new Generator(1, 0)).test();
    return IntStream.range(0, test.count()).mapToObj(i -> test.x1()[i]).toList();
  }

  private static Examples line(int count) {
    double[] places = IntStream.range(0, count).asDoubleStream().toArray();
    return Examples.ofClasses(places, new double[count], new int[count]);
  }
}
