package chainrule.engine.training;

import chainrule.engine.math.Elementary;
import chainrule.engine.math.Subnormal;
import chainrule.engine.network.Description;
import chainrule.engine.network.Variant;
import chainrule.engine.network.kernels.UpdateRule;
import chainrule.engine.prose.Prose;
import java.util.List;

/**
 * How a gradient g becomes new parameters w, with the learning rate eta, in PyTorch’s definitions.
 *
 * <p>An update reads the old parameters and buffers and writes the new ones elsewhere: a step that
 * turns out not to be finite is dropped by keeping the old arrays, and an explanation can show
 * both.
 */
public enum Optimizer implements Variant, UpdateRule {
  SGD(
      "sgd",
      "SGD",
      "w \\leftarrow w - \\eta\\,\\mathrm{d}w",
      "Robbins and Monro 1951; here with mini-batches.",
      0.03,
      List.of(),
      new RuleLine(
          "wNext",
          "w \\leftarrow w - \\eta\\,\\mathrm{d}w",
          "\\num{w} - \\num{eta} \\cdot \\num{g}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      int w = u.parameters + from;
      int g = u.gradient + from;
      int next = u.nextParameters + from;
      double rate = u.rate;
      double squares0 = 0; // four sums, because an addition waits for the one before it
      double squares1 = 0;
      double squares2 = 0;
      double squares3 = 0;
      int i = 0;
      for (; i + 3 < count; i += 4) {
        double next0 = v[w + i] - rate * v[g + i];
        v[next + i] = next0;
        squares0 = next0 * next0 + squares0;
        double next1 = v[w + i + 1] - rate * v[g + i + 1];
        v[next + i + 1] = next1;
        squares1 = next1 * next1 + squares1;
        double next2 = v[w + i + 2] - rate * v[g + i + 2];
        v[next + i + 2] = next2;
        squares2 = next2 * next2 + squares2;
        double next3 = v[w + i + 3] - rate * v[g + i + 3];
        v[next + i + 3] = next3;
        squares3 = next3 * next3 + squares3;
      }
      for (; i < count; i++) {
        double moved = v[w + i] - rate * v[g + i];
        v[next + i] = moved;
        squares0 = moved * moved + squares0;
      }
      return squares0 + squares1 + squares2 + squares3;
    }
  },

  MOMENTUM(
      "momentum",
      "Momentum",
      "v \\leftarrow \\mu v + \\mathrm{d}w, \\quad w \\leftarrow w - \\eta\\,v",
      "Polyak 1964. PyTorch’s form: the rate multiplies v; in others it enters v itself.",
      0.01,
      List.of("v"),
      new RuleLine(
          "vNext", "v \\leftarrow \\mu v + \\mathrm{d}w", "\\num{mu} \\cdot \\num{v} + \\num{g}"),
      new RuleLine(
          "wNext", "w \\leftarrow w - \\eta\\,v", "\\num{w} - \\num{eta} \\cdot \\num{vNext}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      int w = u.parameters + from;
      int g = u.gradient + from;
      int next = u.nextParameters + from;
      int old = u.buffers + from;
      int fresh = u.nextBuffers + from;
      double momentum = u.firstDecay;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double velocity = Subnormal.avoided(momentum * v[old + i] + v[g + i]);
        v[fresh + i] = velocity;
        double moved = v[w + i] - u.rate * velocity;
        v[next + i] = moved;
        squares = moved * moved + squares;
      }
      return squares;
    }

