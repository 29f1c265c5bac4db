package chainrule.engine.explain;

import chainrule.engine.experiment.Json;
import chainrule.engine.training.RuleLine;
import chainrule.engine.training.Step;
import java.util.List;
import java.util.Map;

/**
 * One neuron or one parameter in all detail, as JSON. Numbers that are not finite are null.
 *
 * <p>A neuron, see {@link NeuronTerms}:
 *
 * <pre>
 * layer, neuron
 * terms         a list: weight, input, product
 * bias, z, g (g(z)), slope (g'(z)), mask, a
 * curve         from, to, values: g at evenly spaced z, see {@link ActivationCurve}
 * backTerms     a list: neuron, weight, delta, product
 * dLda, delta
 * </pre>
 *
 * <p>A parameter, see {@link ParameterUpdate}:
 *
 * <pre>
 * parameter, layer, neuron, input (-1 for a bias)
 * delta, activation, gradient     of the example
 * miniBatch     examples, gradients (a number for each sample)
 * mean, l1Term, l2Term, penalty, norm, clipFactor, clipped
 * learningRate, rateFactor, rate, time
 * buffers       a list: symbol, before, after, biasCorrection
 * weightDecayFactor, old, new, change
 * rule          a list: result, tex, numbers, see {@link RuleLine}
 * quantities    the numbers that fill its gaps and its results, by name
 * check         h, lossAbove, lossBelow, numeric, analytic, relativeDifference, kink,
 *               straightThrough, see {@link GradientCheck}
 * </pre>
 */
public final class TermsJson {
  private TermsJson() {}

  /**
   * Writes a neuron.
   *
   * @param json an empty one, which knows how numbers become text
   */
  public static String write(NeuronTerms neuron, Json json) {
    json.open().field("layer", neuron.layer()).field("neuron", neuron.neuron());
    json.name("terms").openList();
    for (int i = 0; i < neuron.weights().length; i++) {
      json.open()
          .field("weight", neuron.weights()[i])
          .field("input", neuron.inputs()[i])
          .field("product", neuron.products()[i])
          .close();
    }
    json.closeList()
        .field("bias", neuron.bias())
        .field("z", neuron.z())
        .field("g", neuron.value())
        .field("slope", neuron.slope())
        .field("mask", neuron.mask())
        .field("a", neuron.a())
        .name("curve")
        .open()
        .field("from", neuron.curve().from())
        .field("to", neuron.curve().to())
        .field("values", neuron.curve().values())
        .close();
    json.name("backTerms").openList();
    for (int n = 0; n < neuron.backNeurons().length; n++) {
      json.open()
          .field("neuron", neuron.backNeurons()[n])
          .field("weight", neuron.backWeights()[n])
          .field("delta", neuron.backDeltas()[n])
          .field("product", neuron.backProducts()[n])
          .close();
    }
    return json.closeList()
        .field("dLda", neuron.upstream())
        .field("delta", neuron.delta())
        .close()
        .toString();
  }

  /**
   * Writes a parameter.
   *
   * @param step the step that updates it
   * @param json an empty one, which knows how numbers become text
   */
  public static String write(ParameterUpdate update, Step step, Json json) {
    json.open();
    gradient(update, json);
    json.field("norm", step.norm())
        .field("clipFactor", step.clipFactor())
        .field("clipped", update.clipped())
        .field("learningRate", step.settings().learningRate())
        .field("rateFactor", step.rateFactor())
        .field("rate", step.rate())
        .field("time", step.time());
    buffers(update, step, json);
    json.field("weightDecayFactor", update.weightDecayFactor())
        .field("old", update.old())
        .field("new", update.next())
        .field("change", update.change());
    rule(update, json);
    check(update.check(), json);
    return json.close().toString();
  }

  private static void gradient(ParameterUpdate update, Json json) {
    ParameterPlace place = update.place();
    json.field("parameter", place.parameter())
        .field("layer", place.layer())
        .field("neuron", place.neuron())
        .field("input", place.input())
        .field("delta", update.delta())
        .field("activation", update.activation())
        .field("gradient", update.gradient())
        .name("miniBatch")
        .open()
        .field("examples", update.batchExamples())
        .field("gradients", update.batchGradients())
        .close()
        .field("mean", update.mean())
        .field("l1Term", update.l1Term())
        .field("l2Term", update.l2Term())
        .field("penalty", update.penalty());
  }

  private static void buffers(ParameterUpdate update, Step step, Json json) {
    List<String> symbols = step.settings().optimizer().optimizer().bufferSymbols();
    json.name("buffers").openList();
    for (int b = 0; b < symbols.size(); b++) {
      json.open()
          .field("symbol", symbols.get(b))
          .field("before", update.buffers()[b])
          .field("after", update.nextBuffers()[b])
          .field("biasCorrection", update.biasCorrections()[b])
          .close();
    }
    json.closeList();
  }

  private static void rule(ParameterUpdate update, Json json) {
    json.name("rule").openList();
    for (RuleLine line : update.rule()) {
      json.open()
          .field("result", line.result())
          .field("tex", line.tex())
          .field("numbers", line.numbers())
          .close();
    }
    json.closeList().name("quantities").open();
    for (Map.Entry<String, Double> quantity : update.quantities().entrySet()) {
      json.field(quantity.getKey(), quantity.getValue().doubleValue());
    }
    json.close();
  }

  private static void check(GradientCheck check, Json json) {
    json.name("check")
        .open()
        .field("h", check.h())
        .field("lossAbove", check.lossAbove())
        .field("lossBelow", check.lossBelow())
        .field("numeric", check.numeric())
        .field("analytic", check.analytic())
        .field("relativeDifference", check.relativeDifference())
        .field("kink", check.kink())
        .field("straightThrough", check.straightThrough())
        .close();
  }
}
