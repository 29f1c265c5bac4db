import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns tables of measured data into Java, so that the engine needs no access to files: {@code java
 * Tables.java FROM TO} writes a class {@code AutoMpg} for {@code auto-mpg.csv}, with a constant for
 * each column: its values, joined by commas. Whole numbers that differ little from row to row are
 * the first of them, and then a letter a step: {@code J} for none, {@code K} for 1 more. The build
 * runs it before it compiles.
 */
final class Tables {
  private static final String PACKAGE = "chainrule.engine.data";

  /** Of a string constant, in bytes: the class file format allows no more. */
  private static final int LONGEST_CONSTANT = 65_535;

  private Tables() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1], PACKAGE.split("\\."));
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        String name = className(file);
        Files.writeString(folder.resolve(name + ".java"), source(name, file));
      }
    }
  }

  private static String className(Path file) {
    String name = file.getFileName().toString().replace(".csv", "");
    return Stream.of(name.split("-"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String source(String name, Path file) throws IOException {
    List<String[]> rows = Files.readAllLines(file).stream().map(row -> row.split(",", -1)).toList();
    String[] header = rows.get(0);
    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n\n");
    source.append("/** Columns of ").append(file.getFileName()).append(", generated. */\n");
    source.append("final class ").append(name).append(" {\n");
    for (int column = 0; column < header.length; column++) {
      int index = column;
      String values = joined(rows.stream().skip(1).map(row -> row[index]).toList());
      require(values.matches("[A-Za-z0-9., -]+"), file, header[column], "letters and digits");
      int length = values.getBytes(StandardCharsets.UTF_8).length;
      require(length <= LONGEST_CONSTANT, file, header[column], LONGEST_CONSTANT + " bytes");
      source.append("  static final String ").append(header[column].toUpperCase(Locale.ROOT));
      source.append(" = \"").append(values).append("\";\n\n");
    }
    return source.append("  private ").append(name).append("() {}\n}\n").toString();
  }

  private static String joined(List<String> values) {
    if (!values.stream().allMatch(value -> value.matches("\\d{1,6}"))) {
      return String.join(",", values);
    }
    StringBuilder steps = new StringBuilder(values.get(0));
    for (int i = 1; i < values.size(); i++) {
      int step = Integer.parseInt(values.get(i)) - Integer.parseInt(values.get(i - 1));
      char letter = (char) ('J' + step);
      if (letter < 'A' || letter > 'Z') {
        return String.join(",", values);
      }
      steps.append(letter);
    }
    return steps.toString();
  }

  private static void require(boolean holds, Path file, String column, String allowed) {
    if (!holds) {
      throw new IllegalArgumentException(file + ", " + column + "; allowed: " + allowed);
    }
  }
}
