package chainrule.vectors;

import chainrule.engine.math.Generator;
import chainrule.engine.network.Activation;
import chainrule.engine.network.Loss;
import chainrule.engine.network.kernels.Memory;
import chainrule.engine.network.kernels.UpdateRule.Operands;
import chainrule.engine.training.Optimizer;

/** Every kernel once, on few numbers, so that two kinds of memory can be compared. */
final class Exercise {
  /** Numbers that the kernels read; there are as many places for what they write. */
  private static final int COUNT = 130;

  private static final int LENGTH = 4 * COUNT;

  /** Suits all kinds of memory. */
  private static final int STRIDE = 10;

  /** Odd, so that the last number is alone. */
  private static final int ODD = 23;

  private final Memory memory;
  private final double[] results = new double[100 * COUNT];
  private int end;

  private Exercise(Memory memory) {
    this.memory = memory;
  }

  /** Whether both give the same bits. */
  static boolean agree(LinearMemory vectors) {
    double[] expected = new Exercise(Memory.plain(LENGTH)).run();
    double[] actual = new Exercise(vectors).run();
    for (int i = 0; i < expected.length; i++) {
      if (!(actual[i] == expected[i])) {
        return false;
      }
    }
    return true;
  }

  /** How many numbers the memory holds. */
  static int length() {
    return LENGTH;
  }

  private double[] run() {
    sums();
    for (Activation activation : Activation.values()) {
      reset();
      memory.apply(activation, 0, COUNT, ODD);
      memory.multiplyByDerivative(activation, 0, COUNT, ODD, ODD);
      take();
    }
    for (Loss loss : Loss.values()) {
      reset();
      memory.lossSlope(loss, 0, ODD, 2 * ODD, COUNT, ODD);
      take();
    }
    updates();
    elementwise();
    return results;
  }

  /** From -20 to 20, the small ones more often. */
  private void reset() {
    double[] values = new double[LENGTH];
    for (int i = 0; i < COUNT; i++) {
      double share = i * 37 % COUNT * 2.0 / COUNT - 1;
      values[i] = share * share * share * 20;
    }
    memory.write(values, 0, 0, LENGTH);
  }

  /** Keeps what has been computed, as far as it is the same on all kinds of memory. */
  private void take() {
    memory.read(0, results, end, 2 * COUNT);
    end += 2 * COUNT;
  }

  private void sums() {
    reset();
    memory.sumOfProducts(0, 3, 1, 40, 7, 3, 50, COUNT, STRIDE, STRIDE - 1);
    take();
    reset();
    memory.sumOfProducts(0, 1, 3, -1, 3, 7, 50, COUNT, STRIDE, STRIDE);
    take();
    reset();
    memory.sumOfProductsOfOne(0, 3, 1, 40, 11, 3, 60, COUNT);
    take();
    reset();
    memory.meanGradient(0, 5, 50, 7, STRIDE, 9, 1 / 9.0, COUNT, COUNT + 40, 2 * COUNT);
    take();
    reset();
    memory.productsOfOne(0, 5, 10, 7, COUNT);
    take();
    reset();
    memory.softmax(0, COUNT, 3, STRIDE);
    take();
  }

  private void updates() {
    Operands operands = new Operands();
    operands.gradient = ODD;
    operands.nextParameters = COUNT;
    operands.buffers = 3 * ODD;
    operands.nextBuffers = COUNT + ODD;
    operands.secondBuffer = ODD;
    operands.rate = 0.3;
    operands.firstDecay = 0.9;
    operands.secondDecay = 0.99;
    operands.correction = 1.5;
    operands.epsilon = 1e-8;
    for (Optimizer optimizer : Optimizer.values()) {
      reset();
      for (int i = 3 * ODD; i < 5 * ODD; i++) {
        memory.set(i, 0.01 * i); // no root of what is below 0
      }
      double squares = memory.update(optimizer, operands, 0, ODD, 0.99);
      memory.set(COUNT + ODD, squares);
      take();
    }
  }

  private void elementwise() {
    reset();
    memory.multiply(0, ODD, COUNT, ODD);
    memory.scale(2 * ODD, ODD, 0.3);
    memory.copy(3 * ODD, COUNT + ODD, ODD);
    memory.addPenalty(0, 4 * ODD, ODD - 10, 0.1, 0.2);
    memory.set(2 * COUNT - 1, memory.sumOfSquares(0, ODD, 1));
    take();
    reset();
    double drawn = new Generator(7, 1).uniform();
    memory.drawMasks(new Generator(7, 1), drawn, COUNT, 3, STRIDE - 1, STRIDE);
    memory.drawMasks(new Generator(7, 1), drawn + 0x1p-53, COUNT + 3 * STRIDE, 3, STRIDE, STRIDE);
    take();
  }
}
