package chainrule.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.engine.experiment.Link;
import chainrule.engine.run.Moment;
import chainrule.engine.run.Run;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An experiment in Java begins where its link was copied")
class ExperimentTest {
  private static final String LINK = "v=1&data=moons&points=40&layers=3&optimizer=adam";

  private final Run run = new Run(Link.read(LINK).experiment());

  private void assertGoesOn(String link) {
    Experiment experiment = Experiment.of(link);
    assertThat(experiment.fingerprint()).isEqualTo(run.fingerprint());
    assertThat(experiment.link()).isEqualTo(LINK);
    run.trainFor(3);
    assertThat(experiment.train(3).fingerprint()).isEqualTo(run.fingerprint());
    assertThat(experiment.epoch()).isEqualTo(run.trainer().epoch());
  }

  @Test
  @DisplayName("after its epochs, mini-batches and changes by hand")
  void trainsAgain() {
    run.trainFor(6);
    run.train(1);
    run.setParameter(1, -2.25);
    assertGoesOn(LINK + "&trained=6.1&edits=1*-2.25&selected=neuron.1.0");
    assertThat(Experiment.of(LINK + "&trained=6.1").epoch()).isEqualTo(6);
  }

  @Test
  @DisplayName("with all its numbers")
  void goesOnFromItsState() {
    run.trainFor(5);
    run.setParameter(0, 1);
    run.trainFor(5);
    double[] moment = Moment.of(run);
    ByteBuffer bytes =
        ByteBuffer.allocate(Double.BYTES * moment.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(moment);
    String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    assertGoesOn("https://example.org/chainrule/#" + LINK + "&state=" + state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trained=x", "trained=1.999", "edits=999*1", "state=AAAA"})
  @DisplayName("and says what it cannot follow")
  void refuses(String field) {
    assertThatThrownBy(() -> Experiment.of(LINK + "&" + field))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed: ");
  }
}
