package chainrule.export;

import chainrule.engine.math.Decimal;
import chainrule.engine.training.Optimizer;
import chainrule.engine.training.OptimizerSettings;
import chainrule.engine.training.RuleLine;
import chainrule.engine.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;

/** The optimizer in Python: the library's own where it computes the same, else from its rule. */
final class UpdateRules {
  private static final String TORCH_RULE =
      """
      class Rule(torch.optim.Optimizer):
          ""\"$NAME$, from its definition.""\"

          def __init__(self, params, lr):
              super().__init__(params, {"lr": lr, "weight_decay": 0.0})

          @torch.no_grad()
          def step(self):
              $CONSTANTS$
              for group in self.param_groups:
                  eta, decay = group["lr"], group["weight_decay"]
                  for w in group["params"]:
                      g = w.grad
                      state = self.state[w]
                      t = state["t"] = state.get("t", 0) + 1
                      $BUFFERS$
                      $LINES$
                      $KEEP$
                      w.copy_(wNext)
      """;

  private static final String KERAS_RULE =
      """
      class Rule(keras.optimizers.Optimizer):
          ""\"$NAME$, from its definition.""\"

          def build(self, variables):
              if not self.built:
                  super().build(variables)
                  $ADDED$

          def update_step(self, gradient, variable, learning_rate):
              $CONSTANTS$
              w, g, eta, decay = variable, gradient, learning_rate, 0.0
              t = keras.ops.cast(self.iterations + 1, w.dtype)
              place = self._get_variable_index(variable)
              $BUFFERS$
              $LINES$
              $KEEP$
              self.assign(w, wNext)
      """;

  private UpdateRules() {}

  /** How PyTorch's optimizer is made; {@code groups} are weights and biases. */
  static String torch(OptimizerSettings settings) {
    String common = "groups, lr=LEARNING_RATE";
    String momentum = ", momentum=" + Decimal.format(settings.momentum());
    String epsilon = ", eps=" + Decimal.format(settings.epsilon());
    String moments = ", betas=(" + betas(settings) + ")" + epsilon;
    return switch (settings.optimizer().id()) {
      case "sgd" -> "torch.optim.SGD(" + common + ")";
      case "momentum" -> "torch.optim.SGD(" + common + momentum + ")";
      case "nesterov" -> "torch.optim.SGD(" + common + momentum + ", nesterov=True)";
      case "adagrad" -> "torch.optim.Adagrad(" + common + epsilon + ")";
      case "rmsprop" ->
          "torch.optim.RMSprop("
              + common
              + ", alpha="
              + Decimal.format(settings.decay())
              + epsilon
              + ")";
      case "adam" -> "torch.optim.Adam(" + common + moments + ")";
      case "adamw" -> "torch.optim.AdamW(" + common + moments + ")";
      default -> "Rule(" + common + ")";
    };
  }

  /** The class that {@link #torch} needs, or empty. */
  static String torchClass(OptimizerSettings settings) {
    return torch(settings).startsWith("Rule(")
        ? rule(
            TORCH_RULE,
            settings,
            Dialects.torch(),
            "%1$s = state.get(\"%1$s\", torch.zeros_like(w))",
            "state[\"%s\"] = %sNext",
            "")
        : "";
  }

  /**
   * How Keras's optimizer is made. Its AdaGrad and RMSProp have epsilon inside the root, so these
   * are written from their rule.
   */
  static String keras(TrainingSettings training) {
    OptimizerSettings settings = training.optimizer();
    String common =
        "learning_rate=rate"
            + (training.clipNorm() > 0
                ? ", global_clipnorm=" + Decimal.format(training.clipNorm())
                : "");
    String momentum = ", momentum=" + Decimal.format(settings.momentum());
    String moments =
        ", beta_1="
            + Decimal.format(settings.beta1())
            + ", beta_2="
            + Decimal.format(settings.beta2())
            + ", epsilon="
            + Decimal.format(settings.epsilon());
    return switch (settings.optimizer().id()) {
      case "sgd" -> "keras.optimizers.SGD(" + common + ")";
      case "momentum" -> "keras.optimizers.SGD(" + common + momentum + ")";
      case "nesterov" -> "keras.optimizers.SGD(" + common + momentum + ", nesterov=True)";
      case "adam" -> "keras.optimizers.Adam(" + common + moments + ")";
      case "adamw" ->
          "keras.optimizers.AdamW("
              + common
              + moments
              + ", weight_decay="
              + Decimal.format(settings.weightDecay())
              + ")";
      default -> "Rule(" + common + ")";
    };
  }

  /** The class that {@link #keras} needs, or empty. */
  static String kerasClass(TrainingSettings training) {
    return keras(training).startsWith("Rule(")
        ? rule(
            KERAS_RULE,
            training.optimizer(),
            Dialects.keras(),
            "%1$s = self.%1$s[place]",
            "self.assign(%1$s, %1$sNext)",
            "self.%1$s = [self.add_variable_from_reference(w, \"%1$s\") for w in variables]")
        : "";
  }

  private static String betas(OptimizerSettings settings) {
    return Decimal.format(settings.beta1()) + ", " + Decimal.format(settings.beta2());
  }

  private static String rule(
      String template,
      OptimizerSettings settings,
      Dialect dialect,
      String read,
      String keep,
      String added) {
    Optimizer optimizer = settings.optimizer();
    List<String> lines = new ArrayList<>();
    for (RuleLine line : optimizer.rule()) {
      Formula formula = TexReader.read(line.numbers());
      formula = Formulas.substituted(formula, "lambda", new Formula.Quantity("decay"));
      lines.add(line.result() + " = " + dialect.write(formula));
    }
    return new Template(template)
        .put("NAME", optimizer.displayName())
        .put("CONSTANTS", constants(settings))
        .put("LINES", String.join("\n", lines))
        .put("BUFFERS", each(optimizer, read))
        .put("KEEP", each(optimizer, keep))
        .put("ADDED", each(optimizer, added))
        .toString();
  }

  private static String each(Optimizer optimizer, String pattern) {
    List<String> lines = new ArrayList<>();
    for (String symbol : optimizer.bufferSymbols()) {
      lines.add(pattern.replace("%1$s", symbol).replace("%s", symbol));
    }
    return String.join("\n", lines);
  }

  private static String constants(OptimizerSettings settings) {
    return "mu, rho, epsilon = "
        + Decimal.format(settings.momentum())
        + ", "
        + Decimal.format(settings.decay())
        + ", "
        + Decimal.format(settings.epsilon())
        + "\nbeta1, beta2 = "
        + betas(settings);
  }
}
