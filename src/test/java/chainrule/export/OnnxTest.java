package chainrule.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("ONNX Runtime")
class OnnxTest {
  /** In double precision it would be less; a float has 24 bits. */
  private static final double TOLERANCE = 1e-6;

  static List<Exported> exported() {
    return Exported.ALL;
  }

  /** The runtime takes more of the stack than the usual threads of the virtual machine have. */
  private static final long STACK = 1 << 25;

  @ParameterizedTest(name = "{0}")
  @MethodSource("exported")
  @DisplayName("answers as the engine does, for every variant")
  void answersAsTheEngine(Exported exported) throws Exception {
    FutureTask<@Nullable Void> task = new FutureTask<>(() -> check(exported));
    new Thread(null, task, "ONNX", STACK).start();
    task.get();
  }

  private static @Nullable Void check(Exported exported) throws OrtException {
    float[][] points = new float[exported.points().length][2];
    for (int p = 0; p < points.length; p++) {
      points[p][0] = (float) exported.points()[p][0];
      points[p][1] = (float) exported.points()[p][1];
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        OrtSession session = session(environment, exported, options);
        OnnxTensor x = OnnxTensor.createTensor(environment, points);
        OrtSession.Result result = session.run(Map.of("x", x))) {
      float[][] y = (float[][]) result.get("y").orElseThrow().getValue();
      Trained trained = exported.trained();
      String[] classes =
          trained.isClassification()
              ? (String[]) result.get("class").orElseThrow().getValue()
              : new String[0];
      for (int p = 0; p < points.length; p++) {
        double[] expected =
            trained
                .run()
                .predict(
                    trained.coordinates().x1().toNetwork(points[p][0]),
                    trained.coordinates().x2().toNetwork(points[p][1]));
        for (int k = 0; k < expected.length; k++) {
          double original =
              trained.isClassification()
                  ? expected[k]
                  : trained.targetAxes().get(k).toOriginal(expected[k]);
          assertThat((double) y[p][k])
              .isCloseTo(original, within(TOLERANCE * Math.max(1, Math.abs(original))));
        }
        if (trained.isClassification()) {
          assertThat(classes[p]).isEqualTo(exported.decision(p));
        }
      }
    }
    return null;
  }

  private static OrtSession session(
      OrtEnvironment environment, Exported exported, OrtSession.SessionOptions options)
      throws OrtException {
    options.setIntraOpNumThreads(1); // to make more takes longer than a network's few sums
    return environment.createSession(OnnxModel.of(exported.trained()), options);
  }
}
