package chainrule.engine.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import chainrule.engine.training.StopReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A grid of settings and seeds")
class GridTest {
  private static final String LINK = "v=1&data=blobs&points=40&layers=3&seed=7";

  private static Grid grid(String link, String fields, int seeds, int epochs) {
    List<SweptField> swept =
        fields.isEmpty()
            ? List.of()
            : Arrays.stream(fields.split(" ")).map(SweptField::read).toList();
    return new Grid(Link.read(link).experiment(), swept, seeds, epochs);
  }

  @Test
  @DisplayName("holds every combination, in canonical text, the last field first")
  void combines() {
    Grid grid = grid(LINK, "rate=0.010,0.03 layers=4,8_8", 2, 5);
    assertThat(grid.settings())
        .extracting(setting -> setting.values().toString())
        .containsExactly(
            "{rate=0.01, layers=4}",
            "{rate=0.01, layers=8_8}",
            "{rate=0.03, layers=4}",
            "{rate=0.03, layers=8_8}");
    assertThat(Link.write(grid.settings().get(1).experiment()))
        .isEqualTo("v=1&data=blobs&points=40&rate=0.01&seed=7");
    assertThat(grid.measure()).isEqualTo(Measure.TEST_LOSS);
    assertThat(grid.isComparable()).isTrue();
  }

  @Test
  @DisplayName("trains with the link's own seed and the next ones on the same data")
  void seeds() {
    Grid grid = grid(LINK, "rate=0.1", 3, 4);
    Experiment own = Link.read(LINK + "&rate=0.1").experiment();
    assertThat(grid.experiment(0, 0)).isEqualTo(own);
    Run first = new Run(grid.experiment(0, 0));
    Run third = new Run(grid.experiment(0, 2));
    assertThat(third.experiment().training().seed()).isEqualTo(9);
    assertThat(third.points()).isEqualTo(first.points());
    assertThat(third.firstParameters()).isNotEqualTo(first.firstParameters());
  }

  @Test
  @DisplayName("a training comes to what the experiment's own link comes to")
  void trains() {
    Grid grid = grid(LINK, "rate=0.1 batch=7", 2, 6);
    Run run = new Run(Link.read(Link.write(grid.experiment(0, 1))).experiment());
    run.trainEpochs(6, Integer.MAX_VALUE);
    Outcome outcome = grid.train(0, 1);
    assertThat(outcome.fingerprint()).isEqualTo(run.fingerprint());
    assertThat(outcome.testLoss()).isEqualTo(run.test().loss());
    assertThat(outcome.epoch()).isEqualTo(6);
    assertThat(outcome.steps()).isEqualTo(18);
    assertThat(outcome.stopReason()).isEqualTo(StopReason.NONE);
    assertThat(outcome.accuracy()).isEqualTo(run.test().accuracy());
  }

  @Test
  @DisplayName("stops where the experiment stops, and counts a divergence as infinite")
  void stops() {
    assertThat(grid(LINK + "&epochs=3", "", 1, 0).train(0, 0).epoch()).isEqualTo(3);
    assertThat(grid(LINK, "", 1, 0).epochs()).isEqualTo(Grid.USUAL_EPOCHS);
    String steep = "v=1&data=saddle&points=40&layers=30_30&activation=relu&rate=10";
    Outcome lost = grid(steep, "", 1, 200).train(0, 0);
    assertThat(lost.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(lost.testLoss()).isFinite();
    assertThat(lost.loss(Measure.TEST_LOSS)).isInfinite();
  }

  @Test
  @DisplayName(
      "without test data the training loss is compared; other data are not compared at all")
  void measures() {
    assertThat(grid(LINK + "&test=0", "rate=0.1", 1, 1).measure()).isEqualTo(Measure.TRAINING_LOSS);
    assertThat(grid(LINK, "loss=squaredError,huber", 1, 1).isComparable()).isFalse();
    assertThat(grid(LINK, "points=20,30", 1, 1).isComparable()).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rate=0.1,fast | 5 | rate is fast; allowed: a number from 0.00001 to 10",
        "rate=0.1, | 5 | rate is empty; allowed: a number from 0.00001 to 10",
        "rate=1&seed=3 | 5 | rate is 1&seed=3; allowed: a number from 0.00001 to 10",
        "rate=0.1,0.10 | 5 | the setting rate 0.1 is there twice; allowed: each once",
        "rate=0.1 rate=0.2 | 5 | field rate is there twice; allowed: each once",
        "speed=1 | 5 | speed is 1; allowed: a field that Chainrule knows",
        "view=none,forward | 5 | the field is view=forward; allowed: a field that decides training",
        "seed=1,2 | 5 | seed is a swept field; allowed: a number of seeds: the link's own and the"
            + " next ones",
        "rate | 5 | field is rate; allowed: a field and its values, such as rate=0.01,0.03,0.1",
        "activation=tanh_relu | 5 | activation is tanh_relu; allowed: one for all layers, or one"
            + " for each of the 1",
        "batch=21 | 5 | batch is 21; allowed: 1 to 20, the training examples, or 0 for all of them",
        "rate=0.1 | 0 | seeds is 0; allowed: 1 to 100",
        "rate=0.1 | 101 | seeds is 101; allowed: 1 to 100"
      })
  @DisplayName("what is not allowed is refused with the field, its value and what is allowed")
  void refuses(String fields, int seeds, String refusal) {
    assertThatThrownBy(() -> grid(LINK, fields, seeds, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal);
  }

  @Test
  @DisplayName("too many trainings and seeds beyond the last are refused")
  void refusesTooMany() {
    assertThatThrownBy(
            () ->
                grid(
                    LINK + "&seed=3",
                    "batch=1,2,3,4,5,6,7,8,9,10,11 " + "arms=2,3,4,5 noise=1,2,3,4,5",
                    100,
                    1))
        .hasMessage("the sweep has 22000 trainings; allowed: up to 10000");
    assertThatThrownBy(() -> grid("v=1&seed=999999998", "", 3, 1))
        .hasMessage("seed is 999999998; allowed: 0 to 999999997 with 3 seeds");
  }
}
