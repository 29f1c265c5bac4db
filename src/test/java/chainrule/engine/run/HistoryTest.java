package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.experiment.Link;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.training.StopReason;
import chainrule.site.Trial;
import chainrule.site.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run goes back to what it was, to the same bits")
class HistoryTest {
  private static final List<String> CHANGES =
      Stream.of(
              Variants.ids("optimizer").stream().map(id -> "optimizer=" + id),
              Variants.ids("schedule").stream().map(id -> "schedule=" + id),
              Stream.of("shuffle=no", "batch=7", "dropout=0.3", "clip=0.5", "l1=0.01", "rate=0.5"))
          .flatMap(changes -> changes)
          .toList();

  /** Every optimizer, schedule and activation; every one with dropout, clipping and a patience. */
  static List<String> links() {
    Stream<String> optimizers =
        Variants.ids("optimizer").stream()
            .map(id -> "v=1&data=spiral&layers=8_8&dropout=0.2&rate=0.01&optimizer=" + id);
    Stream<String> schedules =
        Variants.ids("schedule").stream()
            .map(id -> "v=1&layers=5_4&batch=7&clip=0.5&l2=0.01&patience=20&schedule=" + id);
    return Stream.of(optimizers, schedules, Trial.all().stream().map(Trial::link))
        .flatMap(links -> links)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("links")
  @DisplayName("at 100 random steps, with changed settings and weights set by hand on the way")
  void isAsItWas(String link) {
    Random random = new Random(link.hashCode());
    Past past = new Past(link);
    for (int moment = 0; moment < 100; moment++) {
      past.train(1 + random.nextInt(60));
      if (moment % 20 == 19) {
        String change = CHANGES.get(random.nextInt(CHANGES.size()));
        assertThat(past.run.adopt(Link.change(past.run.experiment(), change).experiment()))
            .isTrue();
        past.history.look();
      } else if (moment % 25 == 7) {
        past.run.setParameter(random.nextInt(5), random.nextDouble());
        past.history.change();
      }
      past.remember();
      if (past.run.stopReason() != StopReason.NONE) {
        break;
      }
    }
    String latest = past.bits();
    double last = past.history.last();
    for (int times = 0; times < past.moments.size(); times++) {
      past.check(random.nextInt(past.moments.size()));
    }
    past.goTo(last);
    assertThat(past.bits()).isEqualTo(latest);
    past.goTo(past.moments.get(0));
    past.train(3);
    assertThat(past.history.last()).as("what comes after is still known").isEqualTo(last);
    assertThat(past.history.branches()).isZero();
  }

  @ParameterizedTest
  @MethodSource("links")
  @DisplayName("before the moment at which it was restored as well, which trains from the start")
  void reachesBack(String link) {
    Random random = new Random(link.hashCode());
    Past past = new Past(link);
    for (int moment = 0; moment < 20; moment++) {
      past.train(1 + random.nextInt(60));
      past.remember();
    }
    Past restored = new Past(past);
    past.train(40);
    restored.train(40);
    assertThat(restored.bits()).isEqualTo(past.bits());
    assertThat(restored.history.first()).isZero();
    while (restored.history.reachBack(0, 1 + random.nextInt(90))) {
      assertThat(restored.bits()).as("beside the run").isEqualTo(past.bits());
    }
    assertThat(restored.history.first()).isZero();
    for (int times = 0; times < 20; times++) {
      restored.check(random.nextInt(past.moments.size()));
    }
    restored.goTo(restored.history.last());
    assertThat(restored.bits()).isEqualTo(past.bits());
  }

  @Test
  @DisplayName("but no earlier than that if weights were set by hand before, and says so")
  void doesNotReachBack() {
    Past past = new Past("v=1");
    past.train(30);
    past.run.setParameter(0, 0.5);
    past.history.change();
    past.train(30);
    past.remember();
    Past restored = new Past(past);
    while (restored.history.reachBack(0, 7)) {
      assertThat(restored.history.first()).isZero();
    }
    assertThat(restored.history.first()).isEqualTo(past.history.last());
    assertThat(restored.goTo(0)).isEqualTo(past.history.last());
    assertThat(restored.bits()).isEqualTo(past.bits());
  }

  @Test
  @DisplayName("with a thinned past that keeps to its memory, of a large network as well")
  void keepsToItsMemory() {
    for (String link : List.of("v=1&layers=2", "v=1&layers=64_64_64_64&optimizer=adam&batch=100")) {
      Past past = new Past(link);
      for (int moment = 0; moment < 40; moment++) {
        past.train(link.contains("64") ? 5 : 500);
        if (moment % 4 == 0) {
          past.run.setParameter(0, moment);
          past.history.change();
        }
        past.remember();
      }
      assertThat(past.history.numbers()).isBetween(1, History.MOST_NUMBERS);
      for (int moment = 39; moment >= 0; moment -= 3) {
        if (past.moments.get(moment) > past.history.first()) {
          past.check(moment);
        }
      }
    }
  }

  @Test
  @DisplayName("begins later when changes by hand leave no room, and says so")
  void beginsLater() {
    Past past = new Past("v=1&layers=1");
    for (int moment = 0; moment < 1500; moment++) {
      past.train(1);
      past.run.setParameter(0, moment);
      past.history.change();
      past.remember();
    }
    assertThat(past.history.first()).isBetween(10.0, 100.0);
    assertThat(past.goTo(0)).isEqualTo(past.history.first());
    past.check(1400);
    past.check(1200);
  }

  @Test
  @DisplayName("and takes another way when something is changed there, or is not changed again")
  void branches() {
    Past past = new Past("v=1");
    past.train(100);
    past.run.setParameter(0, 0.5);
    past.history.change();
    past.train(100);
    past.goTo(2.0);
    past.train(30);
    assertThat(past.history.branches()).isZero();
    past.train(100);
    assertThat(past.history.branches()).as("past the weight that was set").isEqualTo(1);
    assertThat(past.history.last()).isEqualTo(past.history.moment());
    String bits = past.bits();

    Past undisturbed = new Past("v=1");
    undisturbed.train((int) past.run.trainer().steps());
    assertThat(undisturbed.bits()).isEqualTo(bits);

    past.goTo(1.0);
    past.history.branch();
    assertThat(past.history.branches()).isEqualTo(2);
    assertThat(past.history.last()).isEqualTo(1.0);
    past.run.adopt(Link.change(past.run.experiment(), "rate=0.3").experiment());
    past.train(40);
    past.goTo(1.0);
    assertThat(past.run.experiment().training().learningRate()).isEqualTo(0.3);
  }

  @Test
  @DisplayName("up to the step that diverged")
  void endsBeforeDivergence() {
    Past past = new Past("v=1&data=plane&activation=relu&layers=8_8_8&rate=10");
    past.train(1000);
    assertThat(past.run.stopReason()).isEqualTo(StopReason.DIVERGED);
    String latest = past.bits();
    double last = past.history.last();
    assertThat(past.history.moment()).isEqualTo(last);
    past.goTo(0);
    assertThat(past.run.stopReason()).isEqualTo(StopReason.NONE);
    past.goTo(last);
    assertThat(past.bits()).isEqualTo(latest);
    past.goTo(0);
    past.train(1000);
    assertThat(past.bits()).isEqualTo(latest);
  }

  /** A run that is followed, and what it was. */
  private static final class Past {
    final Run run;
    final History history;
    final List<Double> moments = new ArrayList<>();
    final List<String> bits = new ArrayList<>();

    Past(String link) {
      run = new Run(Link.read(link).experiment());
      history = new History(run);
    }

    /** The other one, restored from its checkpoint. */
    Past(Past other) {
      run = Checkpoint.read(Checkpoint.of(other.run, new double[0]).write()).run();
      history = new History(run);
      moments.addAll(other.moments);
      bits.addAll(other.bits);
    }

    void train(int steps) {
      history.follow(steps, run::train);
    }

    double goTo(double moment) {
      double left = history.goTo(moment);
      history.replay((int) (left / 2));
      history.replay((int) (left - Math.floor(left / 2)));
      return history.moment();
    }

    /** What an epoch that begins again with another batch size has been is no part of it. */
    void remember() {
      while (!moments.isEmpty() && moments.get(moments.size() - 1) >= history.moment()) {
        moments.remove(moments.size() - 1);
        bits.remove(bits.size() - 1);
      }
      moments.add(history.moment());
      bits.add(bits());
    }

    void check(int at) {
      double moment = moments.get(at);
      assertThat(goTo(moment)).isEqualTo(moment);
      assertThat(bits()).as("at %s", moment).isEqualTo(bits.get(at));
    }

    /** Of all that the future depends on, and of what is shown. */
    String bits() {
      return new Fingerprint()
          .addAll(Checkpoint.of(run, new double[0]).write())
          .addAll(run.gradientNorms())
          .addAll(new double[] {run.training().loss(), run.test().loss(), run.penalty()})
          .digits();
    }
  }
}
