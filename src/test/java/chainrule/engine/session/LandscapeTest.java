package chainrule.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.experiment.Link;
import chainrule.engine.landscape.Directions;
import chainrule.engine.landscape.LossSurface;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;
import chainrule.engine.training.Step;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The landscape around the run that is open")
class LandscapeTest {
  private static final int COLUMNS = 6;

  private final Session session = new Session(Link.defaults());
  private final OpenRun run = new OpenRun(session);
  private final OpenSlice slice = new OpenSlice(run);
  private final OpenBalls balls = new OpenBalls(run, slice);
  private final OpenFan fan = new OpenFan(run);

  private JsonObject open(String directions, int dimensions, double radius) {
    return parse(slice.open(directions, dimensions, 3, 9, radius, 17, "training", 1));
  }

  private static JsonObject parse(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static String refusal(JsonObject answer) {
    return answer.get("refusal").getAsString();
  }

  @Test
  @DisplayName("training that keeps its path is the same training")
  void pathDoesNotDisturb() {
    Run alone = new Run(Link.defaults());
    alone.train(123);
    alone.trainEpochs(4, Integer.MAX_VALUE);
    assertThat(run.train(123)).isEqualTo(123);
    assertThat(run.trainEpochs(4, 10)).isEqualTo(10);
    int epochs = alone.trainer().epoch() - run.trainer().epoch();
    int left = (int) (alone.trainer().steps() - run.trainer().steps());
    assertThat(run.trainEpochs(epochs, Integer.MAX_VALUE)).isEqualTo(left);
    assertThat(session.run().fingerprint()).isEqualTo(alone.fingerprint());
    assertThat(run.trainEpochs(0, 100)).isZero();
  }

  @Test
  @DisplayName(
      "the path of a restored training begins at its first weights and goes on where it was")
  void pathOfRestoredTraining() {
    double[] first = run.parameters().clone();
    run.train(50);
    session.restore(session.checkpoint(new double[0]));
    double[] present = run.parameters().clone();
    run.train(5);
    assertThat(run.path().parameters(0)).isEqualTo(first);
    assertThat(run.path().parameters(1)).isEqualTo(present);
    assertThat(run.path().step(1)).isEqualTo(50);
    assertThat(run.path().beginsAnew(1)).isTrue();
    assertThat(run.path().beginsAnew(2)).isFalse();
  }

  @Test
  @DisplayName("training stops where it would stop without a path")
  void stopConditionsHold() {
    session.open("v=1&epochs=3");
    assertThat(run.trainEpochs(10, Integer.MAX_VALUE)).isEqualTo(3 * run.trainer().batches());
    assertThat(run.train(5)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("a slice tells the loss of the run, along one or two directions, on either data")
  void headerIsTrue(Directions directions) {
    session.open("v=1&l2=0.01");
    run.train(70);
    for (int dimensions = 1; dimensions <= 2; dimensions++) {
      JsonObject header = open(directions.id(), dimensions, 0);
      assertThat(refusal(header)).isEmpty();
      assertThat(header.get("remark").getAsString()).isEmpty();
      assertThat(header.get("dimensions").getAsInt()).isEqualTo(dimensions);
      assertThat(header.get("loss").getAsDouble()).isEqualTo(session.run().training().loss());
      assertThat(header.get("penalty").getAsDouble()).isEqualTo(session.run().penalty());
      assertThat(header.get("radius").getAsDouble()).isBetween(1e-3, 100.0);
      assertThat(header.get("share").getAsDouble()).isBetween(0.0, 1.0);
      int nodes = dimensions == 1 ? 17 : 289;
      assertThat(slice.advance(5)).isEqualTo(nodes - 5);
      assertThat(slice.advance(1000)).isZero();
      JsonObject state = parse(slice.state());
      assertThat(state.get("open").getAsBoolean()).isTrue();
      assertThat(state.get("resolution").getAsInt()).isEqualTo(17);
      assertThat(slice.losses()).hasSize(nodes);
      assertThat(slice.penalties()).hasSize(nodes);
      assertThat(slice.losses()[nodes / 2]).isEqualTo(session.run().training().loss());
      assertThat(state.get("least").getAsDouble())
          .isEqualTo(Arrays.stream(slice.losses()).min().getAsDouble());
    }
    JsonObject test = parse(slice.open(directions.id(), 2, 3, 9, 1, 9, "test", 1));
    assertThat(test.get("loss").getAsDouble()).isEqualTo(session.run().test().loss());
  }

  @Test
  @DisplayName("looking elsewhere shows the same plane, at other places")
  void looksElsewhere() {
    run.train(30);
    open("random", 2, 2);
    slice.advance(1000);
    double[] whole = slice.losses();
    int number = parse(slice.state()).get("number").getAsInt();
    assertThat(slice.look(1, -1, 1, true)).isTrue();
    slice.advance(1000);
    JsonObject state = parse(slice.state());
    assertThat(state.get("number").getAsInt()).isNotEqualTo(number);
    assertThat(state.get("middleU").getAsDouble()).isEqualTo(1);
    assertThat(state.get("middleV").getAsDouble()).isEqualTo(-1);
    double[] part = slice.losses();
    for (int row = 0; row <= 8; row++) {
      for (int column = 0; column <= 8; column++) {
        assertThat(part[2 * row * 17 + 2 * column]).isEqualTo(whole[(row + 8) * 17 + column + 8]);
      }
    }
    assertThat(slice.present()[0]).isZero();
    assertThat(slice.look(0, 0, -1, false)).isFalse();
    assertThat(slice.look(Double.NaN, 0, 1, true)).isFalse();
    assertThat(parse(slice.state()).get("middleU").getAsDouble()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Directions.class)
  @DisplayName("a slice that follows is shown when it is complete, and goes through the present")
  void follows(Directions directions) {
    run.train(20);
    open(directions.id(), 2, 0);
    slice.advance(1000);
    double[] before = slice.losses();
    run.train(20);
    assertThat(slice.present()[2]).isPositive();
    assertThat(slice.follow()).isTrue();
    assertThat(slice.advance(100)).isEqualTo(189);
    assertThat(slice.losses()).isEqualTo(before);
    assertThat(slice.advance(1000)).isZero();
    assertThat(slice.losses()).isNotEqualTo(before);
    JsonObject state = parse(slice.state());
    assertThat(state.get("loss").getAsDouble()).isEqualTo(session.run().training().loss());
    double[] present = slice.present();
    assertThat(present[0]).isZero();
    assertThat(present[1]).isZero();
    assertThat(present[2]).isZero();
    boolean keepsAxes = directions == Directions.PARAMETERS;
    assertThat(state.get("middleU").getAsDouble() != 0).isEqualTo(keepsAxes);
  }

  @Test
  @DisplayName("where parameters lie along the axes, following keeps the numbers on the axes")
  void axesStay() {
    run.train(10);
    double middle = run.parameters()[3];
    open("parameters", 1, 2);
    run.train(50);
    slice.advance(1000);
    slice.follow();
    slice.advance(1000);
    JsonObject state = parse(slice.state());
    assertThat(state.get("firstValue").getAsDouble()).isEqualTo(run.parameters()[3]);
    assertThat(state.get("firstValue").getAsDouble() + state.get("middleU").getAsDouble())
        .isCloseTo(middle, within(1e-12));
    run.setParameter(3, middle + 1.9);
    slice.follow();
    slice.advance(1000);
    assertThat(parse(slice.state()).get("middleU").getAsDouble()).isZero();
  }

  @Test
  @DisplayName("without a slice there is nothing to follow and nowhere to look")
  void nothingToFollow() {
    assertThat(slice.follow()).isFalse();
    assertThat(slice.look(0, 0, 1, false)).isFalse();
    open("random", 2, 1);
    session.open("v=1&seed=2");
    assertThat(slice.follow()).isFalse();
    assertThat(parse(slice.state()).get("open").getAsBoolean()).isFalse();
  }

  @Test
  @DisplayName("a path that has left every scale still has its slice")
  void divergedPathHasASlice() {
    session.open("v=1&data=plane&rate=3");
    run.train(100);
    JsonObject header = open("path", 2, 0);
    assertThat(refusal(header)).isEmpty();
    assertThat(header.get("radius").getAsDouble()).isBetween(1.0, 1000.0);
    slice.advance(1000);
    assertThat(slice.losses()).hasSize(17 * 17);
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, 2, 0, 1, 1, training, directions are nowhere; allowed: parameters",
    "random, 2, 0, 1, -1, training, radius is -1; allowed",
    "random, 2, 0, 1, 1e12, training, radius is",
    "parameters, 2, 4, 4, 1, training, second parameter is 4; allowed",
    "parameters, 1, 999, 4, 1, training, first parameter is 999; allowed",
    "parameters, 2, 0, 1, 1, both, data is both; allowed: training",
  })
  @DisplayName("what is not allowed is refused in words, and no slice is open")
  void refusesInWords(
      String directions,
      int dimensions,
      int first,
      int second,
      double radius,
      String data,
      String refusal) {
    open("random", 2, 1);
    String answer = slice.open(directions, dimensions, first, second, radius, 17, data, 1);
    assertThat(refusal(parse(answer))).startsWith(refusal);
    assertThat(parse(slice.state()).get("open").getAsBoolean()).isFalse();
    assertThat(slice.advance(10)).isZero();
    assertThat(slice.losses()).isEmpty();
    assertThat(slice.present()).isEmpty();
    assertThat(slice.jump(0, 0)).isFalse();
    assertThat(refusal(parse(balls.drop(0, 0, "")))).startsWith("slice is none");
  }

  @Test
  @DisplayName("the present point has the slope of the gradient and the arrow of the next step")
  void presentPointIsTrue() {
    session.open("v=1&optimizer=adam&l1=0.001");
    run.train(70);
    open("parameters", 2, 1);
    double[] present = slice.present();
    double[] gradient = run.training().gradient(run.parameters());
    Step next = run.trainer().nextStep();
    assertThat(present).hasSize(9);
    assertThat(Arrays.copyOf(present, 3)).containsExactly(0, 0, 0);
    assertThat(present[3]).isEqualTo(session.run().training().loss());
    assertThat(present[4]).isEqualTo(session.run().penalty());
    assertThat(present[5]).isEqualTo(gradient[3]);
    assertThat(present[6]).isEqualTo(gradient[9]);
    assertThat(present[7]).isEqualTo(next.nextParameters()[3] - next.parameters()[3]);
    assertThat(present[8]).isEqualTo(next.nextParameters()[9] - next.parameters()[9]);

    double[] before = run.parameters().clone();
    run.train(1);
    double[] after = slice.present();
    assertThat(after[0]).isEqualTo(run.parameters()[3] - before[3]);
    assertThat(after[0]).isEqualTo(present[7], within(1e-16));
    assertThat(after[2]).isPositive();
  }

  @Test
  @DisplayName("training goes on from where one jumps, and back again")
  void jumpsAndReturns() {
    run.train(20);
    double[] before = run.parameters().clone();
    double loss = session.run().training().loss();
    open("random", 2, 1);
    assertThat(slice.jump(0.5, -0.25)).isTrue();
    assertThat(slice.present()[0]).isEqualTo(0.5, within(1e-13));
    assertThat(slice.present()[1]).isEqualTo(-0.25, within(1e-13));
    assertThat(slice.present()[3]).isEqualTo(session.run().training().loss()).isNotEqualTo(loss);
    slice.advance(1000);
    int row = 10; // v = -0.25
    int column = 12; // u = 0.5
    assertThat(slice.losses()[row * 17 + column]).isEqualTo(session.run().training().loss());
    assertThat(run.setParameters(before)).isTrue();
    assertThat(session.run().training().loss()).isEqualTo(loss);
    assertThat(slice.jump(1e300, 1e300)).isTrue();
    assertThat(slice.jump(Double.NaN, 0)).isFalse();
    assertThat(slice.jump(Double.POSITIVE_INFINITY, 0)).isFalse();
  }

  @Test
  @DisplayName("parameters that do not fit are not taken")
  void refusesParametersThatDoNotFit() {
    String before = session.run().fingerprint();
    double[] parameters = run.parameters().clone();
    assertThat(run.setParameters(new double[3])).isFalse();
    parameters[5] = Double.NaN;
    assertThat(run.setParameters(parameters)).isFalse();
    assertThat(run.setParameter(-1, 0)).isFalse();
    assertThat(run.setParameter(parameters.length, 0)).isFalse();
    assertThat(run.setParameter(0, Double.NEGATIVE_INFINITY)).isFalse();
    assertThat(session.run().fingerprint()).isEqualTo(before);
    assertThat(run.setParameter(0, 0.5)).isTrue();
    assertThat(run.parameters()[0]).isEqualTo(0.5);
  }

  @Test
  @DisplayName("the path ends at the present point, on the surface")
  void pathEndsAtThePresent() {
    for (int steps : new int[] {0, 1, 700, 701}) {
      session.open("v=1");
      run.train(steps);
      open("path", 2, 0);
      double[] path = PathTable.of(run, slice.plane());
      int last = path.length - COLUMNS;
      assertThat(path[last]).isEqualTo(steps);
      assertThat(path[last + 1]).isEqualTo(steps / (double) run.trainer().batches());
      assertThat(path[last + 2]).isZero();
      assertThat(path[last + 3]).isZero();
      assertThat(path[last + 4]).isEqualTo(session.run().training().loss());
      assertThat(path[last + 5]).isZero();
      assertThat(path[0]).isZero();
      if (steps > 0) {
        assertThat(path[4]).isEqualTo(-1);
        while (run.path().measure(run.training(), 100) > 0) {
          assertThat(path).isNotEmpty();
        }
        Run fresh = new Run(Link.defaults());
        assertThat(PathTable.of(run, slice.plane())[4]).isEqualTo(fresh.training().loss());
        assertThat(PathTable.of(run, null)[2]).isZero();
      }
    }
  }

  @Test
  @DisplayName("the path shows where parameters were set by hand")
  void pathShowsJumps() {
    run.train(10);
    open("random", 2, 1);
    slice.jump(1, 1);
    double[] path = PathTable.of(run, slice.plane());
    assertThat(path).hasSize(12 * COLUMNS);
    assertThat(path[11 * COLUMNS + 2]).isEqualTo(1, within(1e-13));
    assertThat(path[11 * COLUMNS + 5]).isEqualTo(1);
    run.train(1);
    path = PathTable.of(run, slice.plane());
    assertThat(path).hasSize(13 * COLUMNS);
    assertThat(path[11 * COLUMNS + 5]).isEqualTo(1);
    assertThat(path[12 * COLUMNS + 5]).isZero();
  }

  @Test
  @DisplayName("another experiment, or a reset, has another path")
  void pathsBelongToTheirTraining() {
    run.train(100);
    session.run().reset();
    assertThat(run.path().size()).isZero();
    run.train(10);
    session.open("v=1&layers=3");
    assertThat(run.path().size()).isZero();
    assertThat(run.train(5)).isEqualTo(5);
    assertThat(run.path().size()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rate=0.1", "optimizer=adam", "batch=3", "epochs=5"})
  @DisplayName("a slice stays when only the way of training changes")
  void sliceSurvivesOtherTraining(String change) {
    run.train(10);
    open("random", 2, 1);
    session.edit(change);
    assertThat(parse(slice.state()).get("open").getAsBoolean()).isTrue();
    assertThat(run.train(10)).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"l2=0.1", "activation=relu", "dropout=0.1", "data=circle", "seed=2"})
  @DisplayName("a slice, balls and fans go when the surface changes")
  void sliceGoesWithItsSurface(String change) {
    run.train(10);
    open("random", 2, 1);
    balls.drop(0, 0, "");
    fan.open(10);
    session.edit(change);
    assertThat(parse(slice.state()).get("open").getAsBoolean()).isFalse();
    assertThat(JsonParser.parseString(balls.state()).getAsJsonArray()).isEmpty();
    assertThat(parse(fan.state()).getAsJsonArray("rates")).isEmpty();
    assertThat(refusal(open("path", 2, 0))).isEmpty();
    assertThat(slice.advance(1000)).isZero();
    assertThat(slice.losses()[144]).isEqualTo(session.run().training().loss());
  }

  @Test
  @DisplayName("balls roll from where they are dropped, with the changes given")
  void ballsRoll() {
    run.train(50);
    String present = session.run().fingerprint();
    open("random", 2, 1);
    assertThat(parse(balls.drop(0.5, 0.5, "")).get("ball").getAsInt()).isZero();
    JsonObject second = parse(balls.drop(0.5, 0.5, "optimizer=adam&rate=0.01"));
    assertThat(second.get("ball").getAsInt()).isEqualTo(1);
    assertThat(second.getAsJsonArray("notices")).isEmpty();
    JsonObject third = parse(balls.drop(-1, 0, "rate=fast"));
    assertThat(third.getAsJsonArray("notices")).hasSize(1);
    assertThat(balls.advance(40)).isEqualTo(3);
    JsonArray state = JsonParser.parseString(balls.state()).getAsJsonArray();
    assertThat(state).hasSize(3);
    JsonObject adam = state.get(1).getAsJsonObject();
    assertThat(adam.get("optimizer").getAsString()).isEqualTo("adam");
    assertThat(adam.get("rate").getAsDouble()).isEqualTo(0.01);
    assertThat(adam.get("steps").getAsInt()).isEqualTo(40);
    assertThat(adam.get("diverged").getAsBoolean()).isFalse();
    double[] path = balls.path(1);
    int last = path.length - COLUMNS;
    assertThat(path[2]).isEqualTo(0.5, within(1e-13));
    assertThat(path[last]).isEqualTo(40);
    assertThat(path[last + 4]).isEqualTo(adam.get("loss").getAsDouble());
    assertThat(path[last + 1]).isEqualTo(40.0 / run.trainer().batches());
    assertThat(adam.get("distance").getAsDouble()).isPositive();
    assertThat(balls.advance(261)).isEqualTo(3);
    path = balls.path(1);
    assertThat(path[path.length - COLUMNS]).isEqualTo(301);
    assertThat(path[path.length - COLUMNS + 4])
        .isEqualTo(
            JsonParser.parseString(balls.state())
                .getAsJsonArray()
                .get(1)
                .getAsJsonObject()
                .get("loss")
                .getAsDouble());
    assertThat(balls.path(3)).isEmpty();
    assertThat(balls.path(-1)).isEmpty();
    for (int i = 3; i < 12; i++) {
      assertThat(refusal(parse(balls.drop(0, 0, "")))).isEmpty();
    }
    assertThat(refusal(parse(balls.drop(0, 0, "")))).startsWith("balls are 12");
    balls.clear();
    assertThat(JsonParser.parseString(balls.state()).getAsJsonArray()).isEmpty();
    assertThat(session.run().fingerprint()).isEqualTo(present);
  }

  @Test
  @DisplayName("a fan shows the curves of five rates and their outputs")
  void fanShowsFiveRates() {
    run.train(50);
    String present = session.run().fingerprint();
    assertThat(parse(fan.open(200)).getAsJsonArray("rates")).hasSize(5);
    while (fan.advance(9) > 0) {
      assertThat(session.run().fingerprint()).isEqualTo(present);
    }
    JsonObject middle = parse(fan.state()).getAsJsonArray("rates").get(2).getAsJsonObject();
    double[] map = fan.map(2, 5, -1, 1, -1, 1);
    run.train(200);
    assertThat(middle.get("testLoss").getAsDouble()).isEqualTo(run.test().loss(run.parameters()));
    assertThat(middle.get("gradient").getAsDouble())
        .isCloseTo(
            Math.sqrt(
                Arrays.stream(run.training().gradient(run.parameters())).map(d -> d * d).sum()),
            within(1e-12));
    JsonArray losses = middle.getAsJsonArray("losses");
    assertThat(losses.get(losses.size() - 1).getAsDouble())
        .isEqualTo(session.run().training().loss());
    assertThat(map).isEqualTo(session.run().outputMaps(new Pixels(5, -1, 1, -1, 1)));
    assertThat(fan.map(5, 5, -1, 1, -1, 1)).isEmpty();
    assertThat(refusal(parse(fan.open(0)))).startsWith("steps is 0");
    assertThat(fan.advance(5)).isZero();
  }

  @Test
  @DisplayName("numbers beyond the scale stay numbers")
  void nothingIsNotANumber() {
    session.open("v=1&data=plane&activation=linear");
    double[] far = run.parameters().clone();
    Arrays.fill(far, 1e120);
    run.setParameters(far);
    for (Directions directions : Directions.values()) {
      JsonObject header = open(directions.id(), 2, 1);
      assertThat(refusal(header)).isEmpty();
      assertThat(header.get("loss").getAsDouble()).isEqualTo(LossSurface.BEYOND);
      slice.advance(1000);
      for (double number : slice.losses()) {
        assertThat(number).isBetween(0.0, LossSurface.BEYOND);
      }
      for (double number : slice.present()) {
        assertThat(number).isFinite();
      }
      assertThat(parse(slice.state()).get("least").getAsDouble()).isFinite();
    }
  }
}
