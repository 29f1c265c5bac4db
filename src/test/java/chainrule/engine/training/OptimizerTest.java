package chainrule.engine.training;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.OutputActivation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.kernels.Memory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every optimizer goes down every target. */
class OptimizerTest {
  /** A function of two numbers with its gradient, and where to start. */
  enum Target {
    PARABOLA(2, -3) {
      @Override
      double value(double x, double y) {
        return x * x + y * y;
      }

      @Override
      double[] gradient(double x, double y) {
        return new double[] {2 * x, 2 * y};
      }
    },
    RAVINE(3, 1) {
      @Override
      double value(double x, double y) {
        return x * x + 100 * y * y;
      }

      @Override
      double[] gradient(double x, double y) {
        return new double[] {2 * x, 200 * y};
      }
    },
    ROSENBROCK(-1, 1.5) {
      @Override
      double value(double x, double y) {
        return Math.pow(1 - x, 2) + 100 * Math.pow(y - x * x, 2);
      }

      @Override
      double[] gradient(double x, double y) {
        return new double[] {2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)};
      }
    };

    final double x;
    final double y;

    Target(double x, double y) {
      this.x = x;
      this.y = y;
    }

    abstract double value(double x, double y);

    abstract double[] gradient(double x, double y);
  }

  /** Rates that each rule stands on the steepest target, the ravine with curvature 200. */
  private static double rate(Optimizer optimizer) {
    return switch (optimizer) {
      case SGD -> 0.0008;
      case MOMENTUM, NESTEROV -> 0.0005;
      case ADAGRAD -> 0.3;
      case RMSPROP -> 0.003;
      case ADAM, ADAMW -> 0.01;
    };
  }

  static Stream<Arguments> pairs() {
    return Stream.of(Optimizer.values())
        .flatMap(
            optimizer -> Stream.of(Target.values()).map(target -> Arguments.of(optimizer, target)));
  }

  private static Update update(Target target, OptimizerSettings settings) {
    Memory memory = Memory.of(Update.length(2, settings), 0);
    return new Update(memory, new double[] {target.x, target.y}, settings);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void descends(Optimizer optimizer, Target target) {
    OptimizerSettings settings = new OptimizerSettings(optimizer, 0.9, 0.99, 0.9, 0.999, 1e-8, 0);
    // One weight and one bias: the two numbers of the target.
    Shape shape =
        new Shape(
            new NetworkSpecification(
                1, List.<LayerSpecification>of(), 1, Loss.SQUARED_ERROR, OutputActivation.LINEAR));
    Update update = update(target, settings);
    update.rate = rate(optimizer);
    double start = target.value(target.x, target.y);
    for (int step = 1; step <= 20_000; step++) {
      double[] present = update.parameters();
      update.setGradient(target.gradient(present[0], present[1]));
      update.time = step;
      update.apply(shape);
      assertThat(update.isFinite()).isTrue();
      update.swap();
    }
    double[] last = update.parameters();
    double end = target.value(last[0], last[1]);
    assertThat(end).isLessThan(start * 1e-3);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void leavesTheOldArraysAlone(Optimizer optimizer, Target target) {
    Update update = update(target, OptimizerSettings.of(optimizer));
    update.rate = 0.1;
    update.time = 1;
    update.setGradient(target.gradient(target.x, target.y));
    double[] buffers = update.bufferValues();
    update.apply(
        new Shape(
            new NetworkSpecification(
                1, List.<LayerSpecification>of(), 1, Loss.SQUARED_ERROR, OutputActivation.LINEAR)));
    assertThat(update.parameters()).containsExactly(target.x, target.y);
    assertThat(update.bufferValues()).containsExactly(buffers);
    assertThat(update.nextParameters()).isNotEqualTo(update.parameters());
  }
}
