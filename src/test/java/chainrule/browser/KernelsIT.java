package chainrule.browser;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.math.TanhTable;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Loss;
import chainrule.engine.network.kernels.UpdateRule.Operands;
import chainrule.engine.training.Optimizer;
import chainrule.kernels.Layout;
import chainrule.site.SiteServer;
import chainrule.site.Trial;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InChromium
@DisplayName(
    "Each kernel gives the bits of plain Java: for NaN, infinities, tiny numbers and -0, too")
class KernelsIT {
  /** Odd, so that the last number of a row stands alone. */
  private static final int COUNT = 9_999;

  /** A million numbers for each kernel. */
  private static final int ROUNDS = 101;

  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.0,
    -0.0,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    1,
    -1,
    0.41421356237309503,
    709.8,
    -745.2,
    -708.5,
    4e6,
    13.25,
    15.9,
    1.5
  };

  /**
   * The kernels over the same numbers as here. What they read stands in five rows, what they write
   * in three more.
   */
  private static final String RUN =
      """
      async ([encoded, layout, special, table, count, rounds, jobs]) => {
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        const memory = new WebAssembly.Memory({ initial: 64 });
        const { instance } = await WebAssembly.instantiate(bytes, { engine: { memory } });
        const kernels = instance.exports;
        const view = new DataView(memory.buffer);
        table[0] = 0; // on their way here, 0 and -0 are taken for each other
        special[3] = 0;
        special[4] = -0;
        table.forEach((value, k) => view.setFloat64(layout.table + 8 * k, value, true));
        layout.coefficients.forEach((value, i) =>
          view.setFloat64(layout.coefficientsAt + 8 * i, value, true));
        const bits = new DataView(new ArrayBuffer(8));
        const mix = (seed) => {
          let h = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
          h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
          return h ^ (h >>> 16);
        };
        const number = (seed, nan) => {
          let high = mix(2 * seed + 1);
          let kind = seed & 7;
          if (kind === 2) {
            const value = special[(high >>> 1) % special.length];
            return nan || value === value ? value : 0;
          }
          if (kind === 1) { high &= 0x800fffff; }
          if (kind > 2) { high = (high & 0x800fffff) | ((1003 + ((high >>> 20) % 36)) << 20); }
          bits.setInt32(4, high, true);
          bits.setInt32(0, mix(2 * seed + 2), true);
          const value = bits.getFloat64(0, true);
          return nan || value === value ? value : 0;
        };
        const numbers = new Float64Array(memory.buffer);
        const words = new Int32Array(memory.buffer);
        const first = layout.first / 8;
        const pitch = count + 1;
        const found = {};
        for (let round = 0; round < rounds; round += 1) {
          for (let i = 0; i < 5 * pitch; i += 1) {
            numbers[first + i] = number(round * 5 * pitch + i, i < 4 * pitch);
          }
          for (const { name, verb, kernel, row } of jobs) {
            let hash = found[name] || 0;
            numbers.fill(0, first + 5 * pitch, first + 8 * pitch + 1);
            if (verb === 'activation') {
              const z = row * pitch;
              kernels.apply(z, 5 * pitch, count, kernel);
              numbers.copyWithin(first + 6 * pitch, first + z, first + z + count);
              kernels.multiplyByDerivative(
                z, 5 * pitch, 6 * pitch, count, layout.slopes + kernel);
            } else if (verb === 'loss') {
              kernels.lossSlope(0, pitch, 2 * pitch, 5 * pitch, count, kernel);
            } else {
              numbers[first + 8 * pitch] = kernels.update(
                0, pitch, 5 * pitch, 3 * pitch, 6 * pitch, pitch, count, kernel);
            }
            for (let at = 2 * (first + 5 * pitch); at < 2 * (first + 8 * pitch + 1); at += 2) {
              const isNumber = numbers[at / 2] === numbers[at / 2];
              hash = Math.imul(hash ^ (isNumber ? words[at] : 0), 0x01000193);
              hash = Math.imul(hash ^ (isNumber ? words[at + 1] : 0x7ff80000), 0x01000193);
            }
            found[name] = hash;
          }
        }
        return found;
      }
      """;

  private static final double[] COEFFICIENTS = {0.3, 0.99, 0.9, 0.999, 1.5, 1e-8};

  @Test
  void giveTheBitsOfPlainJava(Visit visit) throws IOException {
    Map<String, Object> expected = new LinkedHashMap<>();
    List<Map<String, Object>> jobs = new ArrayList<>();
    List<Kernel> kernels = new ArrayList<>();
    for (Activation activation : Activation.values()) {
      // Which side of a step NaN is on, is not said; the last row that is read holds none.
      int row = activation == Activation.HARD_STEP ? 4 : 0;
      String name = "activation " + activation.id();
      jobs.add(job(name, "activation", Layout.ACTIVATIONS + activation.ordinal(), row));
      kernels.add(v -> apply(activation, v, row * PITCH));
    }
    for (Loss loss : Loss.values()) {
      jobs.add(job("loss " + loss.id(), "loss", Layout.LOSSES + loss.ordinal(), 0));
      kernels.add(v -> slope(loss, v));
    }
    for (Optimizer optimizer : Optimizer.values()) {
      String name = "optimizer " + optimizer.id();
      jobs.add(job(name, "update", Layout.OPTIMIZERS + optimizer.ordinal(), 0));
      kernels.add(v -> update(optimizer, v));
    }
    int[] hashes = hashes(kernels);
    for (int i = 0; i < hashes.length; i++) {
      expected.put((String) jobs.get(i).get("name"), hashes[i]);
    }
    byte[] module = Files.readAllBytes(SiteServer.SITE.resolve("engine/kernels.wasm"));
    Map<String, Object> layout =
        Map.of(
            "first", Layout.FIRST_PLACE,
            "slopes", Layout.SLOPES,
            "table", Layout.TANH_TABLE,
            "coefficientsAt", Layout.COEFFICIENTS,
            "coefficients", boxed(COEFFICIENTS));
    double[] table = new double[Layout.TANH_ENTRIES];
    for (int k = 0; k < table.length; k++) {
      table[(k + table.length / 2) % table.length] = TanhTable.VALUES[k];
    }
    Page page = visit.page();
    page.navigate("about:blank"); // the site's pages compile WebAssembly in their worker only
    Object actual =
        page.evaluate(
            RUN,
            new Object[] {
              Base64.getEncoder().encodeToString(module),
              layout,
              boxed(SPECIAL),
              boxed(table),
              COUNT,
              ROUNDS,
              jobs
            });
    assertThat(actual).isEqualTo(expected);
  }

  /**
   * Both engines, with the kernels and without, on a page without a policy against their loading.
   */
  private static final String TRAIN =
      """
      async ([engine, trials]) => {
        const kernelsOf = async () => {
          const memory = new WebAssembly.Memory({ initial: 64, maximum: 32768 });
          const bytes = await (await fetch('kernels.wasm')).arrayBuffer();
          const { instance } = await WebAssembly.instantiate(bytes, { engine: { memory } });
          return Object.assign({ memory }, instance.exports);
        };
        let exports;
        if (engine === 'javascript') {
          globalThis.chainruleKernels = await kernelsOf();
          exports = await import('./engine.js');
        } else {
          const kernels = await kernelsOf();
          const { load } = await import('./classes.wasm-runtime.js');
          const bytes = new Int8Array(await (await fetch('engine.wasm')).arrayBuffer());
          ({ exports } = await load(bytes, {
            memory: { external: kernels.memory },
            installImports: (imports) => { imports.kernels = kernels; },
          }));
        }
        const { Training } = exports;
        const reached = { reason: Training.withoutVectors() };
        for (const { link, epochs } of trials) {
          Training.open(link);
          Training.runEpochs(epochs, 1e6);
          reached[link] = Training.fingerprint();
        }
        return reached;
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"wasm-gc", "javascript"})
  @DisplayName("and with them every activation, loss and optimizer trains to the bits of Java")
  void everyCombinationTrainsToTheSameBits(String engine, Visit visit) {
    Page page = visit.page();
    // No page, and so no policy; the browser asks for an icon all the same.
    page.route("**/favicon.ico", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    page.navigate(visit.address("engine/classes.wasm-runtime.js"));
    Map<String, Object> expected = new TreeMap<>();
    List<Map<String, Object>> trials = new ArrayList<>();
    expected.put("reason", "");
    for (Trial trial : Trial.combinations()) {
      expected.put(trial.link(), trial.fingerprint());
      trials.add(Map.of("link", trial.link(), "epochs", trial.epochs()));
    }
    assertThat(page.evaluate(TRAIN, List.of(engine, trials))).isEqualTo(expected);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static Map<String, Object> job(String name, String verb, int kernel, int row) {
    return Map.of("name", name, "verb", verb, "kernel", kernel, "row", row);
  }

  private static final int PITCH = COUNT + 1;

  private interface Kernel {
    void run(double[] v);
  }

  private static int[] hashes(List<Kernel> kernels) {
    int[] hashes = new int[kernels.size()];
    double[] v = new double[8 * PITCH + 1];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < 5 * PITCH; i++) {
        v[i] = number(round * 5 * PITCH + i, i < 4 * PITCH);
      }
      for (int kernel = 0; kernel < hashes.length; kernel++) {
        Arrays.fill(v, 5 * PITCH, v.length, 0);
        kernels.get(kernel).run(v);
        int hash = hashes[kernel];
        for (int i = 5 * PITCH; i < v.length; i++) {
          long bits = Double.doubleToLongBits(v[i]);
          hash = (hash ^ (int) bits) * 0x01000193;
          hash = (hash ^ (int) (bits >>> 32)) * 0x01000193;
        }
        hashes[kernel] = hash;
      }
    }
    return hashes;
  }

  /** Any bits, tiny numbers, special ones, and mostly numbers of a usual size. */
  private static double number(int seed, boolean nan) {
    int high = mix(2 * seed + 1);
    int kind = seed & 7;
    if (kind == 1) {
      high &= 0x800fffff;
    } else if (kind > 2) {
      high = (high & 0x800fffff) | ((1003 + (high >>> 20) % 36) << 20);
    }
    double value =
        kind == 2
            ? SPECIAL[(high >>> 1) % SPECIAL.length]
            : Double.longBitsToDouble((long) high << 32 | mix(2 * seed + 2) & 0xffffffffL);
    return nan || !Double.isNaN(value) ? value : 0;
  }

  private static int mix(int seed) {
    int h = (seed ^ (seed >>> 16)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return h ^ (h >>> 16);
  }

  private static void apply(Activation activation, double[] v, int z) {
    activation.apply(v, z, 5 * PITCH, COUNT);
    System.arraycopy(v, z, v, 6 * PITCH, COUNT);
    activation.multiplyByDerivative(v, z, 5 * PITCH, 6 * PITCH, COUNT);
  }

  private static void slope(Loss loss, double[] v) {
    for (int i = 0; i < COUNT; i++) {
      v[5 * PITCH + i] = loss.derivative(v[i], v[PITCH + i], v[2 * PITCH + i]);
    }
  }

  private static void update(Optimizer optimizer, double[] v) {
    Operands operands = new Operands();
    operands.gradient = PITCH;
    operands.nextParameters = 5 * PITCH;
    operands.buffers = 3 * PITCH;
    operands.nextBuffers = 6 * PITCH;
    operands.secondBuffer = PITCH;
    operands.rate = COEFFICIENTS[0];
    operands.firstDecay = COEFFICIENTS[2];
    operands.secondDecay = COEFFICIENTS[3];
    operands.correction = COEFFICIENTS[4];
    operands.epsilon = COEFFICIENTS[5];
    v[8 * PITCH] = optimizer.update(v, operands, 0, COUNT, COEFFICIENTS[1]);
  }
}
