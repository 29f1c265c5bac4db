package chainrule.engine.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Links as they come after accidents and from hostile hands. */
public final class MutatedLinks {
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

  private final Random random;
  private final List<String> sound = new ArrayList<>();

  private MutatedLinks(int seed) {
    random = new Random(seed);
    for (Field<?> field : Fields.ALL) {
      sound.add("v=1&" + field.key() + "=" + field.read(new Draft()));
    }
    sound.add("v=1&data=spiral&arms=3&layers=4_2&activation=relu_sine&optimizer=adam&rate=0.01");
    sound.add(LinkTest.withChecksum("v=1&data=moons&rate=0.30000000000000004"));
    sound.add("v=1&data=volcano&loss=huber&schedule=step&gamma=0.9&every=10&l1=0.1&dropout=0.5");
  }

  /** As many as are taken; the same seed gives the same ones. */
  public static Stream<String> from(int seed) {
    MutatedLinks links = new MutatedLinks(seed);
    return Stream.generate(links::next);
  }

  private String next() {
    StringBuilder link = new StringBuilder(oneOf(sound));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      change(link);
    }
    return link.toString();
  }

  private void change(StringBuilder link) {
    int at = random.nextInt(link.length() + 1);
    switch (random.nextInt(6)) {
      case 0 -> link.insert(at, anyCharacter());
      case 1 -> link.setLength(at);
      case 2 -> link.insert(at, oneOf(HOSTILE));
      case 3 -> link.append('&').append(oneOf(sound));
      case 4 -> appendField(link, oneOf(HOSTILE));
      default -> appendField(link, Double.toString(random.nextInt(5000) / 10.0));
    }
  }

  private char anyCharacter() {
    return (char) (random.nextInt(4) == 0 ? random.nextInt(65_536) : 32 + random.nextInt(95));
  }

  private void appendField(StringBuilder link, String value) {
    link.append('&').append(oneOf(Fields.ALL).key()).append('=').append(value);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
