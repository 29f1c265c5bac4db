package chainrule.engine.training;

/**
 * An optimizer with its constants; each uses those that its formula names.
 *
 * @param momentum mu in [0, 1)
 * @param decay rho of RMSProp, in [0, 1)
 * @param beta1 decay of Adam's mean, in [0, 1)
 * @param beta2 decay of Adam's squares, in [0, 1)
 * @param epsilon added to the root, above 0
 * @param weightDecay lambda of AdamW, 0 or more
 */
public record OptimizerSettings(
    Optimizer optimizer,
    double momentum,
    double decay,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay) {
  public OptimizerSettings {
    Checks.below1("momentum", momentum);
    Checks.below1("decay", decay);
    Checks.below1("beta1", beta1);
    Checks.below1("beta2", beta2);
    Checks.positive("epsilon", epsilon);
    Checks.notNegative("weightDecay", weightDecay);
  }

  /**
   * The optimizer with the constants that PyTorch takes when none are given, but for two: there
   * AdaGrad's epsilon is 1e-10, and SGD has no momentum unless it is asked for.
   */
  public static OptimizerSettings of(Optimizer optimizer) {
    return new OptimizerSettings(optimizer, 0.9, 0.99, 0.9, 0.999, 1e-8, 0.01);
  }
}
