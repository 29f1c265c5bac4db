package chainrule.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chainrule.engine.network.Loss;
import chainrule.engine.run.Run;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.Schedule;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The formulas that are shown, with the numbers in their gaps, give the numbers told")
class FormulasTest {
  @ParameterizedTest
  @EnumSource
  @DisplayName("line by line of every optimizer's rule")
  void rule(Optimizer optimizer) {
    Run run =
        Explained.trained(
            "v=1&points=40&layers=3&weightDecay=0.4&optimizer=" + optimizer.id(), 1, 2);
    for (int parameter = 0; parameter < run.shape().parameterCount(); parameter++) {
      JsonObject told =
          Explained.told(new Explainer(run, 0), 1, 0, parameter).getAsJsonObject("parameter");
      JsonObject quantities = told.getAsJsonObject("quantities");
      Map<String, Double> known = new HashMap<>();
      quantities.asMap().forEach((name, number) -> known.put(name, number.getAsDouble()));
      assertThat(known.get("w")).isEqualTo(told.get("old").getAsDouble());
      told.getAsJsonArray("rule")
          .forEach(
              element -> {
                JsonObject line = element.getAsJsonObject();
                String result = line.get("result").getAsString();
                assertThat(Tex.value(line.get("numbers").getAsString(), known::get))
                    .as(result)
                    .isCloseTo(known.get(result), within(1e-12));
              });
      JsonObject last =
          told.getAsJsonArray("rule").get(told.getAsJsonArray("rule").size() - 1).getAsJsonObject();
      assertThat(last.get("result").getAsString()).isEqualTo("wNext");
      assertThat(known.get("wNext")).isEqualTo(told.get("new").getAsDouble());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("epoch by epoch of every schedule, whose e counts from the end of the warm-up")
  void schedule(Schedule schedule) {
    Run run =
        Explained.trained(
            "v=1&points=40&layers=3&warmup=2&span=9&every=3&gamma=0.6&schedule=" + schedule.id(),
            0,
            0);
    for (int epoch = 0; epoch < 14; epoch++) {
      JsonObject told = Explained.told(new Explainer(run, 0));
      JsonObject update = told.getAsJsonObject("update");
      int e = update.get("scheduleEpoch").getAsInt();
      assertThat(e).isEqualTo(Math.max(0, epoch - 2));
      Map<String, Double> known = Map.of("e", (double) e, "k", 3.0, "T", 9.0, "gamma", 0.6);
      double factor = Tex.value(schedule.workedTex(), known::get);
      if (epoch < 2) {
        factor = (2 * epoch + 1) / 4.0; // of the first of 2 steps an epoch
      }
      assertThat(update.get("rateFactor").getAsDouble()).isCloseTo(factor, within(1e-12));
      run.trainEpochs(1, Integer.MAX_VALUE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("output by output of every loss and its derivative")
  void loss(Loss loss) {
    Run run =
        Explained.trained("v=1&data=blobs&points=40&layers=3&rate=0.1&loss=" + loss.id(), 3, 0);
    for (int example = 0; example < 40; example++) {
      JsonObject told = Explained.told(new Explainer(run, example));
      JsonObject layer = told.getAsJsonArray("layers").get(1).getAsJsonObject();
      JsonObject values = told.getAsJsonObject("loss");
      boolean fused = values.get("fused").getAsBoolean();
      assertThat(values.get("fusion").getAsString().isEmpty()).isEqualTo(!fused);
      for (int k = 0; k < 3; k++) {
        Map<String, Double> known =
            Map.of(
                "y", layer.getAsJsonArray("a").get(k).getAsDouble(),
                "z", layer.getAsJsonArray("z").get(k).getAsDouble(),
                "t",
                    told.getAsJsonObject("example").getAsJsonArray("targets").get(k).getAsDouble());
        String worked = values.getAsJsonArray("worked").get(k).getAsString();
        assertThat(Tex.value(worked, known::get))
            .as(worked)
            .isCloseTo(values.getAsJsonArray("ofOutput").get(k).getAsDouble(), within(1e-9));
        String derivative = values.getAsJsonArray("workedDerivative").get(k).getAsString();
        assertThat(Tex.value(derivative, known::get))
            .as(derivative)
            .isCloseTo(
                values.getAsJsonArray(fused ? "dLdz" : "dLdy").get(k).getAsDouble(), within(1e-9));
      }
    }
  }
}
