package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chainrule.engine.data.DataSettings;
import chainrule.engine.data.Input;
import chainrule.engine.network.Activation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.Schedule;
import chainrule.engine.training.ScheduleSettings;
import chainrule.engine.training.StopSettings;
import chainrule.engine.training.TrainingSettings;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A value that nothing can be made of is refused")
class RefusalTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final Experiment GOOD = Link.defaults();

  static Stream<Arguments> specifications() {
    return Stream.of(
        refused("neurons is 0; allowed: 1 or more", () -> layer(0, 0)),
        refused("neurons is -3; allowed: 1 or more", () -> layer(-3, 0)),
        refused("dropout is not a number; allowed: 0 to 0.9", () -> layer(4, NAN)),
        refused("dropout is -0.1; allowed: 0 to 0.9", () -> layer(4, -0.1)),
        refused("dropout is 1; allowed: 0 to 0.9", () -> layer(4, 1)),
        refused("inputs is 0; allowed: 1 or more", () -> network(0, 1)),
        refused("outputs is 0; allowed: 1 or more", () -> network(2, 0)),
        refused("learningRate is -0.1; allowed: a number above 0", () -> rate(-0.1)),
        refused("learningRate is 0; allowed: a number above 0", () -> rate(0)),
        refused("learningRate is not a number; allowed: a number above 0", () -> rate(NAN)),
        refused("learningRate is infinite; allowed: a number above 0", () -> rate(INFINITY)),
        refused("batchSize is 0; allowed: a whole number from 1 on", () -> training(0, 0, 0, 0)),
        refused("l1 is -1; allowed: 0 or a number above", () -> training(1, -1, 0, 0)),
        refused("l2 is not a number; allowed: 0 or a number above", () -> training(1, 0, NAN, 0)),
        refused("clipNorm is -2; allowed: 0 or a number above", () -> training(1, 0, 0, -2)),
        refused(
            "momentum is 1; allowed: 0 or a number above, less than 1", () -> optimizer(1, 0, 1)),
        refused(
            "beta2 is not a number; allowed: 0 or a number above, less than 1",
            () -> optimizer(0, NAN, 1)),
        refused("epsilon is 0; allowed: a number above 0", () -> optimizer(0, 0, 0)),
        refused("gamma is 0; allowed: above 0, at most 1", () -> schedule(0, 1, 1)),
        refused("gamma is not a number; allowed: above 0, at most 1", () -> schedule(NAN, 1, 1)),
        refused("every is 0; allowed: a whole number from 1 on", () -> schedule(1, 0, 1)),
        refused("span is 0; allowed: a whole number from 1 on", () -> schedule(1, 1, 0)),
        refused("epochs is -1; allowed: a whole number from 0 on", () -> stop(-1, 0, 0)),
        refused("targetLoss is not a number; allowed: 0 or a number above", () -> stop(0, NAN, 0)),
        refused("patience is -1; allowed: a whole number from 0 on", () -> stop(0, 0, -1)),
        refused(
            "batch is 251; allowed: 1 to 250, the training examples",
            () -> experiment(GOOD.inputs(), GOOD.hidden(), 0, rateAndBatch(0.1, 251))),
        refused(
            "inputs is empty; allowed: one or more",
            () -> experiment(List.of(), GOOD.hidden(), 0, GOOD.training())),
        refused(
            "layers is 9; allowed: 0 to 8",
            () -> experiment(GOOD.inputs(), layers(9, 1), 0, GOOD.training())),
        refused(
            "neurons is 129; allowed: 1 to 128",
            () -> experiment(GOOD.inputs(), layers(1, 129), 0, GOOD.training())),
        refused(
            "bias is not a number; allowed: -10 to 10",
            () -> experiment(GOOD.inputs(), GOOD.hidden(), NAN, GOOD.training())),
        refused(
            "loss is hinge; allowed: an error of numbers, since plane is a regression",
            () -> surface(Loss.HINGE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("specifications")
  @DisplayName("by the constructor, with the field, the value and what is allowed")
  void byTheConstructor(String message, ThrowingCallable construction) {
    assertThatIllegalArgumentException().isThrownBy(construction).withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "data, banana",
    "activation, swish",
    "loss, cubic",
    "optimizer, lion",
    "schedule, never",
    "initialiser, ones",
    "inputs, x3"
  })
  @DisplayName("in a link, an id that nothing has")
  void unknownIds(String field, String id) {
    Link.Reading reading = Link.read("v=1&" + field + "=" + id);
    assertThat(reading.experiment()).isEqualTo(GOOD);
    assertThat(reading.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.field()).isEqualTo(field);
              assertThat(notice.value()).isEqualTo(id);
              assertThat(notice.allowed()).contains(Link.fields(GOOD).get(field).split("_")[0]);
            });
  }

  private static Arguments refused(String message, ThrowingCallable construction) {
    return Arguments.of(message, construction);
  }

  private static LayerSpecification layer(int neurons, double dropout) {
    return new LayerSpecification(neurons, Activation.TANH, dropout);
  }

  private static List<LayerSpecification> layers(int count, int neurons) {
    return Collections.nCopies(count, layer(neurons, 0));
  }

  private static NetworkSpecification network(int inputs, int outputs) {
    return new NetworkSpecification(
        inputs, layers(1, 4), outputs, Loss.SQUARED_ERROR, OutputActivation.LINEAR);
  }

  private static TrainingSettings rate(double learningRate) {
    return rateAndBatch(learningRate, 1);
  }

  private static TrainingSettings rateAndBatch(double learningRate, int batch) {
    return settings(learningRate, batch, 0, 0, 0);
  }

  private static TrainingSettings training(int batch, double l1, double l2, double clipNorm) {
    return settings(0.1, batch, l1, l2, clipNorm);
  }

  private static TrainingSettings settings(
      double learningRate, int batch, double l1, double l2, double clipNorm) {
    return new TrainingSettings(
        learningRate,
        ScheduleSettings.constant(),
        OptimizerSettings.of(Optimizer.SGD),
        batch,
        true,
        l1,
        l2,
        clipNorm,
        List.of(),
        List.of(),
        1);
  }

  private static OptimizerSettings optimizer(double momentum, double beta2, double epsilon) {
    return new OptimizerSettings(Optimizer.ADAM, momentum, 0.9, 0.9, beta2, epsilon, 0);
  }

  private static ScheduleSettings schedule(double gamma, int every, int span) {
    return new ScheduleSettings(Schedule.COSINE, gamma, every, span, 0);
  }

  private static StopSettings stop(int epochs, double targetLoss, int patience) {
    return new StopSettings(epochs, targetLoss, patience);
  }

  private static Experiment experiment(
      List<Input> inputs, List<LayerSpecification> hidden, double bias, TrainingSettings training) {
    return new Experiment(
        GOOD.data(),
        inputs,
        hidden,
        GOOD.loss(),
        GOOD.output(),
        GOOD.initialiser(),
        bias,
        GOOD.weights(),
        training,
        GOOD.stop(),
        GOOD.view());
  }

  private static Experiment surface(Loss loss) {
    DataSettings data = Link.read("v=1&data=plane").experiment().data();
    return new Experiment(
        data,
        GOOD.inputs(),
        GOOD.hidden(),
        loss,
        GOOD.output(),
        GOOD.initialiser(),
        0,
        GOOD.weights(),
        GOOD.training(),
        GOOD.stop(),
        GOOD.view());
  }
}
