package chainrule.engine.run;

import chainrule.engine.math.Seedrandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * tensorflow/playground once more, from its rules, with Java's own elementary functions: one
 * example at a time, by neurons. Reads no more than it needs to, and believes what it reads.
 */
final class PlaygroundPage {
  private final Map<String, String> fields = new HashMap<>();
  private final Seedrandom random;
  private final List<double[]> points = new ArrayList<>(); // x, y, label
  private final int trainingCount;
  private final int[] sizes;
  private final double[][][] weights; // layer, neuron, input
  private final double[][][] sums;
  private final double[][] biases;
  private final double[][] biasSums;
  private int accumulated;

  PlaygroundPage(String link) {
    for (String pair : link.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(parts[0], parts[1]);
    }
    random = new Seedrandom(get("seed", ""));
    generate();
    for (int c = points.size(); c > 0; c--) {
      int j = (int) Math.floor(random.uniform() * c);
      double[] kept = points.get(c - 1);
      points.set(c - 1, points.get(j));
      points.set(j, kept);
    }
    trainingCount = (int) Math.floor(points.size() * number("percTrainData", 50) / 100);
    String shape = get("networkShape", "4,2");
    String[] hidden = shape.isEmpty() ? new String[0] : shape.split(",");
    sizes = new int[hidden.length + 2];
    sizes[0] = inputs(new double[2]).length;
    for (int i = 0; i < hidden.length; i++) {
      sizes[i + 1] = Integer.parseInt(hidden[i]);
    }
    sizes[sizes.length - 1] = 1;
    boolean zero = get("initZero", "false").equals("true");
    weights = new double[sizes.length][][];
    sums = new double[sizes.length][][];
    biases = new double[sizes.length][];
    biasSums = new double[sizes.length][];
    for (int layer = 1; layer < sizes.length; layer++) {
      weights[layer] = new double[sizes[layer]][sizes[layer - 1]];
      sums[layer] = new double[sizes[layer]][sizes[layer - 1]];
      biases[layer] = new double[sizes[layer]];
      biasSums[layer] = new double[sizes[layer]];
      for (int j = 0; j < sizes[layer]; j++) {
        biases[layer][j] = zero ? 0 : 0.1;
        for (int i = 0; i < sizes[layer - 1]; i++) {
          double drawn = random.uniform() - 0.5;
          weights[layer][j][i] = zero ? 0 : drawn;
        }
      }
    }
  }

  private String get(String key, String otherwise) {
    return fields.getOrDefault(key, otherwise);
  }

  private double number(String key, double otherwise) {
    return fields.containsKey(key) ? Double.parseDouble(fields.get(key)) : otherwise;
  }

  private boolean isRegression() {
    return get("problem", "classification").equals("regression");
  }

  private double between(double from, double to) {
    return from + (to - from) * random.uniform();
  }

  private void generate() {
    double nu = number("noise", 0) / 100;
    String name = isRegression() ? get("regDataset", "reg-plane") : get("dataset", "circle");
    for (int i = 0; i < (isRegression() ? 1200 : 500); i++) {
      boolean isFirstHalf = i < 250;
      points.add(
          switch (name) {
            case "circle" -> {
              double r = isFirstHalf ? between(0, 2.5) : between(3.5, 5);
              double angle = between(0, 2 * Math.PI);
              double x = r * Math.sin(angle);
              double y = r * Math.cos(angle);
              double dx = between(-5, 5) * nu;
              double dy = between(-5, 5) * nu;
              yield new double[] {x, y, Math.hypot(x + dx, y + dy) < 2.5 ? 1 : -1};
            }
            case "xor" -> {
              double x = between(-5, 5);
              x += x > 0 ? 0.3 : -0.3;
              double y = between(-5, 5);
              y += y > 0 ? 0.3 : -0.3;
              double dx = between(-5, 5) * nu;
              double dy = between(-5, 5) * nu;
              yield new double[] {x, y, (x + dx) * (y + dy) >= 0 ? 1 : -1};
            }
            case "gauss" -> {
              double centre = isFirstHalf ? 2 : -2;
              double x = normal(centre, 0.5 + 7 * nu);
              double y = normal(centre, 0.5 + 7 * nu);
              yield new double[] {x, y, isFirstHalf ? 1 : -1};
            }
            case "spiral" -> {
              int k = i % 250;
              double r = k / 250.0 * 5;
              double t = 1.75 * k / 250.0 * 2 * Math.PI + (isFirstHalf ? 0 : Math.PI);
              double x = r * Math.sin(t) + between(-1, 1) * nu;
              double y = r * Math.cos(t) + between(-1, 1) * nu;
              yield new double[] {x, y, isFirstHalf ? 1 : -1};
            }
            default -> {
              double x = between(-6, 6);
              double y = between(-6, 6);
              double dx = between(-6, 6) * nu;
              double dy = between(-6, 6) * nu;
              double height =
                  name.equals("reg-plane") ? (x + dx + y + dy) / 10 : hills(x + dx, y + dy);
              yield new double[] {x, y, height};
            }
          });
    }
  }

  private double normal(double mean, double variance) {
    double u;
    double s;
    do {
      u = 2 * random.uniform() - 1;
      double v = 2 * random.uniform() - 1;
      s = u * u + v * v;
    } while (s > 1);
    return mean + Math.sqrt(variance) * Math.sqrt(-2 * Math.log(s) / s) * u;
  }

