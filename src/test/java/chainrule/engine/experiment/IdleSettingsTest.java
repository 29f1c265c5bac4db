package chainrule.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.data.Dataset;
import chainrule.engine.run.Run;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A setting of the data is offered where it does something, and nowhere else")
class IdleSettingsTest {
  private static final List<String> CHANGES =
      List.of("noise=50", "points=30", "arms=3", "classes=4");

  @ParameterizedTest
  @EnumSource(Dataset.class)
  void isOfferedWhereItActs(Dataset dataset) {
    Experiment experiment = Link.read("v=1&data=" + dataset.id()).experiment();
    double[] points = new Run(experiment).points();
    for (String change : CHANGES) {
      double[] others = new Run(Link.change(experiment, change).experiment()).points();
      JsonObject field = field(change.substring(0, change.indexOf('=')));
      boolean isOffered =
          field.getAsJsonObject("when").getAsJsonArray("data").asList().stream()
              .map(JsonElement::getAsString)
              .anyMatch(dataset.id()::equals);
      assertThat(!Arrays.equals(points, others)).as(change).isEqualTo(isOffered);
    }
  }

  private static JsonObject field(String key) {
    JsonObject catalogue = JsonParser.parseString(Catalogue.json()).getAsJsonObject();
    return catalogue.getAsJsonArray("fields").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(field -> field.get("key").getAsString().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