    @Override
    void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
      super.prepare(u, settings, rate, time);
      u.firstDecay = settings.momentum();
    }
  },

  NESTEROV(
      "nesterov",
      "Nesterov momentum",
      "v \\leftarrow \\mu v + \\mathrm{d}w, \\quad w \\leftarrow w - \\eta\\,(\\mathrm{d}w + \\mu v)",
      "Nesterov 1983, in the form of Sutskever et al. 2013 as PyTorch rewrites it.",
      0.01,
      List.of("v"),
      new RuleLine(
          "vNext", "v \\leftarrow \\mu v + \\mathrm{d}w", "\\num{mu} \\cdot \\num{v} + \\num{g}"),
      new RuleLine(
          "wNext",
          "w \\leftarrow w - \\eta\\,(\\mathrm{d}w + \\mu v)",
          "\\num{w} - \\num{eta} \\cdot (\\num{g} + \\num{mu} \\cdot \\num{vNext})")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      int w = u.parameters + from;
      int g = u.gradient + from;
      int next = u.nextParameters + from;
      int old = u.buffers + from;
      int fresh = u.nextBuffers + from;
      double momentum = u.firstDecay;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double gradient = v[g + i];
        double velocity = Subnormal.avoided(momentum * v[old + i] + gradient);
        v[fresh + i] = velocity;
        double moved = v[w + i] - (momentum * velocity + gradient) * u.rate;
        v[next + i] = moved;
        squares = moved * moved + squares;
      }
      return squares;
    }

    @Override
    void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
      super.prepare(u, settings, rate, time);
      u.firstDecay = settings.momentum();
    }
  },

  ADAGRAD(
      "adagrad",
      "AdaGrad",
      "s \\leftarrow s + (\\mathrm{d}w)^2, \\quad w \\leftarrow w - \\frac{\\eta\\,\\mathrm{d}w}{\\sqrt{s} + \\epsilon}",
      "Duchi, Hazan and Singer 2011. Epsilon stands outside the root.",
      0.1,
      List.of("s"),
      new RuleLine("sNext", "s \\leftarrow s + (\\mathrm{d}w)^2", "\\num{s} + \\num{g}^2"),
      new RuleLine(
          "wNext",
          "w \\leftarrow w - \\frac{\\eta\\,\\mathrm{d}w}{\\sqrt{s} + \\epsilon}",
          "\\num{w} - \\frac{\\num{eta} \\cdot \\num{g}}{\\sqrt{\\num{sNext}} + \\num{epsilon}}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      int w = u.parameters + from;
      int g = u.gradient + from;
      int next = u.nextParameters + from;
      int old = u.buffers + from;
      int fresh = u.nextBuffers + from;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double gradient = v[g + i];
        double sum = v[old + i] + gradient * gradient;
        v[fresh + i] = sum;
        double moved = v[w + i] - u.rate * gradient / (Math.sqrt(sum) + u.epsilon);
        v[next + i] = moved;
        squares = moved * moved + squares;
      }
      return squares;
    }
  },

  RMSPROP(
      "rmsprop",
      "RMSProp",
      "s \\leftarrow \\rho s + (1 - \\rho) (\\mathrm{d}w)^2, \\quad"
          + " w \\leftarrow w - \\frac{\\eta\\,\\mathrm{d}w}{\\sqrt{s} + \\epsilon}",
      "Tieleman and Hinton 2012. Epsilon stands outside the root; TensorFlow puts it inside.",
      0.01,
      List.of("s"),
      new RuleLine(
          "sNext",
          "s \\leftarrow \\rho s + (1 - \\rho) (\\mathrm{d}w)^2",
          "\\num{rho} \\cdot \\num{s} + (1 - \\num{rho}) \\cdot \\num{g}^2"),
      new RuleLine(
          "wNext",
          "w \\leftarrow w - \\frac{\\eta\\,\\mathrm{d}w}{\\sqrt{s} + \\epsilon}",
          "\\num{w} - \\frac{\\num{eta} \\cdot \\num{g}}{\\sqrt{\\num{sNext}} + \\num{epsilon}}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      int w = u.parameters + from;
      int g = u.gradient + from;
      int next = u.nextParameters + from;
      int old = u.buffers + from;
      int fresh = u.nextBuffers + from;
      double decay = u.firstDecay;
      double rest = 1 - decay;
      double squares = 0;
      for (int i = 0; i < count; i++) {
        double gradient = v[g + i];
        double mean = Subnormal.avoided(decay * v[old + i] + rest * gradient * gradient);
        v[fresh + i] = mean;
        double moved = v[w + i] - u.rate * gradient / (Math.sqrt(mean) + u.epsilon);
        v[next + i] = moved;
        squares = moved * moved + squares;
      }
      return squares;
    }

    @Override
    void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
      super.prepare(u, settings, rate, time);
      u.firstDecay = settings.decay();
    }
  },

  ADAM(
      "adam",
      "Adam",
      "m \\leftarrow \\beta_1 m + (1 - \\beta_1) \\mathrm{d}w, \\quad s \\leftarrow \\beta_2 s + (1 - \\beta_2)"
          + " (\\mathrm{d}w)^2, \\quad w \\leftarrow w - \\eta \\frac{m / (1 - \\beta_1^t)}{\\sqrt{s / (1 -"
          + " \\beta_2^t)} + \\epsilon}",
      "Kingma and Ba 2015. Epsilon stands outside the root, as in PyTorch.",
      0.01,
      List.of("m", "s"),
      Moments.MEAN,
      Moments.SQUARE,
      Moments.UNBIASED_MEAN,
      Moments.UNBIASED_SQUARE,
      new RuleLine(
          "wNext",
          "w \\leftarrow w - \\frac{\\eta\\,\\hat m}{\\sqrt{\\hat s} + \\epsilon}",
          "\\num{w} - \\frac{\\num{eta} \\cdot \\num{mHat}}"
              + "{\\sqrt{\\num{sHat}} + \\num{epsilon}}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      return moments(v, u, from, count, keep);
    }

    @Override
    void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
      prepareMoments(u, settings, rate, time);
    }

    @Override
    public double biasCorrection(OptimizerSettings settings, int buffer, int time) {
      return biasCorrection(buffer == 0 ? settings.beta1() : settings.beta2(), time);
    }
  },

  ADAMW(
      "adamw",
      "AdamW",
      "w \\leftarrow (1 - \\eta \\lambda) w, \\quad \\text{then as Adam}",
      "Loshchilov and Hutter 2019. Only weights decay, never biases; PyTorch decays all.",
      0.01,
      List.of("m", "s"),
      Moments.MEAN,
      Moments.SQUARE,
      Moments.UNBIASED_MEAN,
      Moments.UNBIASED_SQUARE,
      new RuleLine(
          "wNext",
          "w \\leftarrow (1 - \\eta \\lambda)\\,w"
              + " - \\frac{\\eta\\,\\hat m}{\\sqrt{\\hat s} + \\epsilon}",
          "(1 - \\num{eta} \\cdot \\num{lambda}) \\cdot \\num{w}"
              + " - \\frac{\\num{eta} \\cdot \\num{mHat}}{\\sqrt{\\num{sHat}} + \\num{epsilon}}")) {
    @Override
    public double update(double[] v, Operands u, int from, int count, double keep) {
      return moments(v, u, from, count, keep);
    }

    @Override
    void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
      prepareMoments(u, settings, rate, time);
    }

    @Override
    public double biasCorrection(OptimizerSettings settings, int buffer, int time) {
      return ADAM.biasCorrection(settings, buffer, time);
    }

    @Override
    public boolean decaysWeights() {
      return true;
    }
  };

  private final Description description;
  private final double usualRate;
  private final List<String> bufferSymbols;
  private final List<RuleLine> rule;

  Optimizer(
      String id,
      String displayName,
      @Prose String tex,
      @Prose String source,
      double usualRate,
      List<String> bufferSymbols,
      RuleLine... rule) {
    description = new Description(id, displayName, tex, source);
    this.usualRate = usualRate;
    this.bufferSymbols = bufferSymbols;
    this.rule = List.of(rule);
  }

  /** Sets the numbers of an update that are the same for all parameters. */
  void prepare(Operands u, OptimizerSettings settings, double rate, int time) {
    u.rate = rate;
    u.epsilon = settings.epsilon();
  }

  /** Adam's step, written with step size eta / (1 - beta1^t) as PyTorch computes it. */
  static void prepareMoments(Operands u, OptimizerSettings settings, double rate, int time) {
    u.rate = rate / biasCorrection(settings.beta1(), time);
    u.correction = 1 / Math.sqrt(biasCorrection(settings.beta2(), time));
    u.firstDecay = settings.beta1();
    u.secondDecay = settings.beta2();
    u.epsilon = settings.epsilon();
  }

  static double moments(double[] v, Operands u, int from, int count, double keep) {
    int w = u.parameters + from;
    int g = u.gradient + from;
    int next = u.nextParameters + from;
    int old = u.buffers + from;
    int fresh = u.nextBuffers + from;
    int second = u.secondBuffer;
    double beta1 = u.firstDecay;
    double beta2 = u.secondDecay;
    double rest1 = 1 - beta1;
    double rest2 = 1 - beta2;
    double epsilon = u.epsilon;
    double stepSize = u.rate;
    double correction = u.correction;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double gradient = v[g + i];
      double mean = Subnormal.avoided(beta1 * v[old + i] + rest1 * gradient);
      double square = beta2 * v[old + second + i] + rest2 * gradient * gradient;
      square = Subnormal.avoided(square);
      v[fresh + i] = mean;
      v[fresh + second + i] = square;
      double moved = v[w + i] * keep - stepSize * mean / (Math.sqrt(square) * correction + epsilon);
      v[next + i] = moved;
      squares = moved * moved + squares;
    }
    return squares;
  }

  /** 1 - beta^t: how far t numbers have filled a running average that began at 0. */
  static double biasCorrection(double beta, int time) {
    return 1 - Elementary.power(beta, time);
  }

  /**
   * What the new value of a buffer is divided by, since it began at 0; 1 where nothing is.
   *
   * @param buffer counted from 0
   * @param time the number of the update since the buffers were empty, from 1 on
   */
  public double biasCorrection(OptimizerSettings settings, int buffer, int time) {
    return 1;
  }

  /** Whether it divides what its buffers hold by {@link #biasCorrection}. */
  public boolean correctsBias() {
    return rule.contains(Moments.UNBIASED_MEAN);
  }

  /** How many buffers of the parameters' length the optimizer carries from step to step. */
  public int buffers() {
    return bufferSymbols.size();
  }

  /** A learning rate to begin with that serves small networks well. */
  public double usualRate() {
    return usualRate;
  }

  /** The letters of the buffers in the rule, in the order in which they are kept. */
  public List<String> bufferSymbols() {
    return bufferSymbols;
  }

  /** The rule line by line, as one would compute it by hand. */
  public List<RuleLine> rule() {
    return rule;
  }

  /** Whether weights shrink by themselves, apart from the gradient. */
  public boolean decaysWeights() {
    return false;
  }

  /** The lines that Adam and AdamW share. */
  private static final class Moments {
    static final RuleLine MEAN =
        new RuleLine(
            "mNext",
            "m \\leftarrow \\beta_1 m + (1 - \\beta_1) \\mathrm{d}w",
            "\\num{beta1} \\cdot \\num{m} + (1 - \\num{beta1}) \\cdot \\num{g}");
    static final RuleLine SQUARE =
        new RuleLine(
            "sNext",
            "s \\leftarrow \\beta_2 s + (1 - \\beta_2) (\\mathrm{d}w)^2",
            "\\num{beta2} \\cdot \\num{s} + (1 - \\num{beta2}) \\cdot \\num{g}^2");
    static final RuleLine UNBIASED_MEAN =
        new RuleLine(
            "mHat",
            "\\hat m = \\frac{m}{1 - \\beta_1^t}",
            "\\frac{\\num{mNext}}{1 - \\num{beta1}^{\\num{t}}}");
    static final RuleLine UNBIASED_SQUARE =
        new RuleLine(
            "sHat",
            "\\hat s = \\frac{s}{1 - \\beta_2^t}",
            "\\frac{\\num{sNext}}{1 - \\num{beta2}^{\\num{t}}}");
  }

  @Override
  public Description description() {
    return description;
  }
}
