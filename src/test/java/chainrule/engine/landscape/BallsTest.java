package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chainrule.engine.experiment.Link;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.run.Run;
import chainrule.engine.training.TrainingSettings;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Balls that roll side by side")
class BallsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1",
        "v=1&optimizer=adam&dropout=0.2&batch=7",
        "v=1&optimizer=nesterov&schedule=cosine&warmup=2&l2=0.01&clip=0.1",
        "v=1&data=blobs&loss=categoricalCrossEntropy&optimizer=adamw&weightDecay=0.1"
      })
  @DisplayName("from the first weights reach what the run reaches, to the bit")
  void doWhatTheRunDoes(String link) {
    Run run = Landscapes.run(link);
    Balls balls = new Balls(run.network(), run.trainingSamples());
    Ball ball = balls.drop(run.trainer().parameters(), run.experiment().training());
    run.train(333);
    for (int done = 0; done < 333; done += 37) {
      assertThat(balls.advance(37)).isEqualTo(1);
    }
    assertThat(ball.parameters()).isEqualTo(run.trainer().parameters());
    assertThat(new Fingerprint().addAll(ball.parameters()).digits()).isEqualTo(run.fingerprint());
    LossSurface surface = Landscapes.training(run);
    assertThat(ball.loss(surface)).isEqualTo(run.training().loss());
    assertThat(ball.steps()).isEqualTo(333);
    balls.advance(1);
    assertThat(ball.loss(surface)).isNotEqualTo(run.training().loss());
  }

  @Test
  @DisplayName("roll with settings of their own from their own starts, and keep their paths")
  void rollEachTheirOwnWay() {
    Run run = Landscapes.run("v=1");
    double[] start = run.trainer().parameters();
    Balls balls = new Balls(run.network(), run.trainingSamples());
    TrainingSettings sgd = run.experiment().training();
    TrainingSettings adam =
        Link.change(run.experiment(), "optimizer=adam&rate=0.01").experiment().training();
    double[] elsewhere = start.clone();
    elsewhere[0] += 1;
    balls.drop(start, sgd);
    balls.drop(start, adam);
    balls.drop(elsewhere, sgd);
    assertThat(balls.count()).isEqualTo(3);
    balls.advance(500);
    String fingerprint = run.fingerprint();
    assertThat(balls.ball(0).parameters()).isNotEqualTo(balls.ball(1).parameters());
    assertThat(balls.ball(0).parameters()).isNotEqualTo(balls.ball(2).parameters());
    assertThat(balls.ball(1).settings()).isEqualTo(adam);
    for (int i = 0; i < 3; i++) {
      Path path = balls.ball(i).path();
      assertThat(path.parameters(0)).isEqualTo(i == 2 ? elsewhere : start);
      assertThat(path.size()).isBetween(65, 128);
    }
    assertThat(run.fingerprint()).isEqualTo(fingerprint);
  }

  @Test
  @DisplayName("say so when they diverge, and the others roll on")
  void divergeAlone() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&layers=8_8_8&rate=0.001");
    Balls balls = new Balls(run.network(), run.trainingSamples());
    double[] start = run.trainer().parameters();
    TrainingSettings settings = run.experiment().training();
    balls.drop(start, settings);
    Ball wild = balls.drop(start, settings.withLearningRate(10));
    double[] far = new double[start.length];
    Arrays.fill(far, 1e200);
    Ball lost = balls.drop(far, settings);
    assertThat(balls.advance(200)).isEqualTo(1);
    assertThat(wild.diverged()).isTrue();
    assertThat(wild.steps()).isLessThan(200);
    assertThat(lost.diverged()).isTrue();
    assertThat(lost.steps()).isZero();
    assertThat(lost.loss(Landscapes.training(run))).isEqualTo(LossSurface.BEYOND);
    assertThat(balls.ball(0).diverged()).isFalse();
    assertThat(balls.ball(0).steps()).isEqualTo(200);
    double[] stopped = wild.parameters().clone();
    balls.advance(10);
    assertThat(wild.parameters()).isEqualTo(stopped);
  }

  @Test
  @DisplayName("are twelve at most")
  void areTwelveAtMost() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Balls balls = new Balls(run.network(), run.trainingSamples());
    for (int i = 0; i < 12; i++) {
      balls.drop(run.trainer().parameters(), run.experiment().training());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> balls.drop(run.trainer().parameters(), run.experiment().training()))
        .withMessage("balls are 12; allowed: no more than these");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> balls.ball(12))
        .withMessage("ball is 12; allowed: 0 to 11");
  }
}
