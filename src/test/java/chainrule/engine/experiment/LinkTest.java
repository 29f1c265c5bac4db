package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links say what an experiment is, survive anything, and never change their meaning. */
class LinkTest {
  /** A million altogether. */
  private static final int PORTIONS = 8;

  private static final int MUTATED_LINKS = 125_000;

  @Test
  void defaultsAreLeftOut() {
    assertThat(Link.write(Link.defaults())).isEqualTo("v=1");
  }

  static List<Field<?>> fields() {
    return Fields.ALL;
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldRefusesNonsenseWithOneNotice(Field<?> field) {
    Link.Reading reading = Link.read("v=1&" + field.key() + "=nonsense!");

    assertThat(reading.experiment()).isEqualTo(Link.defaults());
    assertThat(reading.notices()).hasSize(1);
    Notice notice = reading.notices().get(0);
    assertThat(notice.field()).isEqualTo(field.key());
    assertThat(notice.text())
        .contains(field.key(), "nonsense!", field.allowed(), field.read(new Draft()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=1",
        "v=1&data=circle&noise=12.5&layers=4_2&rate=0.1",
        "v=1&arms=5&layers=0",
        "v=1&layers=8_4_2&activation=relu_tanh_sine&dropout=0_0.2_0.5",
        "v=1&data=autoMpg&inputs=x1_x1x2_angle&loss=huber&optimizer=adamw&weightDecay=0.001",
        "v=1&rate=0.00001&schedule=cosine&span=500&warmup=3&l1=0.001&l2=0.02&epochs=7&seed=0"
      })
  void canonicalLinksStayAsTheyAre(String link) {
    Link.Reading reading = Link.read(link);

    assertThat(reading.notices()).isEmpty();
    String canonical = Link.write(reading.experiment());
    assertThat(Link.read(canonical).experiment()).isEqualTo(reading.experiment());
    for (String pair : link.split("&")) {
      assertThat(canonical.split("&")).contains(pair);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'#v=1&rate=0.1', v=1&rate=0.1",
    "'https://example.org/play/?engine=javascript#v=1&rate=0.1', v=1&rate=0.1",
    "'seed=3&rate=0.1', v=1&rate=0.1&seed=3",
    "'&&v=1&&', v=1",
    "' #v=1&amp;rate=0.1&amp;noise=5\n', v=1&noise=5&rate=0.1",
    "'', v=1",
    "'inputs=x2_x1', v=1",
    "'activation=tanh_tanh', v=1",
    "'rate=0.030', v=1",
    "'rate=0.30000000000000004', v=1&rate=0.30000000000000004",
    "'rate=0.300000000000000000000000000000000000000000', v=1&rate=0.3",
    "'l1=1e-30', v=1&l1=1e-30",
    "'dataSeed=1', v=1",
    "'dataSeed=7&seed=7', v=1&seed=7",
    "'dataSeed=1&seed=7', v=1&seed=7&dataSeed=1"
  })
  void readsEveryWayToWriteALink(String link, String canonical) {
    Link.Reading reading = Link.read(link);

    assertThat(reading.notices()).isEmpty();
    assertThat(Link.write(reading.experiment())).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "'rate=0.1&rate=0.2', rate, v=1&rate=0.1",
    "'data=plane&loss=hinge', loss, v=1&data=plane",
    "'activation=relu_tanh_relu', activation, v=1&activation=relu",
    "'batch=251', batch, v=1&batch=0",
    "'points=100&batch=51', batch, v=1&points=100&batch=0",
    "'colour=red', colour, v=1",
    "'rate=0.1&rate=0.2&rate=0.3', rate, v=1&rate=0.1",
    "'colour=red&taste=sour&colour=blue&x=&=1', 'colour, taste, x, ', v=1"
  })
  void saysWhatBecameOfFieldsThatDoNotFit(String link, String field, String canonical) {
    Link.Reading reading = Link.read(link);

    assertThat(reading.notices()).hasSize(1);
    assertThat(reading.notices().get(0).field()).isEqualTo(field);
    assertThat(Link.write(reading.experiment())).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "v=1, data=iris, v=1&data=iris&loss=categoricalCrossEntropy",
    "v=1, arms=3, v=1&arms=3&loss=categoricalCrossEntropy",
    "v=1&data=iris&loss=categoricalCrossEntropy, data=circle, v=1&data=circle",
    "v=1&data=iris&loss=categoricalCrossEntropy, data=plane, v=1&data=plane",
    "v=1&data=plane, data=iris, v=1&data=iris&loss=categoricalCrossEntropy",
    "v=1&loss=huber, data=iris, v=1&data=iris&loss=huber",
    "v=1&data=iris, data=penguins, v=1&data=penguins",
    "v=1&data=iris, rate=0.1, v=1&data=iris&rate=0.1",
    "v=1, data=iris&loss=squaredError, v=1&data=iris"
  })
  @DisplayName("data that are chosen bring the loss that fits, unless another had been chosen")
  void bringsTheLossThatFits(String before, String changes, String after) {
    Link.Reading changed = Link.change(Link.read(before).experiment(), changes);

    assertThat(changed.notices()).isEmpty();
    assertThat(Link.write(changed.experiment())).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "v=1, seed=2, 2, 2",
    "v=1, dataSeed=2, 1, 2",
    "v=1, seed=2&dataSeed=1, 2, 1",
    "v=1&seed=2&dataSeed=1, seed=3, 3, 1",
    "v=1&seed=2&dataSeed=1, dataSeed=2, 2, 2",
    "v=1&seed=5, rate=0.1, 5, 5"
  })
  @DisplayName("the data have the seed of the weights, as in old links, until they get their own")
  void hasTwoSeeds(String before, String changes, int seed, int dataSeed) {
    Experiment changed = Link.change(Link.read(before).experiment(), changes).experiment();

    assertThat(changed.training().seed()).isEqualTo(seed);
    assertThat(changed.data().seed()).isEqualTo(dataSeed);
    assertThat(Link.read(Link.write(changed)).experiment()).isEqualTo(changed);
  }

  @Test
  void refusesOtherVersionsAndEndlessLinks() {
    assertThat(Link.read("v=2&rate=0.1").refusal()).contains("2", "1");
    assertThat(Link.read("v=1&" + "rate=0.1&".repeat(10_000)).refusal()).contains("allowed");
  }

  @Test
  void refusesMoreThanEightThousandCharactersBesideOwnPoints() {
    String many = "v=1&noise=" + "1".repeat(8192 - 10);
    String own = "own=1p" + "A".repeat(5 * 4000);

    assertThat(Link.read(many).refusal()).isEmpty();
    assertThat(Link.read(many + "1").refusal()).contains("8193", "8192");
    assertThat(Link.read("v=1&data=own&" + own).notices()).isEmpty();
    assertThat(Link.read(own + "&data=own&" + many.substring(20)).refusal()).isEmpty();
    assertThat(Link.read(own + "&" + own).refusal()).contains("20", "8192");
  }

  @Test
  void changesKeepTheOtherFields() {
    Experiment before = Link.read("v=1&data=circle&rate=0.1").experiment();

    Link.Reading changed = Link.change(before, "rate=0.3&seed=5");

    assertThat(Link.write(changed.experiment())).isEqualTo("v=1&data=circle&rate=0.3&seed=5");
    assertThat(Link.write(Link.change(before, "rate=none").experiment()))
        .isEqualTo(Link.write(before));
  }

  @Test
  void survivesMutatedLinks() {
    IntStream.range(0, PORTIONS)
        .parallel()
        .boxed()
        .flatMap(portion -> MutatedLinks.from(portion).limit(MUTATED_LINKS))
        .forEach(
            link -> {
              Link.Reading reading = Link.read(link);
              String canonical = Link.write(reading.experiment());
              Link.Reading again = Link.read(canonical);
              // Assertions are formed only where one fails: there are too many links.
              if (!isCanonical(canonical)
                  || !again.notices().isEmpty()
                  || !again.experiment().equals(reading.experiment())) {
                fail("%s became %s, which became %s", link, canonical, again);
              }
            });
    System.out.printf("%,d mutated links: none throws, all are stable%n", PORTIONS * MUTATED_LINKS);
  }

  private static boolean isCanonical(String link) {
    return link.chars()
        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || ".*_=&-".indexOf(c) >= 0));
  }

  /** A link as the page copies it. */
  static String withChecksum(String link) {
    String announced = "check&" + link;
    return announced + "&check=" + Checksum.of(announced);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void noticesWhereverACopiedLinkIsCutOrChanged(Preset preset) {
    String copied = withChecksum(Link.write(Link.read(preset.link()).experiment()));
    Link.Reading whole = Link.read(copied);
    assertThat(whole.notices()).isEmpty();
    assertThat(whole).isEqualTo(Link.read(preset.link()));
    for (int end = 1; end < copied.length(); end++) {
      String changed = copied.substring(0, end) + "!" + copied.substring(end + 1);
      for (String damaged : List.of(copied.substring(0, end), changed)) {
        Link.Reading reading = Link.read(damaged);
        assertThat(reading.notices().isEmpty() && reading.refusal().isEmpty())
            .as(damaged)
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void saysWhereALinkIsCutInsideAName(Preset preset) {
    String link = preset.link();
    for (int end = 0; end < link.length(); end++) {
      String cut = link.substring(0, end);
      Link.Reading reading = Link.read(cut);
      String canonical = Link.write(reading.experiment());
      assertThat(Link.write(Link.read(canonical).experiment())).as(cut).isEqualTo(canonical);
      String last = cut.substring(cut.lastIndexOf('&') + 1);
      if (last.equals("v") || last.equals("v=")) {
        assertThat(reading.refusal()).as(cut).contains("version", "allowed: 1");
      } else if (!last.isEmpty() && !last.contains("=")) {
        assertThat(reading.notices()).as(cut).extracting(Notice::field).containsExactly(last);
      }
    }
  }
}
