package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("weights and biases that are given")
class GivenParametersTest {
  /** W (2, 2), b (2), W (1, 2), b (1). */
  private static final String GIVEN = "0.1_-0.2_1e-30_0.30000000000000004_-1_2_0.5_0_0.7";

  private static Experiment experiment(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.notices()).isEmpty();
    return reading.experiment();
  }

  @Test
  @DisplayName("are where training starts and where Reset returns, to the last bit")
  void areWhereTrainingStarts() {
    String link = "v=1&data=xor&layers=2&weights=" + GIVEN;
    Run run = new Run(experiment(link));
    double[] given = Arrays.stream(GIVEN.split("_")).mapToDouble(Double::parseDouble).toArray();
    assertThat(run.trainer().parameters()).isEqualTo(given);
    run.train(7);
    assertThat(run.trainer().parameters()).isNotEqualTo(given);
    run.reset();
    assertThat(run.trainer().parameters()).isEqualTo(given);
    assertThat(Link.write(run.experiment())).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "layers=2&weights=1_2, weights",
    "layers=0&weights=1_2_x, weights",
    "layers=0&weights=1_2_1000001, weights",
    "layers=0&weights=1_2_-1e300, weights",
    "layers=0&frozen=3, frozen",
    "layers=0&frozen=0_0, frozen",
    "layers=0&frozen=-1, frozen",
    "layers=0&off=0, off",
    "layers=2&off=2, off",
    "layers=2&off=1_1, off",
    "layers=0&output=softmax, output",
    "layers=0&loss=hinge&output=tanh, output",
    "layers=0&output=relu, output"
  })
  @DisplayName("that do not fit are left out, which is said")
  void thatDoNotFit(String link, String field) {
    Link.Reading reading = Link.read("v=1&" + link);

    assertThat(reading.notices()).singleElement().extracting("field").isEqualTo(field);
    assertThat(Link.write(reading.experiment())).doesNotContain(field);
  }

  @ParameterizedTest
  @CsvSource({"layers=3, weights", "inputs=x1, weights", "layers=3, frozen"})
  @DisplayName("belong to one network: another one begins without them, which is said")
  void belongToOneNetwork(String change, String field) {
    Experiment before = experiment("v=1&layers=2&frozen=2&weights=" + GIVEN);
    Link.Reading changed = Link.change(before, change);

    assertThat(changed.notices()).extracting("field").contains(field);
    assertThat(changed.experiment().weights()).isEmpty();
    assertThat(changed.experiment().training().frozen()).isEmpty();
  }

  @Test
  @DisplayName("stay with other settings of the same network")
  void stayWithOtherSettings() {
    Experiment before = experiment("v=1&layers=2&frozen=2&weights=" + GIVEN);

    assertThat(Link.write(Link.change(before, "rate=0.1&activation=relu").experiment()))
        .isEqualTo("v=1&layers=2&activation=relu&weights=" + GIVEN + "&rate=0.1&frozen=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer=sgd&l2=0.1",
        "optimizer=momentum&clip=0.01",
        "optimizer=nesterov&batch=1",
        "optimizer=adagrad&batch=0",
        "optimizer=rmsprop",
        "optimizer=adam&l1=0.01",
        "optimizer=adamw&weightDecay=0.5"
      })
  @DisplayName("that are held fixed stay to the last bit, from the start or from later on")
  void thatAreHeldFixedStay(String settings) {
    List<Integer> frozen = List.of(0, 4, 7, 12);
    Run run = new Run(experiment("v=1&data=circle&layers=3&" + settings));
    run.train(20);
    double[] before = run.trainer().parameters().clone();
    String held = "frozen=0_4_7_12";
    assertThat(run.adopt(Link.change(run.experiment(), held).experiment())).isTrue();
    assertThat(run.trainer().nextStep().nextParameters()[4]).isEqualTo(before[4]);
    run.train(30);
    double[] after = run.trainer().parameters().clone();
    IntStream.range(0, before.length)
        .forEach(
            i -> {
              if (frozen.contains(i)) {
                assertThat(after[i]).isEqualTo(before[i]);
              } else {
                assertThat(after[i]).isNotEqualTo(before[i]);
              }
            });
    assertThat(run.trainer().gradient()[4]).isZero();
    assertThat(run.trainer().lossGradient()[4]).isNotZero();

    Run restored = Checkpoint.read(Checkpoint.of(run, new double[0]).write()).run();
    run.train(10);
    restored.train(10);
    assertThat(restored.fingerprint()).isEqualTo(run.fingerprint());
    run.adopt(Link.change(run.experiment(), "frozen=none").experiment());
    run.train(1);
    assertThat(run.trainer().parameters()[4]).isNotEqualTo(before[4]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "optimizer=sgd&l2=0.1",
        "optimizer=momentum&clip=0.01",
        "optimizer=adam&l1=0.01&dropout=0.2",
        "optimizer=adamw&weightDecay=0.5"
      })
  @DisplayName("from a neuron that is switched off are 0 while training goes on, and come back")
  void fromWhatIsSwitchedOffAreZero(String settings) {
    String link = "v=1&data=circle&layers=3_2&" + settings;
    // Neuron 1 of the first hidden layer: weights 1 and 4 of the second one, behind 9 parameters.
    int[] outgoing = {10, 13};
    Run run = new Run(experiment(link));
    assertThat(run.shape().outgoing(List.of(1, 4))).containsExactly(10, 13, 18);
    run.train(20);
    double[] before = run.trainer().parameters().clone();
    assertThat(run.adopt(Link.change(run.experiment(), "off=1").experiment())).isTrue();
    run.setParameter(outgoing[0], 3);
    run.train(30);
    Run restored = Checkpoint.read(Checkpoint.of(run, new double[0]).write()).run();
    run.train(10);
    restored.train(10);
    assertThat(restored.fingerprint()).isEqualTo(run.fingerprint());
    for (Run each : List.of(run, restored)) {
      double[] during = each.trainer().parameters().clone();
      for (int weight : outgoing) {
        assertThat(during[weight]).isZero();
      }
      assertThat(during[9]).isNotEqualTo(before[9]);
      each.adopt(Link.change(each.experiment(), "off=none").experiment());
      double[] after = each.trainer().parameters();
      for (int weight : outgoing) {
        during[weight] = before[weight];
      }
      assertThat(after).isEqualTo(during);
      each.train(1);
      assertThat(each.trainer().parameters()[outgoing[0]]).isNotEqualTo(before[outgoing[0]]);
    }
    Run fromTheStart = new Run(experiment(link + "&off=1"));
    double[] first = fromTheStart.firstParameters();
    assertThat(fromTheStart.trainer().parameters()[outgoing[1]]).isZero();
    fromTheStart.adopt(Link.change(fromTheStart.experiment(), "off=none").experiment());
    assertThat(fromTheStart.trainer().parameters()).isEqualTo(first);
  }

  @Test
  @DisplayName("stay switched off when inputs or outputs change, and are said when layers do")
  void staySwitchedOff() {
    Experiment before = experiment("v=1&layers=3_2&off=4_1");
    assertThat(Link.write(before)).isEqualTo("v=1&layers=3_2&off=1_4");
    assertThat(Link.change(before, "data=iris").experiment().training().off())
        .containsExactly(1, 4);
    Link.Reading changed = Link.change(before, "layers=3");
    assertThat(changed.experiment().training().off()).isEmpty();
    assertThat(changed.notices()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "data=xor, tanh, -1",
    "data=xor, linear, -1",
    "data=xor, sigmoid, 0",
    "data=iris&loss=huber, sigmoid, 0",
    "data=plane&loss=absoluteError, tanh, ''",
    "data=plane, sigmoid, ''"
  })
  @DisplayName(
      "lead to outputs of any activation that the loss allows, and to targets that it reaches")
  void leadToOutputs(String link, String output, String low) {
    Run run = new Run(experiment("v=1&layers=3&" + link + "&output=" + output));

    assertThat(run.network().outputActivation().id()).isEqualTo(output);
    if (!low.isEmpty()) {
      assertThat(run.trainingSamples().targets()).contains(1).contains(Double.parseDouble(low));
    }
    double before = run.training().loss();
    run.trainEpochs(50, Integer.MAX_VALUE);
    assertThat(run.training().loss()).isLessThan(before);
    assertThat(run.training().loss()).isCloseTo(meanLoss(run), within(1e-12));
  }

  private static double meanLoss(Run run) {
    return Arrays.stream(run.trainingLosses()).average().orElseThrow();
  }
}
