package chainrule.engine.explain;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All numbers of an explanation once more, by the formulas of a textbook and Java's own functions,
 * from what the explanation takes as given: parameters, example, mini-batch, dropout, settings and
 * the optimizer's buffers.
 */
final class Textbook {
  /** What is given: everything else is computed from it. */
  static final List<String> GIVEN =
      List.of(
          "version|link|epoch|batch|batches",
          "example\\..*",
          "layers\\.\\d+\\.(activation|dropout|W|b)(\\..*)?",
          "loss\\.(id|fused|fusion|worked|workedDerivative)(\\..*)?",
          "penalty\\.(l1|l2)",
          "miniBatch\\.(examples|inputs|targets|masks)(\\..*)?",
          "settings\\..*",
          "update\\.(optimizer|schedule|learningRate|time|clipNorm)",
          "update\\.old\\..*",
          "update\\.buffers\\.\\d+\\.(symbol|before)(\\..*)?",
          "neuron\\.(layer|neuron|curve\\.from|curve\\.to)",
          "parameter\\.(parameter|layer|neuron|input|time|learningRate)",
          "parameter\\.miniBatch\\.examples\\..*",
          "parameter\\.rule\\..*",
          "parameter\\.buffers\\.\\d+\\.symbol",
          "parameter\\.check\\.(h|straightThrough|kink)");

  private final JsonObject told;
  private final JsonObject settings;
  private final String loss;
  private final List<String> activations = new ArrayList<>();
  private final double[][][] weights;
  private final double[][] biases;
  private final Map<String, Object> numbers = new LinkedHashMap<>();

  private Textbook(JsonObject told) {
    this.told = told;
    settings = told.getAsJsonObject("settings");
    loss = told.getAsJsonObject("loss").get("id").getAsString();
    JsonArray layers = told.getAsJsonArray("layers");
    weights = new double[layers.size()][][];
    biases = new double[layers.size()][];
    for (int l = 0; l < layers.size(); l++) {
      JsonObject layer = layers.get(l).getAsJsonObject();
      activations.add(layer.get("activation").getAsString());
      weights[l] = matrix(layer.get("W"));
      biases[l] = vector(layer.get("b"));
    }
  }

  /**
   * Computes an explanation's numbers.
   *
   * @return numbers, vectors and matrices, by their paths in the explanation
   */
  static Map<String, Object> numbers(JsonObject told) {
    Textbook textbook = new Textbook(told);
    textbook.compute();
    return textbook.numbers;
  }

  private void compute() {
    JsonObject example = told.getAsJsonObject("example");
    JsonObject miniBatch = told.getAsJsonObject("miniBatch");
    double[][] inputs = matrix(miniBatch.get("inputs"));
    double[][] targets = matrix(miniBatch.get("targets"));
    List<double[][]> masks = new ArrayList<>();
    miniBatch.getAsJsonArray("masks").forEach(mask -> masks.add(matrix(mask)));
    int place = example.get("place").getAsInt();
    double[][] mask = place >= 0 ? masks.get(place) : ones();
    Sample seen =
        new Sample(vector(example.get("inputs")), vector(example.get("targets")), mask, weights);
    tellLayers(seen);
    tellLoss(seen);
    List<Sample> batch = new ArrayList<>();
    for (int s = 0; s < inputs.length; s++) {
      batch.add(new Sample(inputs[s], targets[s], masks.get(s), weights));
    }
    double[] losses = batch.stream().mapToDouble(sample -> sample.loss).toArray();
    numbers.put("miniBatch.losses", losses);
    numbers.put("miniBatch.meanLoss", mean(losses));
    tellPenalty();
    tellUpdate(batch);
    if (told.has("neuron")) {
      tellNeuron(seen);
      tellParameter(seen, batch);
    }
  }

  private double[][] ones() {
    double[][] ones = new double[weights.length - 1][];
    for (int l = 0; l < ones.length; l++) {
      ones[l] = new double[biases[l].length];
      java.util.Arrays.fill(ones[l], 1);
    }
    return ones;
  }

