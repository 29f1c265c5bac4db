package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Link;
import chainrule.engine.session.Repetition;
import chainrule.site.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run goes on from the few numbers of a link to the same bits")
class MomentTest {
  static List<String> links() {
    return Trial.all().stream().map(Trial::link).toList();
  }

  @ParameterizedTest
  @MethodSource("links")
  void comesToTheSameBits(String link) {
    Run undisturbed = new Run(Link.read(link).experiment());
    undisturbed.train(23);
    undisturbed.setParameter(0, 0.25);
    undisturbed.train(18);
    Run resumed = Moment.run(undisturbed.experiment(), Moment.of(undisturbed));
    assertThat(resumed.fingerprint()).isEqualTo(undisturbed.fingerprint());
    assertThat(resumed.stopReason()).isEqualTo(undisturbed.stopReason());
    undisturbed.train(40);
    resumed.train(40);
    assertThat(resumed.trainer().steps()).isEqualTo(undisturbed.trainer().steps());
    assertThat(resumed.fingerprint()).isEqualTo(undisturbed.fingerprint());
  }

  @ParameterizedTest
  @MethodSource("links")
  @DisplayName("training once more leads there, unless something was changed by hand")
  void isRepeated(String link) {
    Run run = new Run(Link.read(link).experiment());
    run.train(31);
    assertThat(repeated(run)).isEqualTo(Moment.of(run));
    run.setParameter(0, run.trainer().parameters()[0] + 1);
    assertThat(withoutParameter(repeated(run))).isEqualTo(withoutParameter(Moment.of(run)));
    run.train(9);
    assertThat(repeated(run)).isNotEqualTo(Moment.of(run));
  }

  /** What setting the first parameter leaves alone: it begins to look for improvements anew. */
  private static double[] withoutParameter(double[] moment) {
    double[] rest = moment.clone();
    Arrays.fill(rest, Moment.FIXED - 4, Moment.FIXED + 1, 0);
    return rest;
  }

  private static double[] repeated(Run run) {
    Repetition repetition = new Repetition(run);
    while (repetition.train(7) > 0) {
      assertThat(repetition.moment()).hasSizeBetween(0, Moment.of(run).length);
    }
    return repetition.moment();
  }

  @Test
  @DisplayName("without the optimizer's buffers from the same weights")
  void buffersMayBeMissing() {
    Run run = new Run(Link.read("v=1&optimizer=adam").experiment());
    run.train(100);
    double[] numbers = Moment.of(run);
    int count = Moment.FIXED + run.shape().parameterCount();
    assertThat(numbers.length).isGreaterThan(count);
    Run resumed = Moment.run(run.experiment(), Arrays.copyOf(numbers, count));
    assertThat(resumed.fingerprint()).isEqualTo(run.fingerprint());
    assertThat(resumed.trainer().epoch()).isEqualTo(run.trainer().epoch());
  }

  @Test
  @DisplayName("what is damaged is refused in words")
  void damagedOnesAreRefused() {
    Run run = new Run(Link.read("v=1").experiment());
    double[] whole = Moment.of(run);
    refuses(run, Arrays.copyOf(whole, whole.length - 1), "allowed: ");
    refuses(run, new double[0], "allowed: ");
    refuses(run, with(whole, numbers -> numbers[0] = 2), "allowed: ");
    refuses(run, with(whole, numbers -> numbers[Moment.FIXED] = Double.NaN), "not finite");
    for (int count : new int[] {1, 2, 3, 4, 5, 6, 8}) {
      refuses(run, with(whole, numbers -> numbers[count] = -1), "damaged");
      refuses(run, with(whole, numbers -> numbers[count] = 0.5), "damaged");
    }
    refuses(run, with(whole, numbers -> numbers[2] = 1e6), "does not fit");
  }

  private static double[] with(double[] numbers, Consumer<double[]> change) {
    double[] changed = numbers.clone();
    change.accept(changed);
    return changed;
  }

  private static void refuses(Run run, double[] numbers, String reason) {
    assertThatThrownBy(() -> Moment.run(run.experiment(), numbers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
