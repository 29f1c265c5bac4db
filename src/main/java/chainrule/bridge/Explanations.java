package chainrule.bridge;

import chainrule.engine.experiment.Json;
import chainrule.engine.explain.Explainer;
import chainrule.engine.explain.ExplanationJson;
import chainrule.engine.explain.ExplanationJson.Detail;
import chainrule.engine.explain.TermsJson;
import java.util.function.Function;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/**
 * The working behind the next step of the open experiment, as JavaScript sees it: {@code
 * engine.Explanations}. Nothing here disturbs training.
 *
 * <p>Examples count as in {@link Bridge#data}. What is refused comes back as {@code {"refusal":
 * "..."}}.
 */
public final class Explanations {
  private Explanations() {}

  /**
   * The step as one example sees it.
   *
   * @param detail neurons, matrices or complete
   * @return JSON, see {@link ExplanationJson}
   */
  @JSExport
  public static String step(int example, String detail) {
    return write(
        example,
        explainer -> ExplanationJson.write(explainer.explanation(), Detail.of(detail), json()));
  }

  /**
   * One neuron term by term.
   *
   * @param layer from 1, the first hidden layer, to the outputs
   * @return JSON, see {@link TermsJson}
   */
  @JSExport
  public static String neuron(int example, int layer, int neuron) {
    return write(example, explainer -> TermsJson.write(explainer.neuron(layer, neuron), json()));
  }

  /**
   * One weight or bias from its gradient to its new value.
   *
   * @param parameter its index in {@link Bridge#parameters}
   * @return JSON, see {@link TermsJson}
   */
  @JSExport
  public static String parameter(int example, int parameter) {
    return write(
        example,
        explainer -> TermsJson.write(explainer.parameter(parameter), explainer.step(), json()));
  }

  /** The training example with the largest loss, or -1 if there is none. */
  @JSExport
  public static int hardestExample() {
    return Explainer.hardestExample(Bridge.session().run());
  }

  private static String write(int example, Function<Explainer, String> writer) {
    try {
      return writer.apply(new Explainer(Bridge.session().run(), example));
    } catch (IllegalArgumentException problem) {
      return json()
          .open()
          .field("refusal", String.valueOf(problem.getMessage()))
          .close()
          .toString();
    }
  }

  private static Json json() {
    return new Json(Explanations::numeral);
  }

  /** In JavaScript, its own way is many times as fast as Java's. */
  @JSBody(params = "value", script = "return String(value);")
  private static native String numeral(double value);
}
