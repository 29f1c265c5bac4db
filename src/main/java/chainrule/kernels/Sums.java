package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;

/**
 * Sums of products, which carry values forward and errors back:
 *
 * <pre>c[r][s] = first[r] + sum over k of w[r][k] x[k][s]</pre>
 *
 * <p>As a plain loop, for every r and s:
 *
 * <pre>
 * double sum = first[r];
 * for (int k = 0; k &lt; inner; k++) {
 *   sum = sum + w[r][k] * x[k][s];
 * }
 * c[r][s] = sum;
 * </pre>
 *
 * <p>Here a vector holds two samples side by side, and a tile of rows and vectors keeps its sums in
 * registers while k runs, so that each number loaded is used several times. Each sum is added up in
 * the order of k, as in the loop.
 */
final class Sums {
  /** With two rows: ten sums, two weights and one x fill the registers. */
  private static final int MOST_VECTORS = 5;

  private Sums() {}

  static void addTo(WasmModule module) {
    ofSamples(module.export("sumOfProducts"));
    ofOne(module.export("sumOfProductsOfOne"));
  }

  /** x (inner, sample) and c (row, sample), rows stride apart. */
  private static void ofSamples(WasmFunction f) {
    Int w = f.place();
    Int rowStep = f.distance();
    Int innerStep = f.distance();
    Int first = f.place();
    Int rows = f.integer();
    Int inner = f.integer();
    Int x = f.place();
    Int c = f.place();
    Int stride = f.distance();
    Int samples = f.integer();

    Int firstStep = startAtZero(f, first);
    Int vectors = f.let(samples.plus(1).shiftedRightUnsigned(1));
    Rows all = new Rows(f, w, rowStep, innerStep, first, firstStep, rows, inner, x, c, stride);
    f.loopWhile(
        vectors.isAtLeast(MOST_VECTORS),
        () -> {
          all.compute(MOST_VECTORS);
          f.increase(x, 16 * MOST_VECTORS);
          f.increase(c, 16 * MOST_VECTORS);
          f.increase(vectors, -MOST_VECTORS);
        });
    for (int rest = 1; rest < MOST_VECTORS; rest++) {
      int count = rest;
      f.when(vectors.isEqualTo(rest), () -> all.compute(count));
    }
  }

  /** Lets sums that have no first[r] begin with a 0 that stands in the memory for all rows. */
  private static Int startAtZero(WasmFunction f, Int first) {
    Int exists = f.let(first.isAtLeast(Layout.FIRST_PLACE));
    Int step = f.let(f.integer(8).orUnless(exists, f.integer(0)));
    f.set(first, first.orUnless(exists, f.integer(Layout.ZEROS)));
    return step;
  }

  /** All rows, for a few vectors of samples. */
  private record Rows(
      WasmFunction f,
      Int w,
      Int rowStep,
      Int innerStep,
      Int first,
      Int firstStep,
      Int rows,
      Int inner,
      Int x,
      Int c,
      Int stride) {

    /** Few vectors leave registers for more rows, and sums that wait for each other are too few. */
    void compute(int vectors) {
      Int nextW = f.let(w);
      Int nextFirst = f.let(first);
      Int nextC = f.let(c);
      Int left = f.let(rows);
      for (int height = vectors > 2 ? 2 : 4; height >= 1; height /= 2) {
        int tall = height;
        f.loopWhile(
            left.isAtLeast(height),
            () -> {
              tile(tall, vectors, nextW, nextFirst, nextC);
              f.increase(left, -tall);
            });
      }
    }

    /** sum[r][v] = first[r], then sum[r][v] = sum[r][v] + w[r][k] x[k][v] for each k. */
    private void tile(int height, int vectors, Int nextW, Int nextFirst, Int nextC) {
      Pair[][] sum = new Pair[height][vectors];
      Int[] weight = new Int[height];
      for (int r = 0; r < height; r++) {
        weight[r] = f.let(nextW);
        Pair start = f.let(f.loadBoth(nextFirst));
        for (int v = 0; v < vectors; v++) {
          sum[r][v] = f.let(start);
        }
        f.increase(nextW, rowStep);
        f.increase(nextFirst, firstStep);
      }
      Int at = f.let(x);
      f.repeat(
          inner,
          () -> {
            Pair[] both = new Pair[height];
            for (int r = 0; r < height; r++) {
              both[r] = f.let(f.loadBoth(weight[r]));
              f.increase(weight[r], innerStep);
            }
            for (int v = 0; v < vectors; v++) {
              Pair samples = f.let(f.load(at, 2 * v));
              for (int r = 0; r < height; r++) {
                f.set(sum[r][v], sum[r][v].plus(both[r].times(samples)));
              }
            }
            f.increase(at, stride);
          });
      for (int r = 0; r < height; r++) {
        for (int v = 0; v < vectors; v++) {
          f.store(nextC, 2 * v, sum[r][v]);
        }
        f.increase(nextC, stride);
      }
    }
  }

  /** The same for a single sample, where x (inner) and c (row) are rows: a vector is two rows. */
  private static void ofOne(WasmFunction f) {
    Int w = f.place();
    Int rowStep = f.distance();
    Int innerStep = f.distance();
    Int first = f.place();
    Int rows = f.integer();
    Int inner = f.integer();
    Int x = f.place();
    Int c = f.place();

    Int firstStep = startAtZero(f, first);
    for (int height : new int[] {8, 2, 1}) {
      f.loopWhile(
          rows.isAtLeast(height),
          () -> {
            column(f, height, w, rowStep, innerStep, first, firstStep, inner, x, c);
            f.increase(rows, -height);
          });
    }
  }

  /** A tile of rows; the last row of an odd number of them is a vector with an idle half. */
  private static void column(
      WasmFunction f,
      int height,
      Int w,
      Int rowStep,
      Int innerStep,
      Int first,
      Int firstStep,
      Int inner,
      Int x,
      Int c) {
    int vectors = (height + 1) / 2;
    Int[] weight = new Int[2 * vectors];
    Pair[] sum = new Pair[vectors];
    for (int v = 0; v < vectors; v++) {
      boolean alone = 2 * v + 1 == height;
      weight[2 * v] = f.let(w);
      f.increase(w, rowStep);
      Int start = f.let(first);
      f.increase(first, firstStep);
      if (alone) {
        sum[v] = f.let(f.loadOne(start));
      } else {
        weight[2 * v + 1] = f.let(w);
        f.increase(w, rowStep);
        sum[v] = f.let(f.loadOneEach(start, first));
        f.increase(first, firstStep);
      }
    }
    Int at = f.let(x);
    f.repeat(
        inner,
        () -> {
          Pair both = f.let(f.loadBoth(at));
          for (int v = 0; v < vectors; v++) {
            boolean alone = 2 * v + 1 == height;
            Pair weights =
                alone ? f.loadOne(weight[2 * v]) : f.loadOneEach(weight[2 * v], weight[2 * v + 1]);
            f.set(sum[v], sum[v].plus(weights.times(both)));
          }
          for (int r = 0; r < height; r++) {
            f.increase(weight[r], innerStep);
          }
          f.increase(at, 8);
        });
    for (int v = 0; v < vectors; v++) {
      if (2 * v + 1 == height) {
        f.storeOne(c.plus(16 * v), sum[v]);
      } else {
        f.store(c, 2 * v, sum[v]);
      }
    }
    f.increase(c, 8 * height);
  }
}