  /** One sample, forward and back. Layers count from 0, the first behind the inputs. */
  private final class Sample {
    final double[][] a = new double[weights.length + 1][];
    final double[][] z = new double[weights.length][];
    final double[][] g = new double[weights.length][];
    final double[][] slope = new double[weights.length][];
    final double[][] mask = new double[weights.length][];
    final double[][] upstream = new double[weights.length][];
    final double[][] delta = new double[weights.length][];
    final double[] target;
    final double[] ofOutput;
    final double[] lossSlope;
    final double[][] jacobian;
    final double loss;

    Sample(double[] inputs, double[] target, double[][] masks, double[][][] w) {
      this(inputs, target, masks, w, biases);
    }

    Sample(double[] inputs, double[] target, double[][] masks, double[][][] w, double[][] b) {
      this.target = target;
      a[0] = inputs;
      int last = w.length - 1;
      for (int l = 0; l <= last; l++) {
        int out = b[l].length;
        z[l] = new double[out];
        for (int j = 0; j < out; j++) {
          z[l][j] = b[l][j];
          for (int i = 0; i < a[l].length; i++) {
            z[l][j] += w[l][j][i] * a[l][i];
          }
        }
        mask[l] = new double[out];
        g[l] = new double[out];
        slope[l] = new double[out];
        a[l + 1] = new double[out];
        for (int j = 0; j < out; j++) {
          mask[l][j] = l == last ? 1 : masks[l][j];
          g[l][j] = value(activations.get(l), z[l], j);
          slope[l][j] = slope(activations.get(l), z[l], j, j);
          a[l + 1][j] = g[l][j] * mask[l][j];
        }
      }
      int outputs = target.length;
      double[] y = a[last + 1];
      ofOutput = new double[outputs];
      lossSlope = new double[outputs];
      jacobian = new double[outputs][outputs];
      double sum = 0;
      for (int k = 0; k < outputs; k++) {
        ofOutput[k] = lossOfOutput(z[last], y, target, k);
        lossSlope[k] = lossSlope(z[last][k], y[k], target[k]);
        sum += ofOutput[k];
        for (int j = 0; j < outputs; j++) {
          jacobian[k][j] = slope(activations.get(last), z[last], k, j);
        }
      }
      loss = sum;
      back(w, y);
    }

    private void back(double[][][] w, double[] y) {
      int last = w.length - 1;
      upstream[last] = lossSlope;
      delta[last] = new double[y.length];
      for (int k = 0; k < y.length; k++) {
        boolean crossEntropy = Textbook.this.loss.endsWith("CrossEntropy");
        delta[last][k] = crossEntropy ? y[k] - target[k] : lossSlope[k] * slope[last][k];
      }
      for (int l = last - 1; l >= 0; l--) {
        upstream[l] = new double[z[l].length];
        delta[l] = new double[z[l].length];
        for (int i = 0; i < z[l].length; i++) {
          for (int j = 0; j < z[l + 1].length; j++) {
            upstream[l][i] += w[l + 1][j][i] * delta[l + 1][j];
          }
          delta[l][i] = upstream[l][i] * mask[l][i] * slope[l][i];
        }
      }
    }

