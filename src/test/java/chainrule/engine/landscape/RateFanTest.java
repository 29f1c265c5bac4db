package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A look ahead with other learning rates")
class RateFanTest {
  private static RateFan open(Run run, int steps) {
    return new RateFan(
        run.trainer(),
        run.experiment().training(),
        Landscapes.training(run),
        RateFan.factors(),
        steps);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1",
        "v=1&optimizer=adam&dropout=0.2&batch=7",
        "v=1&optimizer=momentum&schedule=step&every=1&gamma=0.9&l1=0.001&clip=0.5"
      })
  @DisplayName("with the present rate comes to what training comes to, to the bit, undisturbed")
  void presentRateIsTheTraining(String link) {
    Run undisturbed = Landscapes.run(link);
    undisturbed.train(330);
    Run run = Landscapes.run(link);
    run.train(30);
    String present = run.fingerprint();
    RateFan fan = open(run, 300);
    while (fan.advance(7) > 0) {
      assertThat(run.fingerprint()).isEqualTo(present);
    }
    run.train(300);
    assertThat(run.fingerprint()).isEqualTo(undisturbed.fingerprint());
    assertThat(fan.parameters(2)).isEqualTo(run.trainer().parameters());
    double[] losses = fan.losses(2);
    assertThat(losses[losses.length - 1]).isEqualTo(run.training().loss());
  }

  @Test
  @DisplayName("with another rate comes to what training with that rate comes to")
  void otherRatesAreTrainingsToo() {
    Run run = Landscapes.run("v=1&optimizer=momentum");
    run.train(40);
    RateFan fan = open(run, 100);
    fan.advance(Integer.MAX_VALUE);
    assertThat(fan.count()).isEqualTo(5);
    double[] factors = {0.1, 0.3, 1, 3, 10};
    for (int i = 0; i < 5; i++) {
      assertThat(fan.rate(i)).isEqualTo(0.03 * factors[i], within(1e-17));
      Run other = Landscapes.run("v=1&optimizer=momentum");
      other.train(40);
      String rate = new String[] {"0.003", "0.009", "0.03", "0.09", "0.3"}[i];
      assertThat(other.adopt(Link.change(other.experiment(), "rate=" + rate).experiment()))
          .isTrue();
      other.train(100);
      double[] parameters = other.trainer().parameters();
      for (int p = 0; p < parameters.length; p++) {
        assertThat(fan.parameters(i)[p]).isEqualTo(parameters[p], within(1e-9));
      }
      assertThat(fan.stepsDone(i)).isEqualTo(100);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64, 65, 100, 1000})
  @DisplayName("draws thinned curves from the present loss to the last step")
  void curvesAreThinned(int steps) {
    Run run = Landscapes.run(Landscapes.SMALL);
    run.train(11);
    RateFan fan = open(run, steps);
    assertThat(fan.losses(0)).containsExactly(run.training().loss());
    int missing = fan.advance(0);
    assertThat(fan.advance(3)).isEqualTo(missing - Math.min(3, missing));
    assertThat(fan.advance(Integer.MAX_VALUE)).isZero();
    assertThat(fan.steps()).isEqualTo(steps);
    for (int i = 0; i < fan.count(); i++) {
      assertThat(fan.losses(i)).hasSizeBetween(2, 65);
      int points = fan.losses(i).length;
      assertThat((points - 2) * fan.spacing()).isLessThan(steps);
      assertThat((points - 1) * fan.spacing()).isGreaterThanOrEqualTo(steps);
      assertThat(fan.stepsDone(i)).isEqualTo(steps);
    }
    Run other = Landscapes.run(Landscapes.SMALL);
    other.train(11 + Math.min(steps, fan.spacing()));
    assertThat(fan.losses(2)[1]).isEqualTo(other.training().loss());
  }

  @Test
  @DisplayName("lets all curves grow side by side")
  void curvesGrowTogether() {
    RateFan fan = open(Landscapes.run(Landscapes.SMALL), 500);
    fan.advance(13);
    for (int i = 0; i < 5; i++) {
      assertThat(fan.losses(i)).hasSize(i < 3 ? 4 : 3);
    }
  }

  @Test
  @DisplayName("says which rates diverge, and draws the others to their end")
  void someRatesDiverge() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&layers=8_8_8&rate=0.05");
    RateFan fan = open(run, 400);
    assertThat(fan.advance(Integer.MAX_VALUE)).isZero();
    assertThat(fan.diverged(0)).isFalse();
    assertThat(fan.stepsDone(0)).isEqualTo(400);
    assertThat(fan.diverged(4)).isTrue();
    assertThat(fan.stepsDone(4)).isLessThan(400);
    assertThat(fan.losses(4).length).isLessThan(fan.losses(0).length);
    for (int i = 0; i < 5; i++) {
      for (double loss : fan.losses(i)) {
        assertThat(loss).isBetween(0.0, LossSurface.BEYOND);
      }
      for (double parameter : fan.parameters(i)) {
        assertThat(parameter).isFinite();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.03, 0.1, 10",
    "1, 0.1, 10",
    "2, 0.03, 3",
    "10, 0.01, 1",
    "0.00001, 1, 100",
    "0.00005, 0.3, 30"
  })
  @DisplayName("never asks for a rate that is not allowed")
  void staysWithinTheLimits(double rate, double least, double greatest) {
    double[] factors = RateFan.factorsWithin(rate, 0.00001, 10);
    assertThat(factors).hasSize(5).contains(1).startsWith(least).endsWith(greatest);
    for (double factor : factors) {
      assertThat(rate * factor).isBetween(0.00001 - 1e-15, 10 + 1e-9);
    }
  }

  @Test
  @DisplayName("finds a way out when training itself has diverged")
  void looksAheadFromDivergence() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&layers=8_8_8&rate=10");
    run.train(1000);
    assertThat(run.trainer().diverged()).isTrue();
    RateFan fan = open(run, 50);
    assertThat(fan.advance(Integer.MAX_VALUE)).isZero();
    assertThat(fan.diverged(4)).isTrue();
    assertThat(run.trainer().diverged()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_001})
  @DisplayName("is bounded")
  void refusesOtherSteps(int steps) {
    Run run = Landscapes.run(Landscapes.SMALL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open(run, steps))
        .withMessage("steps is " + steps + "; allowed: 1 to 100000");
  }
}
