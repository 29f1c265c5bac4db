package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.data.Examples;
import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.experiment.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A link of tensorflow/playground gives what that page gives")
class PlaygroundTest {
  private static final Offset<Double> ROUNDING = within(1e-9);

  private static final String PAGE = "https://playground.tensorflow.org/#";

  private static Run open(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.refusal()).isEmpty();
    return new Run(reading.experiment());
  }

  private static void trainEpochs(Run run, int epochs) {
    run.trainEpochs(epochs, Integer.MAX_VALUE);
  }

  @Test
  @DisplayName("the first point, the first weight and the losses that were measured there")
  void knownAnswer() {
    Run run = open(PAGE + "seed=0.59704");
    Examples training = run.data().training();
    assertThat(training.x1()[0]).isEqualTo(0.24014491222149606, ROUNDING);
    assertThat(training.x2()[0]).isEqualTo(0.46035893207186385, ROUNDING);
    assertThat(training.classIndex()[0]).isEqualTo(1);
    assertThat(run.trainer().parameters()[0]).isEqualTo(0.013961340352000695, ROUNDING);
    assertThat(run.training().loss()).isEqualTo(0.49944009678, within(1e-10));
    assertThat(run.test().loss()).isEqualTo(0.50119008903, within(1e-10));
    trainEpochs(run, 10);
    assertThat(run.training().loss()).isEqualTo(0.48627457079, within(1e-10));
    assertThat(run.test().loss()).isEqualTo(0.48422242942, within(1e-10));
  }

  /** Where the rules are the same: batches that divide the training examples, no L1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed=0.59704",
        "seed=0.1&dataset=xor&activation=relu&noise=25&x=true&y=false&xTimesY=true",
        "seed=0.84132&dataset=gauss&noise=50&activation=sigmoid&networkShape=&batchSize=1",
        "seed=0.31337&dataset=spiral&noise=15&networkShape=8,8,3&learningRate=0.3&batchSize=25"
            + "&xSquared=true&ySquared=true&xTimesY=true&sinX=true&sinY=true",
        "seed=0.5&dataset=xor&regularization=L2&regularizationRate=0.03&percTrainData=80",
        "seed=hello&problem=regression&regDataset=reg-plane&activation=linear&noise=35",
        "seed=0.77777&problem=regression&regDataset=reg-gauss&noise=10&batchSize=30&networkShape=3",
        "seed=0.4&dataset=circle&noise=45&initZero=true&percTrainData=10"
      })
  @DisplayName("the same points and first weights, and the losses of the first ten epochs")
  void agreesWithItsRules(String link) {
    PlaygroundPage page = new PlaygroundPage(link);
    Link.Reading reading = Link.read("#" + link);
    assertThat(reading.notices()).isEmpty();
    Run run = new Run(reading.experiment());
    double[] points = run.points();
    assertThat(points).hasSize(4 * page.points().size());
    for (int e = 0; e < page.points().size(); e++) {
      double[] point = page.points().get(e);
      boolean isClass = run.data().settings().classCount() > 0;
      double label = isClass && point[2] < 0 ? 0 : point[2];
      assertThat(points[4 * e]).isEqualTo(point[0], ROUNDING);
      assertThat(points[4 * e + 1]).isEqualTo(point[1], ROUNDING);
      assertThat(points[4 * e + 2]).isEqualTo(label, ROUNDING);
      assertThat(points[4 * e + 3]).isEqualTo(e < page.trainingCount() ? 0 : 1);
    }
    assertThat(run.firstParameters()).hasSameSizeAs(page.parameters());
    assertThat(run.firstParameters()).containsExactly(page.parameters(), ROUNDING);
    for (int epoch = 0; epoch <= 10; epoch++) {
      assertThat(run.training().loss())
          .as("epoch " + epoch)
          .isEqualTo(page.loss(true), within(1e-6));
      assertThat(run.test().loss()).as("epoch " + epoch).isEqualTo(page.loss(false), within(1e-6));
      page.trainEpoch();
      trainEpochs(run, 1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed=0.5 | v=1&data=circle&layers=4_2&initialiser=uniform&shuffle=no&playground=0.5",
        "seed=0.5&dataset=xor&activation=relu&learningRate=10&batchSize=25&regularization=L2"
            + "&regularizationRate=10&noise=20&networkShape=8,4,1&percTrainData=70&showTestData=true"
            + "&discretize=true&x=false&xTimesY=true&xSquared=true&sinY=true&sinX=0&initZero=true"
            + "&playButton_hide=false&noise_hide=true&hideText=true&collectStats=false | v=1&data=xor&noise=20&test=30"
            + "&inputs=x2_x1Squared_x1x2_sinX1_sinX2&layers=8_4_1&activation=relu&initialiser=zeros"
            + "&rate=10&batch=25&shuffle=no&l2=10&playground=0.5",
        "seed=0.5&problem=regression | v=1&data=plane&points=1200&layers=4_2&initialiser=uniform"
            + "&shuffle=no&playground=0.5",
        "seed=0.5&problem=regression&regDataset=reg-gauss&dataset=xor | v=1&data=multiGauss"
            + "&points=1200&layers=4_2&initialiser=uniform&shuffle=no&playground=0.5",
        "seed=0.5&networkShape=&regularization=none&regularizationRate=3 | v=1&data=circle&layers=0"
            + "&initialiser=uniform&shuffle=no&playground=0.5",
        "seed=0.5&networkShape=3%2C2&noise=-5&learningRate=&problem= | v=1&data=circle&layers=3_2"
            + "&initialiser=uniform&shuffle=no&playground=0.5",
        "seed=0.5&noise=81&percTrainData=100 | v=1&data=circle&noise=50&test=0&layers=4_2"
            + "&initialiser=uniform&shuffle=no&playground=0.5",
        "seed=0.5&activation=linear&noise=80&dataset=spiral | v=1&noise=80&layers=4_2"
            + "&activation=linear&initialiser=uniform&shuffle=no&playground=0.5"
      })
  @DisplayName("every setting carries over, and what is left out is as that page begins")
  void translates(String link, String expected) {
    for (String form : List.of("", "#", PAGE, "  " + PAGE)) {
      for (String and : List.of("&", "&amp;")) {
        Link.Reading reading = Link.read(form + link.replace("&", and) + "\n");
        assertThat(reading.notices()).isEmpty();
        assertThat(Link.write(reading.experiment())).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "batchSize=30 | holds the 10 examples that are left",
        "batchSize=300 | batch is 300; allowed: 1 to 250",
        "regularization=L1&regularizationRate=0.1 | L1 has brought to 0",
        "activation=constructor | activation is constructor; allowed: tanh, relu, sigmoid, linear; used: tanh",
        "dataset=__proto__ | dataset is __proto__; allowed: circle, xor, gauss, spiral; used: circle",
        "activation=gelu | activation is gelu",
        "learningRate=0 | learningRate is 0; allowed: a number from 0.00001 to 10; used: 0.03",
        "learningRate=30 | learningRate is 30",
        "learningRate=NaN | learningRate is NaN",
        "noise=much | noise is much; allowed: a number from 0 to 100; used: 0",
        "networkShape=4,0 | networkShape is 4,0; allowed: up to 8 numbers from 1 to",
        "networkShape=1,1,1,1,1,1,1,1,1 | networkShape is",
        "percTrainData=0 | percTrainData is 0; allowed: a number from 1 to 100; used: 50",
        "x=false&y=false | no input is chosen",
        "cosX=true | cosX has no effect there",
        "tutorial=intro | tutorial",
        "fun=yes | unknown there, too: fun",
        "seed= | names no seed",
        "seed=%20 | seed is %20; allowed: none, or up to 40 letters"
      })
  @DisplayName("one notice names all that is otherwise")
  void namesDifferences(String fields, String expected) {
    Link.Reading reading = Link.read(PAGE + "seed=0.5&" + fields);
    if (fields.startsWith("seed")) {
      reading = Link.read(PAGE + fields);
    }
    assertThat(reading.notices()).extracting(Notice::field).containsExactly("link");
    assertThat(reading.notices().get(0).text()).contains("TensorFlow Playground", expected);
    Link.Reading many = Link.read("#activation=no&dataset=no&batchSize=7&foo=1&bar=2&cosX=true");
    assertThat(many.notices()).hasSize(1);
    assertThat(many.notices().get(0).text()).contains("activation", "dataset", "foo, bar", "cosX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://playground.tensorflow.org/", "http://playground.tensorflow.org"})
  @DisplayName("without settings, that page's own")
  void beginsAsThatPage(String address) {
    assertThat(Link.write(Link.read(address).experiment()))
        .isEqualTo("v=1&data=circle&layers=4_2&initialiser=uniform&shuffle=no&playground=0.00001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"v=1&dataset=xor", "activation=relu&noise=10", "seed=5", "dataseed=5&x=true"})
  @DisplayName("a link of Chainrule is none of that page")
  void isNone(String link) {
    assertThat(Link.write(Link.read(link).experiment())).doesNotContain("playground");
  }

  @Test
  @DisplayName(
      "other seeds give other data or other weights, each as that page with a seed of its own")
  void hasOtherSeeds() {
    Experiment first = Link.read(PAGE + "seed=0.59704&dataset=gauss").experiment();
    Run weights = new Run(Link.change(first, "seed=42&dataSeed=1").experiment());
    Run data = new Run(Link.change(first, "dataSeed=42").experiment());
    Run there = open(PAGE + "seed=0.00042&dataset=gauss");
    Run run = new Run(first);
    assertThat(weights.points()).isEqualTo(run.points()).isNotEqualTo(there.points());
    assertThat(weights.firstParameters()).isEqualTo(there.firstParameters());
    assertThat(data.points()).isEqualTo(there.points());
    assertThat(data.firstParameters()).isEqualTo(run.firstParameters());
    assertThat(there.firstParameters()).isNotEqualTo(run.firstParameters());
  }

  @ParameterizedTest
  @ValueSource(strings = {"data=moons", "arms=3&data=spiral", "playground=none"})
  @DisplayName("what that page does not have is drawn as Chainrule draws it")
  void leavesOthers(String change) {
    Experiment experiment = Link.read(PAGE + "seed=0.59704").experiment();
    Run changed = new Run(Link.change(experiment, change).experiment());
    Run own = new Run(Link.change(experiment, change + "&playground=none").experiment());
    assertThat(changed.points()).isEqualTo(own.points());
    assertThat(changed.firstParameters()).isEqualTo(own.firstParameters());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 11, 4999, 5000})
  @DisplayName("any number of points can be drawn")
  void drawsAnyNumber(int points) {
    for (String data : List.of("circle", "xor", "gauss", "spiral", "plane", "multiGauss")) {
      Run run = open("v=1&playground=0.1&noise=100&test=33&points=" + points + "&data=" + data);
      assertThat(run.points()).hasSize(4 * points);
      assertThat(Arrays.stream(run.points()).allMatch(Double::isFinite)).isTrue();
    }
  }

  @Test
  @DisplayName("links written to it are read again to the same experiment")
  void isWrittenAsOwnLink() {
    List<String> links = new ArrayList<>();
    for (String link : List.of("dataset=xor&seed=0.5", "seed=a*b.c-d_e", "problem=regression")) {
      Experiment experiment = Link.read(PAGE + link).experiment();
      String own = Link.write(experiment);
      assertThat(Link.read(own).notices()).isEmpty();
      assertThat(Link.read(own).experiment()).isEqualTo(experiment);
      links.add(own);
    }
    assertThat(links).doesNotHaveDuplicates();
  }
}
