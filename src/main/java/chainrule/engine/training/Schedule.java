package chainrule.engine.training;

import chainrule.engine.math.Elementary;
import chainrule.engine.network.Description;
import chainrule.engine.network.Variant;
import chainrule.engine.prose.Prose;

/**
 * How the learning rate changes from epoch to epoch: a factor on the rate that was set. In the
 * formulas, e counts the epochs from the end of the warm-up.
 */
public enum Schedule implements Variant {
  CONSTANT("constant", "Constant", "\\eta_e = \\eta", "1", "The rate stays as set.") {
    @Override
    double factor(ScheduleSettings settings, int epoch) {
      return 1;
    }
  },
  STEP(
      "step",
      "Step",
      "\\eta_e = \\eta\\,\\gamma^{\\lfloor e / k \\rfloor}",
      "\\num{gamma}^{\\lfloor \\num{e} / \\num{k} \\rfloor}",
      "Every k epochs the rate is multiplied by gamma; PyTorch’s StepLR.") {
    @Override
    double factor(ScheduleSettings settings, int epoch) {
      return Elementary.power(settings.gamma(), epoch / settings.every());
    }
  },
  EXPONENTIAL(
      "exponential",
      "Exponential",
      "\\eta_e = \\eta\\,\\gamma^{e / k}",
      "\\num{gamma}^{\\num{e} / \\num{k}}",
      "Multiplied by gamma over k epochs, a little in each; PyTorch’s ExponentialLR has k = 1.") {
    @Override
    double factor(ScheduleSettings settings, int epoch) {
      double exponent = Elementary.log(settings.gamma()) * epoch / settings.every();
      return Elementary.exp(exponent);
    }
  },
  INVERSE(
      "inverse",
      "1/t",
      "\\eta_e = \\frac{\\eta}{1 + e / k}",
      "\\frac{1}{1 + \\num{e} / \\num{k}}",
      "Robbins and Monro 1951: after k epochs the rate is half as large.") {
    @Override
    double factor(ScheduleSettings settings, int epoch) {
      double passed = epoch;
      return 1 / (passed / settings.every() + 1);
    }
  },
  COSINE(
      "cosine",
      "Cosine",
      "\\eta_e = \\tfrac{1}{2} \\eta \\left(1 + \\cos \\frac{\\pi \\min(e, T)}{T}\\right)",
      "\\tfrac{1}{2} \\left(1 + \\cos \\frac{\\pi \\min(\\num{e}, \\num{T})}{\\num{T}}\\right)",
      "Loshchilov and Hutter 2017, without restarts: 0 from e = T on.") {
    @Override
    double factor(ScheduleSettings settings, int epoch) {
      if (epoch >= settings.span()) {
        return 0;
      }
      double angle = 3.141592653589793 * epoch / settings.span();
      return Elementary.cos(angle) * 0.5 + 0.5;
    }
  };

  private final Description description;
  private final String workedTex;

  Schedule(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String workedTex,
      @Prose String source) {
    description = new Description(id, displayName, tex, source);
    this.workedTex = workedTex;
  }

  /**
   * How the factor comes about, in TeX with gaps for numbers: {@code \num{e}}, {@code \num{k}},
   * {@code \num{T}} and {@code \num{gamma}}.
   */
  public String workedTex() {
    return workedTex;
  }

  /**
   * What the rate that was set is multiplied by.
   *
   * @param epoch epochs completed since the warm-up ended, from 0 on
   */
  abstract double factor(ScheduleSettings settings, int epoch);

  @Override
  public Description description() {
    return description;
  }
}
