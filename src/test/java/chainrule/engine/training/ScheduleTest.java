package chainrule.engine.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Schedules follow their formulas, and never leave the range from 0 to the rate that was set. */
class ScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "CONSTANT, 77, 1",
    "STEP, 9, 1",
    "STEP, 10, 0.5",
    "STEP, 29, 0.25",
    "EXPONENTIAL, 10, 0.5",
    "EXPONENTIAL, 5, 0.7071067811865476",
    "INVERSE, 10, 0.5",
    "INVERSE, 30, 0.25",
    "COSINE, 0, 1",
    "COSINE, 50, 0.5",
    "COSINE, 100, 0",
    "COSINE, 1000, 0"
  })
  void followsItsFormula(Schedule schedule, int epoch, double factor) {
    ScheduleSettings settings = new ScheduleSettings(schedule, 0.5, 10, 100, 0);
    assertThat(settings.factor(epoch, 0, 20)).isCloseTo(factor, within(1e-14));
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void neverRises(Schedule schedule) {
    ScheduleSettings settings = new ScheduleSettings(schedule, 0.7, 3, 50, 0);
    double before = 1;
    for (int epoch = 0; epoch < 200; epoch++) {
      double factor = settings.factor(epoch, 0, 10);
      assertThat(factor).isBetween(0.0, before);
      before = factor;
    }
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void warmsUpInEqualStepsFirst(Schedule schedule) {
    ScheduleSettings settings = new ScheduleSettings(schedule, 0.7, 3, 50, 2);
    int batches = 5;
    for (int step = 0; step < 10; step++) {
      assertThat(settings.factor(step / batches, step % batches, batches))
          .isCloseTo((step + 1) / 10.0, within(1e-15));
    }
    assertThat(settings.factor(2, 0, batches)).isEqualTo(1);
  }

  @Test
  void countsEpochsFromTheEndOfTheWarmUp() {
    ScheduleSettings settings = new ScheduleSettings(Schedule.COSINE, 0.5, 10, 20, 10);
    assertThat(settings.scheduleEpoch(15)).isEqualTo(5);
    assertThat(settings.factor(15, 0, 25)).isCloseTo(0.8535533905932737, within(1e-12));
    assertThat(settings.factor(29, 0, 25)).isPositive();
    assertThat(settings.factor(30, 0, 25)).isZero();
  }

  @Test
  void constantIsTheSettingForTests() {
    assertThat(ScheduleSettings.constant().factor(1_000_000, 3, 7)).isEqualTo(1);
  }
}