    /** dL/dw of all parameters, layer by layer. */
    double[] gradient() {
      List<Double> gradient = new ArrayList<>();
      for (int l = 0; l < delta.length; l++) {
        for (double d : delta[l]) {
          for (double input : a[l]) {
            gradient.add(d * input);
          }
        }
        for (double d : delta[l]) {
          gradient.add(d);
        }
      }
      return gradient.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static double value(String activation, double[] z, int j) {
    double x = z[j];
    return switch (activation) {
      case "linear" -> x;
      case "relu" -> Math.max(0, x);
      case "leakyRelu" -> x > 0 ? x : 0.01 * x;
      case "elu" -> x > 0 ? x : Math.expm1(x);
      case "gelu" -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      case "silu" -> x / (1 + Math.exp(-x));
      case "softplus" -> Math.log1p(Math.exp(x));
      case "tanh" -> Math.tanh(x);
      case "sigmoid" -> 1 / (1 + Math.exp(-x));
      case "sine" -> Math.sin(x);
      case "gaussian" -> Math.exp(-x * x);
      case "hardStep" -> x > 0 ? 1 : 0;
      case "softmax" -> softmax(z, j);
      default -> throw new IllegalArgumentException(activation);
    };
  }

  private static double softmax(double[] z, int j) {
    double sum = 0;
    for (double other : z) {
      sum += Math.exp(other - z[j]);
    }
    return 1 / sum;
  }

  /** dy[k]/dz[j]. */
  private static double slope(String activation, double[] z, int k, int j) {
    if (activation.equals("softmax")) {
      return softmax(z, k) * (k == j ? 1 - softmax(z, k) : -softmax(z, j));
    }
    if (k != j) {
      return 0;
    }
    double x = z[k];
    double s = 1 / (1 + Math.exp(-x));
    return switch (activation) {
      case "linear" -> 1;
      case "relu" -> x > 0 ? 1 : 0;
      case "leakyRelu" -> x > 0 ? 1 : 0.01;
      case "elu" -> x > 0 ? 1 : Math.exp(x);
      case "gelu" -> {
        double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
        double innerSlope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
        double cosh = Math.cosh(inner);
        yield 0.5 * (1 + Math.tanh(inner)) + 0.5 * x * innerSlope / (cosh * cosh);
      }
      case "silu" -> s + x * s * (1 - s);
      case "softplus" -> s;
      case "tanh" -> 1 / (Math.cosh(x) * Math.cosh(x));
      case "sigmoid" -> Math.exp(-x) * s * s;
      case "sine" -> Math.cos(x);
      case "gaussian" -> -2 * x * Math.exp(-x * x);
      case "hardStep" -> Math.abs(x) <= 1 ? 1 : 0;
      default -> throw new IllegalArgumentException(activation);
    };
  }

  private double lossOfOutput(double[] z, double[] y, double[] t, int k) {
    double error = y[k] - t[k];
    return switch (loss) {
      case "squaredError" -> 0.5 * error * error;
      case "absoluteError" -> Math.abs(error);
      case "huber" -> Math.abs(error) <= 1 ? 0.5 * error * error : Math.abs(error) - 0.5;
      case "binaryCrossEntropy" ->
          t[k] * Math.log1p(Math.exp(-z[k])) + (1 - t[k]) * Math.log1p(Math.exp(z[k]));
      case "categoricalCrossEntropy" -> -t[k] * Math.log(y[k]);
      case "hinge" -> Math.max(0, 1 - t[k] * z[k]);
      case "perceptron" -> Math.max(0, -t[k] * z[k]);
      default -> throw new IllegalArgumentException(loss);
    };
  }

  /** dL/dy. */
  private double lossSlope(double z, double y, double t) {
    double error = y - t;
    return switch (loss) {
      case "squaredError" -> error;
      case "absoluteError" -> Math.signum(error);
      case "huber" -> Math.max(-1, Math.min(1, error));
      case "binaryCrossEntropy" -> (1 - t) / (1 - y) - t / y;
      case "categoricalCrossEntropy" -> -t / y;
      case "hinge" -> t * z < 1 ? -t : 0;
      case "perceptron" -> t * z <= 0 ? -t : 0;
      default -> throw new IllegalArgumentException(loss);
    };
  }

  private void tellLayers(Sample seen) {
    for (int l = 0; l < weights.length; l++) {
      String path = "layers." + l + ".";
      numbers.put(path + "z", seen.z[l]);
      numbers.put(path + "g", seen.g[l]);
      numbers.put(path + "slope", seen.slope[l]);
      numbers.put(path + "mask", seen.mask[l]);
      numbers.put(path + "a", seen.a[l + 1]);
      numbers.put(path + "dLda", seen.upstream[l]);
      numbers.put(path + "delta", seen.delta[l]);
      numbers.put(path + "db", seen.delta[l]);
      int out = seen.z[l].length;
      int in = seen.a[l].length;
      double[][] gradient = new double[out][in];
      double[][] terms = new double[out][in];
      double[][] backTerms = new double[out][in];
      for (int j = 0; j < out; j++) {
        for (int i = 0; i < in; i++) {
          gradient[j][i] = seen.delta[l][j] * seen.a[l][i];
          terms[j][i] = weights[l][j][i] * seen.a[l][i];
          backTerms[j][i] = weights[l][j][i] * seen.delta[l][j];
        }
      }
      numbers.put(path + "dW", gradient);
      numbers.put(path + "terms", terms);
      numbers.put(path + "backTerms", backTerms);
    }
  }

  private void tellLoss(Sample seen) {
    numbers.put("loss.value", seen.loss);
    numbers.put("loss.ofOutput", seen.ofOutput);
    numbers.put("loss.dLdy", seen.lossSlope);
    numbers.put("loss.dydz", seen.jacobian);
    numbers.put("loss.dLdz", seen.delta[weights.length - 1]);
  }

  private void tellPenalty() {
    double absolutes = 0;
    double squares = 0;
    for (double[][] layer : weights) {
      for (double[] row : layer) {
        for (double w : row) {
          absolutes += Math.abs(w);
          squares += w * w;
        }
      }
    }
    numbers.put("penalty.absolutes", absolutes);
    numbers.put("penalty.squares", squares);
    numbers.put("penalty.value", setting("l1") * absolutes + 0.5 * setting("l2") * squares);
  }

  /** The flat parameters, and which of them are weights. */
  private boolean[] areWeights() {
    List<Boolean> kinds = new ArrayList<>();
    for (int l = 0; l < weights.length; l++) {
      for (int i = 0; i < weights[l].length * weights[l][0].length; i++) {
        kinds.add(true);
      }
      for (int j = 0; j < biases[l].length; j++) {
        kinds.add(false);
      }
    }
    boolean[] result = new boolean[kinds.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = kinds.get(i);
    }
    return result;
  }

  private void tellUpdate(List<Sample> batch) {
    JsonObject update = told.getAsJsonObject("update");
    double[] old = vector(update.get("old"));
    boolean[] isWeight = areWeights();
    double[] mean = new double[old.length];
    for (Sample sample : batch) {
      double[] gradient = sample.gradient();
      for (int i = 0; i < mean.length; i++) {
        mean[i] += gradient[i] / batch.size();
      }
    }
    double[] penalty = new double[old.length];
    double squares = 0;
    for (int i = 0; i < old.length; i++) {
      if (isWeight[i]) {
        penalty[i] = setting("l1") * Math.signum(old[i]) + setting("l2") * old[i];
      }
      squares += (mean[i] + penalty[i]) * (mean[i] + penalty[i]);
    }
    double norm = Math.sqrt(squares);
    double clip = setting("clipNorm");
    double clipFactor = clip == 0 ? 1 : Math.min(1, clip / (norm + 1e-6));
    double[] gradient = new double[old.length];
    for (int i = 0; i < old.length; i++) {
      gradient[i] = clipFactor * (mean[i] + penalty[i]);
    }
    double rateFactor = rateFactor();
    double rate = rateFactor * setting("learningRate");
    boolean decays = settings.get("optimizer").getAsString().equals("adamw");
    double keep = decays ? 1 - rate * setting("weightDecay") : 1;
    numbers.put("update.mean", mean);
    numbers.put("update.penalty", penalty);
    numbers.put("update.norm", norm);
    numbers.put("update.clipFactor", clipFactor);
    numbers.put("update.gradient", gradient);
    double epoch = told.get("epoch").getAsDouble();
    numbers.put("update.scheduleEpoch", Math.max(0, epoch - setting("warmup")));
    numbers.put("update.rateFactor", rateFactor);
    numbers.put("update.rate", rate);
    numbers.put("update.weightDecayFactor", keep);
    numbers.put("update.finite", 1.0);
    tellOptimizer(old, gradient, rate, keep, isWeight);
  }

  private double rateFactor() {
    double epoch = told.get("epoch").getAsDouble();
    double batches = told.get("batches").getAsDouble();
    double warmup = setting("warmup");
    if (epoch < warmup) {
      return (epoch * batches + told.get("batch").getAsDouble() + 1) / (warmup * batches);
    }
    double e = epoch - warmup;
    double gamma = setting("gamma");
    double k = setting("every");
    double span = setting("span");
    return switch (settings.get("schedule").getAsString()) {
      case "constant" -> 1;
      case "step" -> Math.pow(gamma, Math.floor(e / k));
      case "exponential" -> Math.pow(gamma, e / k);
      case "inverse" -> 1 / (1 + e / k);
      case "cosine" -> 0.5 * (1 + Math.cos(Math.PI * Math.min(e, span) / span));
      default -> throw new IllegalArgumentException(settings.toString());
    };
  }

  private void tellOptimizer(
      double[] old, double[] gradient, double rate, double keep, boolean[] isWeight) {
    JsonArray buffers = told.getAsJsonObject("update").getAsJsonArray("buffers");
    double[][] before = new double[buffers.size()][];
    double[][] after = new double[buffers.size()][old.length];
    double[] corrections = new double[buffers.size()];
    double time = told.getAsJsonObject("update").get("time").getAsDouble();
    String optimizer = settings.get("optimizer").getAsString();
    for (int b = 0; b < before.length; b++) {
      before[b] = vector(buffers.get(b).getAsJsonObject().get("before"));
      boolean corrects = optimizer.startsWith("adam");
      corrections[b] = corrects ? 1 - Math.pow(setting("beta" + (b + 1)), time) : 1;
    }
    double[] next = new double[old.length];
    double[] change = new double[old.length];
    double epsilon = setting("epsilon");
    for (int i = 0; i < old.length; i++) {
      double g = gradient[i];
      double w = old[i];
      switch (optimizer) {
        case "sgd" -> next[i] = w - rate * g;
        case "momentum", "nesterov" -> {
          double mu = setting("momentum");
          double v = mu * before[0][i] + g;
          after[0][i] = v;
          next[i] = w - rate * (optimizer.equals("momentum") ? v : g + mu * v);
        }
        case "adagrad", "rmsprop" -> {
          double rho = setting("decay");
          double s =
              optimizer.equals("adagrad")
                  ? before[0][i] + g * g
                  : rho * before[0][i] + (1 - rho) * g * g;
          after[0][i] = s;
          next[i] = w - rate * g / (Math.sqrt(s) + epsilon);
        }
        case "adam", "adamw" -> {
          double beta1 = setting("beta1");
          double beta2 = setting("beta2");
          double m = beta1 * before[0][i] + (1 - beta1) * g;
          double s = beta2 * before[1][i] + (1 - beta2) * g * g;
          after[0][i] = m;
          after[1][i] = s;
          double kept = isWeight[i] ? keep * w : w;
          next[i] = kept - rate * (m / corrections[0]) / (Math.sqrt(s / corrections[1]) + epsilon);
        }
        default -> throw new IllegalArgumentException(optimizer);
      }
      change[i] = next[i] - w;
    }
    numbers.put("update.new", next);
    numbers.put("update.change", change);
    for (int b = 0; b < after.length; b++) {
      numbers.put("update.buffers." + b + ".after", after[b]);
      numbers.put("update.buffers." + b + ".biasCorrection", corrections[b]);
    }
  }

  /** The activation of a neuron as its own z goes evenly from one end to the other. */
  private double[] curve(JsonObject given, double[] z, int layer, int neuron) {
    double from = given.get("from").getAsDouble();
    double to = given.get("to").getAsDouble();
    double[] others = z.clone();
    double[] values = new double[given.getAsJsonArray("values").size()];
    for (int i = 0; i < values.length; i++) {
      others[neuron] = from + (to - from) * i / (values.length - 1);
      values[i] = value(activations.get(layer), others, neuron);
    }
    return values;
  }

  private void tellNeuron(Sample seen) {
    JsonObject neuron = told.getAsJsonObject("neuron");
    int l = neuron.get("layer").getAsInt() - 1;
    int j = neuron.get("neuron").getAsInt();
    for (int i = 0; i < seen.a[l].length; i++) {
      String path = "neuron.terms." + i + ".";
      numbers.put(path + "weight", weights[l][j][i]);
      numbers.put(path + "input", seen.a[l][i]);
      numbers.put(path + "product", weights[l][j][i] * seen.a[l][i]);
    }
    numbers.put("neuron.bias", biases[l][j]);
    numbers.put("neuron.z", seen.z[l][j]);
    numbers.put("neuron.g", seen.g[l][j]);
    numbers.put("neuron.slope", seen.slope[l][j]);
    numbers.put("neuron.mask", seen.mask[l][j]);
    numbers.put("neuron.a", seen.a[l + 1][j]);
    numbers.put("neuron.dLda", seen.upstream[l][j]);
    numbers.put("neuron.delta", seen.delta[l][j]);
    numbers.put("neuron.curve.values", curve(neuron.getAsJsonObject("curve"), seen.z[l], l, j));
    boolean isOutput = l == weights.length - 1;
    boolean mixes = !isOutput || activations.get(l).equals("softmax");
    int first = mixes ? 0 : j;
    int count = !mixes ? 1 : isOutput ? seen.target.length : biases[l + 1].length;
    for (int n = 0; n < count; n++) {
      String path = "neuron.backTerms." + n + ".";
      int other = first + n;
      double weight = isOutput ? seen.jacobian[other][j] : weights[l + 1][other][j];
      double delta = isOutput ? seen.lossSlope[other] : seen.delta[l + 1][other];
      numbers.put(path + "neuron", (double) other);
      numbers.put(path + "weight", weight);
      numbers.put(path + "delta", delta);
      numbers.put(path + "product", weight * delta);
    }
  }

  private void tellParameter(Sample seen, List<Sample> batch) {
    JsonObject parameter = told.getAsJsonObject("parameter");
    int at = parameter.get("parameter").getAsInt();
    int l = parameter.get("layer").getAsInt() - 1;
    int j = parameter.get("neuron").getAsInt();
    int i = parameter.get("input").getAsInt();
    boolean isWeight = i >= 0;
    double old = isWeight ? weights[l][j][i] : biases[l][j];
    numbers.put("parameter.delta", seen.delta[l][j]);
    numbers.put("parameter.activation", isWeight ? seen.a[l][i] : 1);
    double gradient = seen.gradient()[at];
    numbers.put("parameter.gradient", gradient);
    numbers.put(
        "parameter.miniBatch.gradients",
        batch.stream().mapToDouble(sample -> sample.gradient()[at]).toArray());
    numbers.put("parameter.mean", computed("mean", at));
    numbers.put("parameter.l1Term", isWeight ? setting("l1") * Math.signum(old) : 0);
    numbers.put("parameter.l2Term", isWeight ? setting("l2") * old : 0);
    numbers.put("parameter.penalty", computed("penalty", at));
    numbers.put("parameter.norm", numbers.get("update.norm"));
    numbers.put("parameter.clipFactor", numbers.get("update.clipFactor"));
    numbers.put("parameter.clipped", computed("gradient", at));
    numbers.put("parameter.rateFactor", numbers.get("update.rateFactor"));
    numbers.put("parameter.rate", numbers.get("update.rate"));
    double keep = (Double) numbers.get("update.weightDecayFactor");
    numbers.put("parameter.weightDecayFactor", isWeight ? keep : 1.0);
    numbers.put("parameter.old", old);
    numbers.put("parameter.new", computed("new", at));
    numbers.put("parameter.change", computed("change", at));
    tellQuantities(at, old, isWeight);
    tellCheck(seen, l, j, i, gradient);
  }

  private double computed(String list, int at) {
    return ((double[]) numbers.get("update." + list))[at];
  }

  private void tellQuantities(int at, double old, boolean isWeight) {
    String path = "parameter.quantities.";
    numbers.put(path + "w", old);
    numbers.put(path + "g", computed("gradient", at));
    numbers.put(path + "eta", numbers.get("update.rate"));
    numbers.put(path + "t", told.getAsJsonObject("update").get("time").getAsDouble());
    numbers.put(path + "mu", setting("momentum"));
    numbers.put(path + "rho", setting("decay"));
    numbers.put(path + "beta1", setting("beta1"));
    numbers.put(path + "beta2", setting("beta2"));
    numbers.put(path + "epsilon", setting("epsilon"));
    boolean decays = isWeight && settings.get("optimizer").getAsString().equals("adamw");
    numbers.put(path + "lambda", decays ? setting("weightDecay") : 0);
    JsonArray buffers = told.getAsJsonObject("update").getAsJsonArray("buffers");
    for (int b = 0; b < buffers.size(); b++) {
      JsonObject buffer = buffers.get(b).getAsJsonObject();
      String symbol = buffer.get("symbol").getAsString();
      double before = vector(buffer.get("before"))[at];
      double after = computed("buffers." + b + ".after", at);
      double correction = (Double) numbers.get("update.buffers." + b + ".biasCorrection");
      numbers.put(path + symbol, before);
      numbers.put(path + symbol + "Next", after);
      numbers.put(path + symbol + "Hat", after / correction);
      numbers.put("parameter.buffers." + b + ".before", before);
      numbers.put("parameter.buffers." + b + ".after", after);
      numbers.put("parameter.buffers." + b + ".biasCorrection", correction);
    }
    numbers.put(path + "wNext", computed("new", at));
  }

  /** The differences are formed from what is told: they magnify the last digits of the losses. */
  private void tellCheck(Sample seen, int l, int j, int i, double gradient) {
    JsonObject check = told.getAsJsonObject("parameter").getAsJsonObject("check");
    double h = check.get("h").getAsDouble();
    numbers.put("parameter.check.lossAbove", lossWith(seen, l, j, i, h));
    numbers.put("parameter.check.lossBelow", lossWith(seen, l, j, i, -h));
    numbers.put("parameter.check.analytic", gradient);
    double above = check.get("lossAbove").getAsDouble();
    double below = check.get("lossBelow").getAsDouble();
    double numeric = (above - below) / (2 * h);
    numbers.put("parameter.check.numeric", numeric);
    double analytic = check.get("analytic").getAsDouble();
    double size = Math.max(Math.abs(numeric), Math.abs(analytic));
    double difference = size == 0 ? 0 : Math.abs(numeric - analytic) / size;
    numbers.put("parameter.check.relativeDifference", difference);
  }

  private double lossWith(Sample seen, int l, int j, int i, double change) {
    double[][][] w = new double[weights.length][][];
    double[][] b = new double[weights.length][];
    for (int layer = 0; layer < w.length; layer++) {
      b[layer] = biases[layer].clone();
      w[layer] = new double[weights[layer].length][];
      for (int row = 0; row < w[layer].length; row++) {
        w[layer][row] = weights[layer][row].clone();
      }
    }
    if (i >= 0) {
      w[l][j][i] += change;
    } else {
      b[l][j] += change;
    }
    return new Sample(seen.a[0], seen.target, seen.mask, w, b).loss;
  }

  private double setting(String name) {
    return settings.get(name).getAsDouble();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double[] vector(JsonElement list) {
    double[] vector = new double[list.getAsJsonArray().size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = list.getAsJsonArray().get(i).getAsDouble();
    }
    return vector;
  }

  private static double[][] matrix(JsonElement rows) {
    double[][] matrix = new double[rows.getAsJsonArray().size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = vector(rows.getAsJsonArray().get(i));
    }
    return matrix;
  }
}
