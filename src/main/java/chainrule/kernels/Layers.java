package chainrule.kernels;

import chainrule.engine.network.kernels.Plan;
import chainrule.kernels.Value.Int;
import chainrule.kernels.Value.Scalar;

/**
 * All layers of a network in one call, by the kernels of the other families. If the engine in
 * JavaScript called each of them, that would take a sixth of a small network's time.
 *
 * <pre>
 * z = W x + b,  a = g(z) m                              from the first layer on
 * dL/dW, dL/db,  delta = ((W^T delta) m) g'(z)          from the last layer back
 * </pre>
 */
final class Layers {
  private final WasmModule module;
  private final WasmFunction f;
  private final Int plan;
  private final Int layers;
  private final Int parameters;
  private final Int stride;
  private final Int samples;

  private Layers(WasmModule module, WasmFunction f) {
    this.module = module;
    this.f = f;
    plan = f.place();
    layers = f.integer();
    parameters = f.integer();
    stride = f.integer();
    samples = f.integer();
  }

  /** Comes after the kernels that it calls. */
  static void addTo(WasmModule module) {
    new Layers(module, module.export("forward")).forward();
    new Layers(module, module.export("backward")).backward();
  }

  private void forward() {
    f.repeat(
        layers,
        () -> {
          Layer layer = new Layer(plan);
          Int z = layer.let(Plan.Z);
          Int in = layer.let(Plan.INPUTS);
          Int out = layer.let(Plan.OUTPUTS);
          Int weights = parameters.plus(layer.get(Plan.WEIGHTS));
          Int biases = parameters.plus(layer.get(Plan.BIASES));
          sums(weights, in, f.integer(1), biases, out, in, layer.get(Plan.X), z);
          Int count = f.let(out.times(stride));
          Int activation = layer.let(Plan.ACTIVATION);
          Int g = layer.let(Plan.G);
          f.when(
              activation.isAtLeast(0),
              () -> f.callNumbered(Layout.ACTIVATIONS, activation, z, g, count));
          Int mask = layer.let(Plan.MASK);
          f.when(
              mask.isAtLeast(0),
              () -> f.call(module.exported("multiply"), g, mask, layer.get(Plan.A), count));
          f.increase(plan, 8 * Plan.LENGTH);
        });
  }

  private void backward() {
    Int gradient = f.integer();
    Scalar share = f.number();
    Int scratch = f.integer();
    f.increase(plan, layers.times(8 * Plan.LENGTH));
    f.loopWhile(
        layers.isAtLeast(1),
        () -> {
          f.increase(plan, -8 * Plan.LENGTH);
          f.increase(layers, -1);
          Layer layer = new Layer(plan);
          Int delta = layer.let(Plan.DELTA);
          Int in = layer.let(Plan.INPUTS);
          Int out = layer.let(Plan.OUTPUTS);
          Int weights = layer.let(Plan.WEIGHTS);
          meanGradient(
              delta,
              out,
              layer.let(Plan.X),
              in,
              gradient.plus(weights),
              f.let(gradient.plus(layer.get(Plan.BIASES))),
              share,
              scratch);
          f.when(
              layers.isAtLeast(1),
              () -> {
                Layer before = new Layer(f.let(plan.plus(-8 * Plan.LENGTH)));
                Int to = before.let(Plan.DELTA);
                sums(parameters.plus(weights), f.integer(1), in, f.integer(-1), in, out, delta, to);
                Int count = f.let(in.times(stride));
                Int mask = before.let(Plan.MASK);
                f.when(
                    mask.isAtLeast(0),
                    () -> f.call(module.exported("multiply"), to, mask, to, count));
                f.callNumbered(
                    Layout.SLOPES,
                    before.get(Plan.ACTIVATION),
                    before.get(Plan.Z),
                    before.get(Plan.G),
                    to,
                    count);
              });
        });
  }

  /** See {@link Sums}; a single sample has a kernel of its own. */
  private void sums(
      Int w, Int rowStep, Int innerStep, Int first, Int rows, Int inner, Int x, Int c) {
    f.either(
        stride.isEqualTo(1),
        () ->
            f.call(
                module.exported("sumOfProductsOfOne"),
                w,
                rowStep,
                innerStep,
                first,
                rows,
                inner,
                x,
                c),
        () ->
            f.call(
                module.exported("sumOfProducts"),
                w,
                rowStep,
                innerStep,
                first,
                rows,
                inner,
                x,
                c,
                stride,
                samples));
  }

  /** See {@link Gradients}; that of a single sample has kernels of its own. */
  private void meanGradient(
      Int delta, Int out, Int x, Int in, Int weights, Int biases, Scalar share, Int scratch) {
    f.either(
        stride.isEqualTo(1),
        () -> {
          f.call(module.exported("productsOfOne"), delta, out, x, in, weights);
          f.call(module.exported("copy"), delta, biases, out);
        },
        () ->
            f.call(
                module.exported("meanGradient"),
                delta,
                out,
                x,
                in,
                stride,
                samples,
                share,
                weights,
                biases,
                scratch));
  }

  /** The plan of one layer, which stands at an address. */
  private final class Layer {
    private final Int address;

    Layer(Int address) {
      this.address = address;
    }

    Int get(int field) {
      return f.loadInteger(address, field);
    }

    Int let(int field) {
      return f.let(get(field));
    }
  }
}
