package chainrule.engine.data;

import chainrule.engine.math.Elementary;
import chainrule.engine.prose.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a network can be fed with: a number computed from a point (x1, x2).
 *
 * <p>To add one, add one constant. Each repeats the loop because a loop in this class would call
 * {@link #value} virtually for every point; inside the constant the compilers inline it.
 */
public enum Input {
  X1("x1", "x1", "x1", "x_1", "x_1", "How far to the right a point lies.", "") {
    @Override
    public double value(double x1, double x2) {
      return x1;
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  X2("x2", "x2", "x2", "x_2", "x_2", "How far up a point lies.", "") {
    @Override
    public double value(double x1, double x2) {
      return x2;
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  X1_SQUARED(
      "x1Squared",
      "x₁ squared",
      "x1²",
      "x_1^2",
      "x_1^2",
      "Large on the left and on the right, 0 in the centre.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return x1 * x1;
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  X2_SQUARED(
      "x2Squared",
      "x₂ squared",
      "x2²",
      "x_2^2",
      "x_2^2",
      "Large at the top and at the bottom, 0 in the centre.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return x2 * x2;
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  X1_X2(
      "x1x2",
      "x₁ times x₂",
      "x1·x2",
      "x_1 x_2",
      "x_1 x_2",
      "Positive where x₁ and x₂ have the same sign: enough by itself to solve XOR.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return x1 * x2;
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  SIN_X1(
      "sinX1",
      "Sine of x₁",
      "sin x1",
      "\\sin x_1",
      "\\sin x_1",
      "Rises and falls from left to right, with a period of about 6.28.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return Elementary.sin(x1);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  SIN_X2(
      "sinX2",
      "Sine of x₂",
      "sin x2",
      "\\sin x_2",
      "\\sin x_2",
      "Rises and falls from bottom to top, with a period of about 6.28.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return Elementary.sin(x2);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  COS_X1(
      "cosX1",
      "Cosine of x₁",
      "cos x1",
      "\\cos x_1",
      "\\cos x_1",
      "The sine of x₁ shifted by a quarter period: highest in the centre.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return Elementary.cos(x1);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  COS_X2(
      "cosX2",
      "Cosine of x₂",
      "cos x2",
      "\\cos x_2",
      "\\cos x_2",
      "The sine of x₂ shifted by a quarter period: highest in the centre.",
      "") {
    @Override
    public double value(double x1, double x2) {
      return Elementary.cos(x2);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  RADIUS(
      "radius",
      "Radius",
      "r",
      "r",
      "r = \\sqrt{x_1^2 + x_2^2}",
      "How far a point is from the centre.",
      "Polar coordinates.") {
    @Override
    public double value(double x1, double x2) {
      return Math.sqrt(x1 * x1 + x2 * x2);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  },

  ANGLE(
      "angle",
      "Angle",
      "φ",
      "\\varphi",
      "\\varphi = \\operatorname{atan2}(x_2, x_1)",
      "The direction of a point from the centre, in radians: 0 to the right, growing anticlockwise "
          + "to π, negative below.",
      "Polar coordinates; the angle jumps from π to -π on the left.") {
    @Override
    public double value(double x1, double x2) {
      return Elementary.atan2(x2, x1);
    }

    @Override
    public void fill(double[] x1, double[] x2, double[] values, int start) {
      for (int i = 0; i < x1.length; i++) {
        values[start + i] = value(x1[i], x2[i]);
      }
    }
  };

  private final String id;
  private final String displayName;
  private final String symbol;
  private final String symbolTex;
  private final String tex;
  private final String explanation;
  private final String source;

  Input(
      String id,
      String displayName,
      String symbol,
      String symbolTex,
      @Prose String tex,
      @Prose String explanation,
      @Prose String source) {
    this.id = id;
    this.displayName = displayName;
    this.symbol = symbol;
    this.symbolTex = symbolTex;
    this.tex = tex;
    this.explanation = explanation;
    this.source = source;
  }

  /** The input with this id, or null. */
  public static @Nullable Input ofId(String id) {
    for (Input input : values()) {
      if (input.id.equals(id)) {
        return input;
      }
    }
    return null;
  }

  /**
   * The features of many points.
   *
   * @param x1 (example), network values
   * @param x2 (example), network values
   * @return shape (input, example): input i of example s at i * count + s
   */
  public static double[] features(List<Input> inputs, double[] x1, double[] x2) {
    double[] features = new double[inputs.size() * x1.length];
    for (int i = 0; i < inputs.size(); i++) {
      inputs.get(i).fill(x1, x2, features, i * x1.length);
    }
    return features;
  }

  /** The input's value at a point given in network values; finite for a finite point. */
  public abstract double value(double x1, double x2);

  /**
   * values[start + i] = value(x1[i], x2[i]) for every example i.
   *
   * @param x1 (example), network values
   * @param x2 (example), network values
   * @param values overwritten from {@code start} on
   */
  public abstract void fill(double[] x1, double[] x2, double[] values, int start);

  /** Letters and digits, as in links. Never changed once published. */
  public String id() {
    return id;
  }

  /** The name in menus. */
  public String displayName() {
    return displayName;
  }

  /** The shortest name, as plain text: the label of the input in a diagram. */
  public String symbol() {
    return symbol;
  }

  /** The shortest name, in TeX. */
  public String symbolTex() {
    return symbolTex;
  }

  /** The formula, in TeX. */
  public String tex() {
    return tex;
  }

  /** One sentence on what it tells the network. */
  public String explanation() {
    return explanation;
  }

  /** Where it comes from; empty where there is nothing to say. */
  public String source() {
    return source;
  }
}
