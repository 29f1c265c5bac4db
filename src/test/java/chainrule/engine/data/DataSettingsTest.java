package chainrule.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings of data")
class DataSettingsTest {
  @ParameterizedTest(name = "points {0}, noise {1}, test share {2}, arms {3}, classes {4}: {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9    | 0    | 50  | 2 | 3 | points is 9; allowed: a number from 10 to 5000",
        "5001 | 0    | 50  | 2 | 3 | points is 5001; allowed: a number from 10 to 5000",
        "500  | -0.5 | 50  | 2 | 3 | noise is -0.5; allowed: a number from 0 to 100",
        "500  | 101  | 50  | 2 | 3 | noise is 101; allowed: a number from 0 to 100",
        "500  | NaN  | 50  | 2 | 3 | noise is not a number; allowed: a number from 0 to 100",
        "500  | 1e30 | 50  | 2 | 3 | noise is far too large; allowed: a number from 0 to 100",
        "500  | 0    | -1  | 2 | 3 | test share is -1; allowed: a number from 0 to 99",
        "500  | 0    | 100 | 2 | 3 | test share is 100; allowed: a number from 0 to 99",
        "500  | 0    | Infinity | 2 | 3 | test share is infinite; allowed: a number from 0 to 99",
        "500  | 0    | 50  | 1 | 3 | arms is 1; allowed: a number from 2 to 5",
        "500  | 0    | 50  | 6 | 3 | arms is 6; allowed: a number from 2 to 5",
        "500  | 0    | 50  | 2 | 1 | classes is 1; allowed: a number from 2 to 6",
        "500  | 0    | 50  | 2 | 7 | classes is 7; allowed: a number from 2 to 6",
      })
  void badValuesAreRefused(
      int points, double noise, double testShare, int arms, int classes, String message) {
    assertThatThrownBy(
            () ->
                new DataSettings(
                    Dataset.SPIRAL, points, noise, testShare, arms, classes, OwnPoints.none(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  @DisplayName("own points need the dataset of their kind")
  void ownPointsNeedTheirKind() {
    OwnPoints painted = OwnPoints.painted(new double[1], new double[1], new int[1]);
    assertThatThrownBy(() -> new DataSettings(Dataset.OWN_VALUES, 500, 0, 50, 2, 3, painted, 1))
        .hasMessage("data is ownValues; allowed with these own points: own");
    assertThat(new DataSettings(Dataset.IRIS, 500, 0, 50, 2, 3, painted, 1).own())
        .isEqualTo(painted);
  }
}
