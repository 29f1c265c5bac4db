package chainrule.export;

import chainrule.drawing.Ramp;
import chainrule.engine.landscape.LossSurface;
import java.util.ArrayList;
import java.util.List;

/**
 * How colours and contours are spread over the losses of a slice: evenly, or by their logarithms
 * where they are of very different size.
 *
 * @param low the least loss
 * @param high above low
 * @param levels round values between the two, rising, for contours
 */
record LossScale(double low, double high, boolean isLogarithmic, double[] levels) {
  /** From this ratio of the greatest to the least loss on, the scale is logarithmic ... */
  private static final double WIDE = 12;

  /** ... over at most this ratio. */
  private static final double WIDEST = 1e4;

  /** What differs by less than this share of itself is flat, and has no contours. */
  private static final double FLAT = 1e-9;

  /** Contours, about. */
  private static final int LEVELS = 14;

  /** Parts of a decade, from the finest set on. */
  private static final double[][] FACTORS = {
    {1, 1.5, 2, 3, 4, 5, 7}, {1, 2, 3, 5}, {1, 2, 5}, {1, 3}, {1}
  };

  private static final int SHADES = 256;

  /** Valleys deep and heights pale: the lightness rises evenly. */
  private static final String[] COLOURS =
      Ramp.of(SHADES, "#2e105c", "#404996", "#2c859e", "#74be96", "#f5eebe");

  static LossScale of(LossSlice slice) {
    double least = slice.least();
    double greatest = slice.greatest();
    double low = least < LossSurface.BEYOND ? Math.max(0, least) : 0;
    double high = greatest > low ? greatest : low + Math.max(1e-6, low * 1e-6);
    return high > WIDE * low ? logarithmic(Math.max(low, high / WIDEST), high) : linear(low, high);
  }

  private static LossScale linear(double low, double high) {
    List<Double> levels = new ArrayList<>();
    double[] ticks = high - low < FLAT * high ? new double[0] : Plot.ticks(low, high, LEVELS);
    for (double tick : ticks) {
      if (tick > low && tick < high) {
        levels.add(tick);
      }
    }
    return new LossScale(low, high, false, numbers(levels));
  }

  private static LossScale logarithmic(double low, double high) {
    double from = Math.log10(low);
    double to = Math.log10(high);
    double[] factors = FACTORS[FACTORS.length - 1];
    for (int set = FACTORS.length - 1; set >= 0; set--) {
      factors = FACTORS[set].length * (to - from) <= LEVELS * 1.2 ? FACTORS[set] : factors;
    }
    List<Double> levels = new ArrayList<>();
    for (double power = Math.floor(from); power <= Math.ceil(to); power++) {
      for (double factor : factors) {
        double level = factor * Math.pow(10, power);
        if (level > low && level < high) {
          levels.add(level);
        }
      }
    }
    return new LossScale(low, high, true, numbers(levels));
  }

  private static double[] numbers(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** 0 at low and below, 1 at high and above. */
  double share(double loss) {
    double share =
        isLogarithmic
            ? Math.log10(loss / low) / Math.log10(high / low)
            : (loss - low) / (high - low);
    return share > 0 ? Math.min(1, share) : 0;
  }

  /** How many of the levels are not above a loss. */
  int band(double loss) {
    int band = 0;
    while (band < levels.length && levels[band] <= loss) {
      band++;
    }
    return band;
  }

  /** The colours of the bands between levels, from the lowest on. */
  String[] bands() {
    String[] bands = new String[levels.length + 1];
    for (int band = 0; band < bands.length; band++) {
      double from = band == 0 ? 0 : share(levels[band - 1]);
      double to = band == levels.length ? 1 : share(levels[band]);
      bands[band] = colour((from + to) / 2);
    }
    return bands;
  }

  static String colour(double share) {
    return COLOURS[(int) Math.round(share * (SHADES - 1))];
  }
}
