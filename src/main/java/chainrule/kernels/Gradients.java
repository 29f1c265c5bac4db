package chainrule.kernels;

import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Pair;
import chainrule.kernels.Value.Scalar;
import java.util.List;

/**
 * The gradient of a layer, where share is 1 / samples:
 *
 * <pre>
 * dL/dW[j][i] = share * sum over s of delta[j][s] a[i][s]
 * dL/db[j]    = share * sum over s of delta[j][s]
 * </pre>
 *
 * <p>As a plain loop, for every j and i:
 *
 * <pre>
 * double sum = 0;
 * for (int s = 0; s &lt; samples; s++) {
 *   sum = sum + delta[j][s] * a[i][s];
 * }
 * gradient[j][i] = sum * share;
 * </pre>
 *
 * <p>Here a vector holds two inputs i side by side, which stand so in a transposed copy of a; each
 * sum is added up in the order of s, as in the loop.
 */
final class Gradients {
  private Gradients() {}

  static void addTo(WasmModule module) {
    mean(module.export("meanGradient"));
    productsOfOne(module.export("productsOfOne"));
  }

  /**
   * delta (output, sample) and a (input, sample), rows stride apart; the copy takes (sample, input)
   * with samples and inputs rounded up to even numbers.
   */
  private static void mean(WasmFunction f) {
    Int delta = f.place();
    Int out = f.integer();
    Int a = f.place();
    Int in = f.integer();
    Int stride = f.distance();
    Int samples = f.integer();
    Scalar share = f.number();
    Int weights = f.place();
    Int biases = f.place();
    Int copy = f.place();

    Pair both = f.let(share.both());
    Int rowBytes = f.let(in.shiftedLeft(3));
    Int copyBytes = f.let(rowBytes.plus(15).and(-16));
    transpose(f, a, in, stride, samples, copy, copyBytes);
    sumDeltas(f, delta, out, stride, samples, both, biases);

    Int left = f.let(in);
    for (int vectors : new int[] {4, 2, 1}) {
      f.loopWhile(
          left.isAtLeast(2 * vectors),
          () -> {
            column(
                f, vectors, false, delta, out, stride, samples, copy, copyBytes, both, weights,
                rowBytes);
            f.increase(left, -2 * vectors);
            f.increase(copy, 16 * vectors);
            f.increase(weights, 16 * vectors);
          });
    }
    f.when(
        left.isEqualTo(1),
        () ->
            column(
                f, 1, true, delta, out, stride, samples, copy, copyBytes, both, weights, rowBytes));
  }

  /** copy[s][i] = a[i][s], two by two. */
  private static void transpose(
      WasmFunction f, Int a, Int in, Int stride, Int samples, Int copy, Int copyBytes) {
    Int row = f.let(a);
    Int to = f.let(copy);
    Int left = f.let(in);
    f.loopWhile(
        left.isAtLeast(1),
        () -> {
          Int first = f.let(row);
          Int second = f.let(row.plus(stride).orUnless(left.isAtLeast(2), row));
          Int at = f.let(to);
          Int s = f.let(f.integer(0));
          f.loopWhile(
              s.isLess(samples),
              () -> {
                Pair one = f.let(f.load(first, 0));
                Pair other = f.let(f.load(second, 0));
                f.store(at, 0, one.joined(other, 0));
                f.increase(at, copyBytes);
                f.store(at, 0, one.joined(other, 1));
                f.increase(at, copyBytes);
                f.increase(first, 16);
                f.increase(second, 16);
                f.increase(s, 2);
              });
          f.set(row, second.minus(s.shiftedLeft(3)).plus(stride));
          f.increase(to, 16);
          f.increase(left, -2);
        });
  }

  /** The biases' part: a vector is two outputs. */
  private static void sumDeltas(
      WasmFunction f, Int delta, Int out, Int stride, Int samples, Pair share, Int biases) {
    Int row = f.let(delta);
    Int to = f.let(biases);
    Int left = f.let(out);
    for (int height : new int[] {4, 2, 1}) {
      f.loopWhile(
          left.isAtLeast(height),
          () -> {
            int vectors = (height + 1) / 2;
            Int[] at = new Int[height];
            Pair[] sum = new Pair[vectors];
            for (int j = 0; j < height; j++) {
              at[j] = f.let(row);
              f.increase(row, stride);
            }
            for (int v = 0; v < vectors; v++) {
              sum[v] = f.let(f.both(0));
            }
            f.repeat(
                samples,
                () -> {
                  for (int v = 0; v < vectors; v++) {
                    Pair deltas =
                        height == 1 ? f.loadOne(at[0]) : f.loadOneEach(at[2 * v], at[2 * v + 1]);
                    f.set(sum[v], sum[v].plus(deltas));
                  }
                  for (Int address : at) {
                    f.increase(address, 8);
                  }
                });
            for (int v = 0; v < vectors; v++) {
              if (height == 1) {
                f.storeOne(to, sum[v].times(share));
              } else {
                f.store(to, 2 * v, sum[v].times(share));
              }
            }
            f.increase(to, 8 * height);
            f.increase(left, -height);
          });
    }
  }

  /** The inputs of a few vectors, or the last one alone, with all outputs. */
  private static void column(
      WasmFunction f,
      int vectors,
      boolean alone,
      Int delta,
      Int out,
      Int stride,
      Int samples,
      Int copy,
      Int copyBytes,
      Pair share,
      Int weights,
      Int rowBytes) {
    Int row = f.let(delta);
    Int to = f.let(weights);
    Int left = f.let(out);
    for (int height : new int[] {vectors == 4 ? 2 : 4, 1}) {
      f.loopWhile(
          left.isAtLeast(height),
          () -> {
            Int[] at = new Int[height];
            Pair[][] sum = new Pair[height][vectors];
            for (int j = 0; j < height; j++) {
              at[j] = f.let(row);
              f.increase(row, stride);
              for (int v = 0; v < vectors; v++) {
                sum[j][v] = f.let(f.both(0));
              }
            }
            Int from = f.let(copy);
            f.repeat(
                samples,
                () -> {
                  Pair[] deltas = new Pair[height];
                  for (int j = 0; j < height; j++) {
                    deltas[j] = f.let(f.loadBoth(at[j]));
                    f.increase(at[j], 8);
                  }
                  for (int v = 0; v < vectors; v++) {
                    Pair inputs = f.let(f.load(from, 2 * v));
                    for (int j = 0; j < height; j++) {
                      f.set(sum[j][v], sum[j][v].plus(deltas[j].times(inputs)));
                    }
                  }
                  f.increase(from, copyBytes);
                });
            for (int j = 0; j < height; j++) {
              for (int v = 0; v < vectors; v++) {
                if (alone) {
                  f.storeOne(to, sum[j][v].times(share));
                } else {
                  f.store(to, 2 * v, sum[j][v].times(share));
                }
              }
              f.increase(to, rowBytes);
            }
            f.increase(left, -height);
          });
    }
  }

  /** gradient[j][i] = a[i] delta[j], for a single sample: a vector is two inputs. */
  private static void productsOfOne(WasmFunction f) {
    Int delta = f.place();
    Int out = f.integer();
    Int a = f.place();
    Int in = f.integer();
    Int gradient = f.place();

    f.repeat(
        out,
        () -> {
          Pair both = f.let(f.loadBoth(delta));
          Int from = f.let(a);
          f.pairs(
              in,
              List.of(from, gradient),
              isWhole -> f.store(gradient, 0, f.load(from, 0).times(both)));
          f.increase(delta, 8);
        });
  }
}
