package chainrule.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.math.Fingerprint;
import chainrule.site.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An engine that takes over from another goes on where that one is")
class TakeOverTest {
  private static final List<String> CHANGES =
      List.of("rate=0.3", "optimizer=adam", "batch=7", "dropout=0.2", "l2=0.01", "patience=2");

  private Session session = new Session(Link.defaults());
  private OpenRun run = new OpenRun(session);

  static List<String> links() {
    return Stream.of(Trial.all(), Trial.presets(100))
        .flatMap(List::stream)
        .map(Trial::link)
        .toList();
  }

  private void takeOver() {
    double[] whole = run.whole();
    session = new Session(Link.defaults());
    run = new OpenRun(session);
    run.takeOver(whole);
  }

  @ParameterizedTest
  @MethodSource("links")
  @DisplayName(
      "at any moment of any experiment: its bits, what is said of it, its path and its past")
  void goesOn(String link) {
    List<String> undisturbed = story(link, false);
    assertThat(story(link, true)).containsExactlyElementsOf(undisturbed);
  }

  /** All that can be known of a run with random turns, in order. */
  private List<String> story(String link, boolean isTakenOver) {
    session = new Session(Link.defaults());
    run = new OpenRun(session);
    session.open(link);
    Random random = new Random(link.hashCode());
    List<String> told = new ArrayList<>();
    for (int turn = 0; turn < 8; turn++) {
      run.train(1 + random.nextInt(60));
      switch (random.nextInt(5)) {
        case 0 -> session.edit(CHANGES.get(random.nextInt(CHANGES.size())));
        case 1 -> run.setParameter(random.nextInt(run.parameters().length), 0.125);
        case 2 -> goTo(random.nextDouble() * run.history().last());
        case 3 -> session.edit("view=gradients");
        default -> {}
      }
      if (isTakenOver) {
        takeOver();
      }
      tell(told);
    }
    for (int moment = 0; moment <= 5; moment++) {
      goTo(run.history().first() + moment * 0.2 * run.history().last());
      tell(told);
    }
    run.train(20); // another way from there
    tell(told);
    return told;
  }

  private void goTo(double epoch) {
    for (double left = run.goTo(epoch); left > 0; left -= 10) {
      run.replay((int) Math.min(left, 10));
    }
  }

  private void tell(List<String> told) {
    told.add("model: " + session.model());
    told.add("status: " + session.status());
    told.add("checkpoint: " + digits(session.checkpoint(new double[0])));
    run.path().measure(run.training(), Integer.MAX_VALUE);
    told.add("path: " + digits(PathTable.of(run, null)));
    told.add("past: %s to %s".formatted(run.history().first(), run.history().last()));
    told.add("branches: " + run.history().branches());
  }

  private static String digits(double[] numbers) {
    return new Fingerprint().addAll(numbers).digits();
  }

  @Test
  @DisplayName("also when it has come from a saved experiment, whose past is not known yet")
  void reachesBackBehindIt() {
    run.train(500);
    double[] saved = session.checkpoint(new double[0]);
    session = new Session(Link.defaults());
    run = new OpenRun(session);
    session.restore(saved);
    run.train(50);
    takeOver();
    assertThat(run.history().first()).isZero();
    boolean goesOn = true;
    while (goesOn) {
      goesOn = run.reachBack(1, 100);
    }
    goTo(1);
    Session fresh = new Session(Link.defaults());
    fresh.run().trainEpochs(1, Integer.MAX_VALUE);
    assertThat(session.run().fingerprint()).isEqualTo(fresh.run().fingerprint());
  }

  @Test
  @DisplayName("with a neuron switched off, whose weights are known when it is switched on again")
  void keepsWhatIsSwitchedOff() {
    session.edit("off=1");
    run.train(10);
    takeOver();
    session.edit("off=none");
    double[] parameters = run.parameters().clone();
    session = new Session(Link.defaults());
    run = new OpenRun(session);
    session.edit("off=1");
    run.train(10);
    session.edit("off=none");
    assertThat(Arrays.equals(parameters, run.parameters())).isTrue();
  }
}
