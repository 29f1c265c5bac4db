package chainrule.engine.session;

import chainrule.engine.explain.Explainer;
import chainrule.engine.explain.ExplanationJson;
import chainrule.engine.explain.ExplanationJson.Detail;
import chainrule.engine.explain.TermsJson;
import java.util.function.Function;

/**
 * The working behind the next step of the open experiment, as JSON. Nothing here disturbs training.
 * Examples count as in {@link chainrule.engine.run.Run#points}. What is refused comes back as
 * {@code {"refusal": "..."}}.
 */
public final class Working {
  private final Session session;

  public Working(Session session) {
    this.session = session;
  }

  /**
   * The step as one example sees it, see {@link ExplanationJson}.
   *
   * @param detail neurons, matrices or complete
   */
  public String step(int example, String detail) {
    return write(
        example,
        explainer ->
            ExplanationJson.write(explainer.explanation(), Detail.of(detail), session.json()));
  }

  /**
   * One neuron term by term, see {@link TermsJson}.
   *
   * @param layer from 1, the first hidden layer, to the outputs
   */
  public String neuron(int example, int layer, int neuron) {
    return write(
        example, explainer -> TermsJson.write(explainer.neuron(layer, neuron), session.json()));
  }

  /**
   * One weight or bias from its gradient to its new value, see {@link TermsJson}.
   *
   * @param parameter its index among all parameters
   */
  public String parameter(int example, int parameter) {
    return write(
        example,
        explainer ->
            TermsJson.write(explainer.parameter(parameter), explainer.step(), session.json()));
  }

  /** What an example comes to when one parameter is moved, see {@link Explainer#moved}. */
  public double[] moved(int example, int parameter, double change) {
    return new Explainer(session.run(), example).moved(parameter, change);
  }

  /** The training example with the largest loss, or -1 if there is none. */
  public int hardestExample() {
    return Explainer.hardestExample(session.run());
  }

  private String write(int example, Function<Explainer, String> writer) {
    try {
      return writer.apply(new Explainer(session.run(), example));
    } catch (IllegalArgumentException problem) {
      return Refusal.of(problem);
    }
  }
}
