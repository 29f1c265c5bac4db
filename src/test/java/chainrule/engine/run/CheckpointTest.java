package chainrule.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Link;
import chainrule.engine.math.Fingerprint;
import chainrule.engine.session.OwnFields;
import chainrule.engine.session.Session;
import chainrule.engine.training.StopReason;
import chainrule.site.Trial;
import chainrule.site.Variants;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A run goes on from a checkpoint to the same bits")
class CheckpointTest {
  private static final double[] NOTES = {1.5, Double.NaN, -0.0};

  /** Changes that a run goes on with, each of which leaves something behind in its state. */
  private static final List<String> CHANGES =
      Stream.of(
              Variants.ids("optimizer").stream().map(id -> "optimizer=" + id),
              Variants.ids("schedule").stream().map(id -> "schedule=" + id),
              Stream.of("shuffle=no", "shuffle=yes", "batch=7", "batch=16", "batch=1"),
              Stream.of(
                  "dropout=0.3", "dropout=0", "clip=0.5", "l1=0.01", "patience=3", "rate=0.5"))
          .flatMap(changes -> changes)
          .toList();

  static List<String> links() {
    return Stream.of(Trial.all(), Trial.presets(1000))
        .flatMap(List::stream)
        .map(Trial::link)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("links")
  @DisplayName("at random moments of any experiment, also when its settings change on the way")
  void comesToTheSameBits(String link) {
    Random random = new Random(link.hashCode());
    Run undisturbed = new Run(Link.read(link).experiment());
    Run restored = new Run(Link.read(link).experiment());
    for (int moment = 0; moment < 6; moment++) {
      String change = CHANGES.get(random.nextInt(CHANGES.size()));
      int steps = 1 + random.nextInt(40);
      restored = Checkpoint.read(Checkpoint.of(restored, NOTES).write()).run();
      for (Run run : List.of(undisturbed, restored)) {
        run.train(steps);
        assertThat(run.adopt(Link.change(run.experiment(), change).experiment())).isTrue();
        run.train(3);
      }
      assertThat(bits(restored))
          .as("%s after %s steps and %s", moment, steps, change)
          .isEqualTo(bits(undisturbed));
    }
  }

  /** Of all that a checkpoint holds. */
  private static String bits(Run run) {
    return new Fingerprint().addAll(Checkpoint.of(run, NOTES).write()).digits();
  }

  @Test
  @DisplayName("also when training has diverged or stopped, and when weights were set by hand")
  void keepsWhyTrainingStopped() {
    Run diverged = run("v=1&data=plane&activation=relu&layers=8_8_8&rate=10");
    diverged.train(1000);
    Run restored = copy(diverged);
    assertThat(restored.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(restored.train(1)).isZero();
    for (Run run : List.of(diverged, restored)) {
      run.setParameter(0, 0.25);
      run.train(1);
    }
    assertThat(bits(restored)).isEqualTo(bits(diverged));

    Run patient = run("v=1&patience=4&rate=1");
    patient.train(60);
    restored = copy(patient);
    assertThat(restored.train(100_000)).isEqualTo(patient.train(100_000));
    assertThat(restored.stopReason()).isEqualTo(StopReason.PATIENCE);
    assertThat(bits(restored)).isEqualTo(bits(patient));
  }

  @Test
  @DisplayName("with its experiment and the notes of whoever keeps it, as a few numbers")
  void holdsExperimentAndNotes() {
    JsonObject own =
        JsonParser.parseString(
                OwnFields.ofPainted(new double[] {0.1, 0.2, 0, -0.3, 0, 1, 0.4, 0.1, 1}, false))
            .getAsJsonObject();
    Experiment experiment =
        run("v=1&rate=0.7&data=%s&own=%s"
                .formatted(own.get("data").getAsString(), own.get("own").getAsString()))
            .experiment();
    double[] numbers = Checkpoint.of(new Run(experiment), NOTES).write();
    Checkpoint read = Checkpoint.read(numbers);
    assertThat(read.experiment()).isEqualTo(experiment);
    assertThat(read.notes()).isEqualTo(NOTES);
    int parameters = new Run(experiment).shape().parameterCount();
    assertThat(numbers.length).isLessThan(3 * parameters + 40);
  }

  @Test
  @DisplayName("Anything else is refused with a sentence, and the run goes on as it was")
  void refusesWhatIsNoCheckpoint() {
    double[] good = Checkpoint.of(run("v=1&optimizer=adam"), NOTES).write();
    Random random = new Random(3);
    Session session = new Session(Link.read("v=1&layers=2").experiment());
    String before = session.run().fingerprint();
    for (int times = 0; times < 500; times++) {
      double[] bad = Arrays.copyOf(good, random.nextInt(good.length));
      if (times % 2 == 0) {
        bad = good.clone();
        int at = random.nextInt(bad.length);
        bad[at] = Double.isNaN(bad[at]) ? 0 : Math.nextUp(bad[at]);
      }
      assertThat(refusal(session, bad)).matches("(The|This) .*\\.");
    }
    assertThat(session.run().fingerprint()).isEqualTo(before);
    assertThat(refusal(session, good)).isEmpty();
    assertThat(session.run().fingerprint()).isNotEqualTo(before);
  }

  private static String refusal(Session session, double[] numbers) {
    return JsonParser.parseString(session.restore(numbers))
        .getAsJsonObject()
        .get("refusal")
        .getAsString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimizer=momentum", "layers=3", "batch=0"})
  @DisplayName("A state of another training is refused")
  void refusesTheStateOfAnother(String change) {
    Run other = run("v=1&" + change);
    Run trained = run("v=1");
    trained.train(19);
    Checkpoint wrong = new Checkpoint(other.experiment(), trained.state(), NOTES);
    assertThatThrownBy(() -> Checkpoint.read(wrong.write()).run())
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Run copy(Run run) {
    return Checkpoint.read(Checkpoint.of(run, NOTES).write()).run();
  }

  private static Run run(String link) {
    Link.Reading reading = Link.read(link);
    assertThat(reading.refusal() + reading.notices()).isEqualTo("[]");
    return new Run(reading.experiment());
  }
}
