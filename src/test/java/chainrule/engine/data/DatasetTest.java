package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Datasets and inputs as a catalogue")
class DatasetTest {
  @ParameterizedTest(name = "{0} can be named in a link and explained in a menu")
  @EnumSource
  void datasetsAreDescribed(Dataset dataset) {
    assertThat(dataset.id()).matches("[A-Za-z0-9]+");
    assertThat(Dataset.ofId(dataset.id())).isEqualTo(dataset);
    assertThat(dataset.displayName()).isNotBlank();
    assertThat(dataset.explanation()).matches("[A-Z].*[.?]");
    boolean classification = dataset.task() == Task.CLASSIFICATION;
    assertThat(dataset.classes().maximum() > 0).isEqualTo(classification);
    assertThat(dataset.targetCount() > 0).isEqualTo(!classification);
    assertThat(dataset.classes().names())
        .hasSize(dataset.classes().maximum())
        .doesNotHaveDuplicates();
    if (dataset.origin() == Origin.GENERATED) {
      assertThat(dataset.tex()).isNotBlank();
    } else {
      assertThat(dataset.source()).isNotBlank();
    }
    assertBalanced(dataset.tex());
  }

  @ParameterizedTest(name = "{0} can be named in a link and explained in a menu")
  @EnumSource
  void inputsAreDescribed(Input input) {
    assertThat(input.id()).matches("[A-Za-z0-9]+");
    assertThat(Input.ofId(input.id())).isEqualTo(input);
    assertThat(input.displayName()).isNotBlank();
    assertThat(input.explanation()).matches("[A-Z].*[.]");
    assertThat(input.symbol()).isNotBlank();
    assertThat(input.tex()).isNotBlank();
    assertBalanced(input.tex());
    assertBalanced(input.symbolTex());
  }

  private static void assertBalanced(String tex) {
    String bare = tex.replace("\\{", "").replace("\\}", "");
    assertThat(bare.chars().filter(c -> c == '{').count())
        .isEqualTo(bare.chars().filter(c -> c == '}').count());
    assertThat(bare.split("\\\\left", -1)).hasSameSizeAs(bare.split("\\\\right", -1));
  }

  @Test
  @DisplayName("no two of a family share an id or a name, and unknown ids are nobody's")
  void idsAreUnique() {
    assertThat(Stream.of(Dataset.values()).map(Dataset::id)).doesNotHaveDuplicates();
    assertThat(Stream.of(Dataset.values()).map(Dataset::displayName)).doesNotHaveDuplicates();
    assertThat(Stream.of(Input.values()).map(Input::id)).doesNotHaveDuplicates();
    assertThat(Stream.of(Input.values()).map(Input::symbol)).doesNotHaveDuplicates();
    assertThat(Dataset.ofId("__proto__")).isNull();
    assertThat(Dataset.ofId("")).isNull();
    assertThat(Input.ofId("SIN_X1")).isNull();
  }

  @Test
  @DisplayName("links that name these datasets and inputs stay valid")
  void publishedIdsStay() {
    assertThat(Stream.of(Dataset.values()).map(Dataset::id))
        .contains(
            "circle",
            "xor",
            "gauss",
            "spiral",
            "moons",
            "rings",
            "checkerboard",
            "blobs",
            "heart",
            "aboveSine",
            "aboveCubic",
            "aboveAbsolute",
            "plane",
            "multiGauss",
            "ripple",
            "saddle",
            "vortex",
            "iris",
            "penguins",
            "autoMpg",
            "volcano",
            "own",
            "ownValues");
    assertThat(Stream.of(Input.values()).map(Input::id))
        .contains(
            "x1",
            "x2",
            "x1Squared",
            "x2Squared",
            "x1x2",
            "sinX1",
            "sinX2",
            "cosX1",
            "cosX2",
            "radius",
            "angle");
  }
}
