package chainrule.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.diagnosis.LabelledRuns.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a training is doing")
class DiagnosisTest {
  private static final int RIGHT = 0;
  private static final int SILENT = 1;
  private static final int WRONG = 2;

  @Test
  @DisplayName("is said rightly of 9 runs in 10, at least 10 of each kind, and wrongly of none")
  void verdictsAreRight() {
    areRight(LabelledRuns.all(), 10);
  }

  @Test
  @DisplayName("is said as rightly of runs that no rule was tuned with")
  void verdictsOfOthersAreRight() {
    areRight(HeldOutRuns.all(), 5);
  }

  private static void areRight(Stream<Labelled> runs, int ofEach) {
    Map<String, int[]> table = new TreeMap<>();
    List<String> unproven = new ArrayList<>();
    List<String> others = new ArrayList<>();
    runs.forEach(labelled -> judge(labelled, table, unproven, others));
    int right = 0;
    int all = 0;
    System.out.println("verdict       right silent wrong");
    for (Map.Entry<String, int[]> row : table.entrySet()) {
      int[] counts = row.getValue();
      System.out.printf(
          "%-12s %6d %6d %5d%n", row.getKey(), counts[RIGHT], counts[SILENT], counts[WRONG]);
      assertThat(counts[RIGHT] + counts[SILENT]).as(row.getKey()).isGreaterThanOrEqualTo(ofEach);
      right += counts[RIGHT];
      all += counts[RIGHT] + counts[SILENT] + counts[WRONG];
    }
    others.forEach(System.out::println);
    assertThat(unproven).isEmpty();
    assertThat(others).noneMatch(line -> line.startsWith("wrong"));
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * all));
  }

  private static void judge(
      Labelled labelled, Map<String, int[]> table, List<String> unproven, List<String> others) {
    if (!LabelledRuns.isProven(labelled)) {
      unproven.add(labelled.label() + ": " + labelled.name());
    }
    String said = labelled.diagnosis().verdict().id();
    boolean isRight = said.equals(labelled.label());
    int kind = isRight ? RIGHT : said.isEmpty() ? SILENT : WRONG;
    String name = labelled.label().isEmpty() ? "(silence)" : labelled.label();
    table.computeIfAbsent(name, key -> new int[3])[kind]++;
    if (!isRight) {
      String how = kind == SILENT ? "silent" : "wrong, " + said;
      others.add(how + ": " + name + " " + labelled.name());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 18, 23, 52})
  @DisplayName("is never called bouncing where the spiral that the page opens with falls well")
  void bouncingSpiralsFallWell(int seed) {
    for (int epoch = 40; epoch <= 130; epoch += 15) {
      Labelled spiral = LabelledRuns.trained("", "v=1&seed=" + seed, epoch);
      assertThat(spiral.diagnosis().verdict())
          .as(spiral.name())
          .isIn(Verdict.FALLING_WELL, Verdict.NONE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "data=spiral, 0",
    "data=spiral&initialiser=zeros, 0",
    "data=spiral, 1",
    "data=plane&layers=0, 0",
    "data=spiral&seed=2, 20",
    "data=own, 0",
    "data=xor&layers=2&seed=3, 2000",
    "data=autoMpg&layers=8&seed=4, 2000"
  })
  @DisplayName("is not guessed: at the beginning, on a plateau, at a noise floor")
  void nothingIsGuessed(String link, int epochs) {
    assertThat(LabelledRuns.trained("", "v=1&" + link, epochs).diagnosis().verdict())
        .isEqualTo(Verdict.NONE);
  }

  @Test
  @DisplayName("is asked of copies: the training goes on undisturbed")
  void trainingGoesOnUndisturbed() {
    Labelled asked = LabelledRuns.trained("", "v=1&rate=0.001&optimizer=adam&dropout=0.1", 40);
    Labelled left = LabelledRuns.trained("", "v=1&rate=0.001&optimizer=adam&dropout=0.1", 40);
    for (Verdict verdict : Verdict.values()) {
      verdict.holds(new Observation(asked.run(), asked.curves(), 0), new Evidence());
    }
    asked.run().train(333);
    left.run().train(333);
    assertThat(asked.run().fingerprint()).isEqualTo(left.run().fingerprint());
  }

  @Test
  @DisplayName("is judged since settings were last changed, whatever was before")
  void earlierSettingsAreForgotten() {
    Labelled spiral = LabelledRuns.trained("", "v=1", 100);
    assertThat(spiral.diagnosis().verdict()).isEqualTo(Verdict.FALLING_WELL);
    assertThat(Diagnosis.of(spiral.run(), spiral.curves(), 99).verdict()).isEqualTo(Verdict.NONE);
  }

  @Test
  @DisplayName("names the numbers that it rests on")
  void evidenceIsNamed() {
    Diagnosis dead =
        LabelledRuns.trained("", "v=1&data=circle&activation=relu&bias=-5", 50).diagnosis();
    assertThat(dead.verdict()).isEqualTo(Verdict.DEAD_UNITS);
    assertThat(dead.evidence())
        .containsEntry("layer", 1.0)
        .containsEntry("neurons", 8.0)
        .containsEntry("of", 8.0);
  }
}
