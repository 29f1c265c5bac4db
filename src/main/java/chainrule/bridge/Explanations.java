package chainrule.bridge;

import chainrule.engine.session.Working;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The working behind the next step of the open experiment, as JavaScript sees it: {@code
 * engine.Explanations}.
 */
public final class Explanations {
  private static final Working WORKING = new Working(Training.session());

  private Explanations() {}

  /** See {@link Working#step}. */
  @JSExport
  public static String step(int example, String detail) {
    return WORKING.step(example, detail);
  }

  /** See {@link Working#neuron}. */
  @JSExport
  public static String neuron(int example, int layer, int neuron) {
    return WORKING.neuron(example, layer, neuron);
  }

  /** See {@link Working#parameter}. */
  @JSExport
  public static String parameter(int example, int parameter) {
    return WORKING.parameter(example, parameter);
  }

  /** See {@link Working#moved}. */
  @JSExport
  public static Float64Array moved(int example, int parameter, double change) {
    return Float64Array.copyFromJavaArray(WORKING.moved(example, parameter, change));
  }

  /** See {@link Working#hardestExample}. */
  @JSExport
  public static int hardestExample() {
    return WORKING.hardestExample();
  }
}
