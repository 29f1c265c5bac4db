package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links say what an experiment is, survive anything, and never change their meaning. */
class LinkTest {
  private static final int MUTATED_LINKS = 100_000;

  private static final List<String> HOSTILE =
      List.of(
          "constructor",
          "__proto__",
          "toString",
          "hasOwnProperty",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e999",
          "-0",
          "0x10",
          "١٢",
          "\u0000",
          "%00",
          "<script>",
          "../..",
          "''",
          "9".repeat(400),
          "_".repeat(50));

  @Test
  void defaultsAreLeftOut() {
    assertThat(Link.write(Link.defaults())).isEqualTo("v=1");
  }

  static List<Field> fields() {
    return Fields.ALL;
  }

  @ParameterizedTest
  @MethodSource("fields")
  void everyFieldRefusesNonsenseWithOneNotice(Field field) {
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
    "'', v=1",
    "'inputs=x2_x1', v=1",
    "'activation=tanh_tanh', v=1",
    "'rate=0.030', v=1"
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
    "'layers=64_64_64_64_64_64_64_64&points=5000', points,"
        + " v=1&points=1953&layers=64_64_64_64_64_64_64_64",
    "'activation=relu_tanh_relu', activation, v=1&activation=relu",
    "'batch=251', batch, v=1&batch=0",
    "'points=100&batch=51', batch, v=1&points=100&batch=0",
    "'colour=red', colour, v=1"
  })
  void saysWhatBecameOfFieldsThatDoNotFit(String link, String field, String canonical) {
    Link.Reading reading = Link.read(link);

    assertThat(reading.notices()).hasSize(1);
    assertThat(reading.notices().get(0).field()).isEqualTo(field);
    assertThat(Link.write(reading.experiment())).isEqualTo(canonical);
  }

  @Test
  void refusesOtherVersionsAndEndlessLinks() {
    assertThat(Link.read("v=2&rate=0.1").refusal()).contains("2", "1");
    assertThat(Link.read("v=1&" + "rate=0.1&".repeat(10_000)).refusal()).contains("allowed");
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
    Random random = new Random(20_26);
    List<String> seeds = new ArrayList<>();
    for (Field field : Fields.ALL) {
      seeds.add("v=1&" + field.key() + "=" + field.read(new Draft()));
    }
    seeds.add("v=1&data=spiral&arms=3&layers=4_2&activation=relu_sine&optimizer=adam&rate=0.01");
    seeds.add("v=1&data=volcano&loss=huber&schedule=step&gamma=0.9&every=10&l1=0.1&dropout=0.5");

    for (int i = 0; i < MUTATED_LINKS; i++) {
      String link = mutate(seeds.get(random.nextInt(seeds.size())), seeds, random);
      Link.Reading reading = Link.read(link);
      String canonical = Link.write(reading.experiment());

      assertThat(canonical).as(link).matches("[A-Za-z0-9.*_=&-]+");
      Link.Reading again = Link.read(canonical);
      assertThat(again.notices()).as(link).isEmpty();
      assertThat(again.experiment()).as(link).isEqualTo(reading.experiment());
      assertThat(Link.write(again.experiment())).as(link).isEqualTo(canonical);
    }
  }

  private static String mutate(String seed, List<String> seeds, Random random) {
    StringBuilder link = new StringBuilder(seed);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(link.length() + 1);
      switch (random.nextInt(6)) {
        case 0 ->
            link.insert(
                at,
                (char) (random.nextInt(4) == 0 ? random.nextInt(65_536) : 32 + random.nextInt(95)));
        case 1 -> link.setLength(at);
        case 2 -> link.insert(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
        case 3 -> link.append('&').append(seeds.get(random.nextInt(seeds.size())));
        case 4 -> {
          Field field = Fields.ALL.get(random.nextInt(Fields.ALL.size()));
          link.append('&').append(field.key()).append('=');
          link.append(HOSTILE.get(random.nextInt(HOSTILE.size())));
        }
        default -> {
          Field field = Fields.ALL.get(random.nextInt(Fields.ALL.size()));
          link.append('&').append(field.key()).append('=').append(random.nextInt(5000) / 10.0);
        }
      }
    }
    return link.toString();
  }
}
