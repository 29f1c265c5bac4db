package chainrule.engine.diagnosis;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Initialiser;
import java.util.Map;

/**
 * One setting that another training from the same first weights could have, to see what comes of
 * it.
 *
 * @param key of its field; '' for none
 * @param value of the field, as link text; '' where a factor is meant
 * @param factor on the present value
 */
public record Trial(String key, String value, double factor) {
  static final Trial NONE = new Trial("", "", 1);

  private static final Trial SLOWER = new Trial("rate", "", 0.1);
  private static final Trial HALF = new Trial("layers", "", 0.5);

  static Trial of(Verdict verdict, Experiment experiment, Map<String, Double> evidence) {
    return switch (verdict) {
      case NONE -> NONE;
      case FALLING_WELL -> new Trial("rate", "", 3);
      case TOO_SLOW -> new Trial("rate", "", evidence.getOrDefault("factor", 1.0));
      case VANISHING -> activation(Activation.RELU);
      case BOUNCING, DIVERGED -> SLOWER;
      case SATURATED -> firstWeights(experiment);
      case DEAD_UNITS ->
          experiment.bias() < 0 ? firstWeights(experiment) : activation(Activation.LEAKY_RELU);
      case SYMMETRIC -> new Trial("initialiser", Initialiser.GLOROT_UNIFORM.id(), 1);
      case OVERFITTING -> new Trial("l2", experiment.training().l2() < 0.01 ? "0.01" : "0.03", 1);
      case DONE -> HALF;
    };
  }

  private static Trial activation(Activation activation) {
    return new Trial("activation", activation.id(), 1);
  }

  private static Trial firstWeights(Experiment experiment) {
    return experiment.bias() == 0 ? SLOWER : new Trial("bias", "0", 1);
  }
}