  private static double hills(double x, double y) {
    double best = 0;
    int sign = 1;
    for (double cy : new double[] {2.5, -2.5}) {
      for (double cx : new double[] {-4, 0, 4}) {
        double value = sign * Math.min(1, Math.max(0, 1 - Math.hypot(x - cx, y - cy) / 2));
        best = Math.abs(value) > Math.abs(best) ? value : best;
        sign = -sign;
      }
      // Six signs alternate, so that the second row begins with the other one.
    }
    return best;
  }

  private double[] inputs(double[] point) {
    double x = point[0];
    double y = point[1];
    List<Double> chosen = new ArrayList<>();
    String[] names = {"x", "y", "xSquared", "ySquared", "xTimesY", "sinX", "sinY"};
    double[] values = {x, y, x * x, y * y, x * y, Math.sin(x), Math.sin(y)};
    for (int i = 0; i < names.length; i++) {
      if (!get(names[i], i < 2 ? "true" : "false").equals("false")) {
        chosen.add(values[i]);
      }
    }
    return chosen.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private String activation(int layer) {
    boolean isOutput = layer == sizes.length - 1;
    return !isOutput ? get("activation", "tanh") : isRegression() ? "linear" : "tanh";
  }

  private double activate(int layer, double z) {
    return switch (activation(layer)) {
      case "tanh" -> Math.tanh(z);
      case "relu" -> Math.max(0, z);
      case "sigmoid" -> 1 / (1 + Math.exp(-z));
      default -> z;
    };
  }

  private double slope(int layer, double z) {
    double a = activate(layer, z);
    return switch (activation(layer)) {
      case "tanh" -> 1 - a * a;
      case "relu" -> z <= 0 ? 0 : 1;
      case "sigmoid" -> a * (1 - a);
      default -> 1;
    };
  }

  /** Fills z and a, and returns the output. */
  private double forward(double[] point, double[][] z, double[][] a) {
    a[0] = inputs(point);
    for (int layer = 1; layer < sizes.length; layer++) {
      z[layer] = new double[sizes[layer]];
      a[layer] = new double[sizes[layer]];
      for (int j = 0; j < sizes[layer]; j++) {
        double sum = biases[layer][j];
        for (int i = 0; i < sizes[layer - 1]; i++) {
          sum += weights[layer][j][i] * a[layer - 1][i];
        }
        z[layer][j] = sum;
        a[layer][j] = activate(layer, sum);
      }
    }
    return a[sizes.length - 1][0];
  }

  void trainEpoch() {
    int batch = (int) number("batchSize", 10);
    for (int e = 0; e < trainingCount; e++) {
      accumulate(points.get(e));
      if ((e + 1) % batch == 0) {
        update();
      }
    }
  }

  private void accumulate(double[] point) {
    double[][] z = new double[sizes.length][];
    double[][] a = new double[sizes.length][];
    double output = forward(point, z, a);
    double[] ahead = {output - point[2]};
    for (int layer = sizes.length - 1; layer > 0; layer--) {
      double[] behind = new double[sizes[layer - 1]];
      for (int j = 0; j < sizes[layer]; j++) {
        double delta = ahead[j] * slope(layer, z[layer][j]);
        biasSums[layer][j] += delta;
        for (int i = 0; i < sizes[layer - 1]; i++) {
          sums[layer][j][i] += delta * a[layer - 1][i];
          behind[i] += weights[layer][j][i] * delta;
        }
      }
      ahead = behind;
    }
    accumulated++;
  }

  private void update() {
    double rate = number("learningRate", 0.03);
    double decay = get("regularization", "none").equals("L2") ? number("regularizationRate", 0) : 0;
    for (int layer = 1; layer < sizes.length; layer++) {
      for (int j = 0; j < sizes[layer]; j++) {
        biases[layer][j] -= rate * biasSums[layer][j] / accumulated;
        biasSums[layer][j] = 0;
        for (int i = 0; i < sizes[layer - 1]; i++) {
          double before = weights[layer][j][i];
          weights[layer][j][i] -= rate / accumulated * sums[layer][j][i];
          weights[layer][j][i] -= rate * decay * before;
          sums[layer][j][i] = 0;
        }
      }
    }
    accumulated = 0;
  }

  double loss(boolean ofTraining) {
    List<double[]> some =
        ofTraining
            ? points.subList(0, trainingCount)
            : points.subList(trainingCount, points.size());
    double sum = 0;
    for (double[] point : some) {
      double output = forward(point, new double[sizes.length][], new double[sizes.length][]);
      sum += 0.5 * (output - point[2]) * (output - point[2]);
    }
    return sum / some.size();
  }

  List<double[]> points() {
    return points;
  }

  int trainingCount() {
    return trainingCount;
  }

  /** Laid out as Chainrule lays parameters out. */
  double[] parameters() {
    List<Double> all = new ArrayList<>();
    for (int layer = 1; layer < sizes.length; layer++) {
      for (double[] neuron : weights[layer]) {
        for (double weight : neuron) {
          all.add(weight);
        }
      }
      for (double bias : biases[layer]) {
        all.add(bias);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
