package chainrule.engine;

import chainrule.engine.network.Activation;
import chainrule.engine.network.BlockedPropagation;
import chainrule.engine.network.LayerSpecification;
import chainrule.engine.network.Loss;
import chainrule.engine.network.NetworkSpecification;
import chainrule.engine.network.PlainPropagation;
import chainrule.engine.network.Propagation;
import chainrule.engine.network.Shape;
import chainrule.engine.network.Workspace;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the blocks of the kernels gain over the loops of the textbook: one batch, there and back.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PropagationBenchmark {
  /** Which loops. */
  public enum Loops {
    PLAIN,
    BLOCKED
  }

  @Param public Loops loops;

  /** Neurons of each of two hidden layers. */
  @Param({"8", "32", "64"})
  public int neurons;

  /** 1 takes paths of its own, 7 has to be padded. */
  @Param({"1", "7", "10", "250"})
  public int batch;

  private Propagation propagation;
  private Workspace workspace;
  private int gradient;

  @Setup
  public void begin() {
    LayerSpecification layer = new LayerSpecification(neurons, Activation.TANH, 0);
    NetworkSpecification network =
        new NetworkSpecification(
            2,
            Collections.nCopies(2, layer),
            1,
            Loss.SQUARED_ERROR,
            Loss.SQUARED_ERROR.outputActivation(false));
    Shape shape = new Shape(network);
    propagation =
        loops == Loops.PLAIN ? new PlainPropagation(network) : new BlockedPropagation(network);
    gradient = shape.parameterCount();
    workspace = new Workspace(network, shape, batch, 2 * gradient, true);
    Random random = new Random(1);
    double[] parameters = random.doubles(gradient, -0.5, 0.5).toArray();
    workspace.memory.write(parameters, 0, 0, gradient);
    for (int i = 0; i < 2 * workspace.stride; i++) {
      workspace.memory.set(workspace.a + i, random.nextDouble());
    }
  }

  @Benchmark
  public double thereAndBack() {
    propagation.forward(0, workspace, batch);
    propagation.backward(0, workspace, batch, gradient);
    return workspace.memory.get(gradient);
  }
}
