package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.run.Run;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Presets open as they are written, ask a question, and train. */
class PresetTest {
  @ParameterizedTest
  @EnumSource(Preset.class)
  void opensAsItIsWritten(Preset preset) {
    Link.Reading reading = Link.read(preset.link());

    assertThat(reading.notices()).isEmpty();
    assertThat(Link.write(reading.experiment())).isEqualTo(preset.link());
    assertThat(preset.question()).endsWith("?").hasSizeLessThan(90);
    assertThat(preset.answer()).isNotBlank();
    assertThat(preset.guesses()).doesNotHaveDuplicates().hasSize(3);
    assertThat(preset.right()).isBetween(0, 2);
    Run run = new Run(reading.experiment());
    run.train(20);
    assertThat(run.isFinite()).isTrue();
  }

  @Test
  void areAllDifferent() {
    Set<String> links = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Preset preset : Preset.values()) {
      assertThat(links.add(preset.link())).as(preset.id()).isTrue();
      assertThat(ids.add(preset.id())).as(preset.id()).isTrue();
    }
    assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void aRateOfThreeDiverges() {
    Run run = new Run(Link.read(Preset.DIVERGING.link()).experiment());
    run.trainEpochs(1000, Integer.MAX_VALUE);
    assertThat(run.trainer().diverged()).isTrue();
    assertThat(run.training().loss()).isFinite();
  }
}
