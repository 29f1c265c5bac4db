package chainrule.engine;

import chainrule.engine.experiment.Link;
import chainrule.engine.network.NeuronMaps;
import chainrule.engine.run.Pixels;
import chainrule.engine.run.Run;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What bench.html measures in a browser: training, in samples a second, and whole grids. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrainingBenchmark {
  private static final int SAMPLES = 250;
  private static final int BATCH = 10;
  private static final int RESOLUTION = 100;
  private static final double EDGE = 6;

  @Param({
    "inputs=x1_x2&layers=8_8",
    "inputs=x1_x2_x1Squared_x2Squared_x1x2_sinX1_sinX2&layers=8_8_8_8_8_8",
    "inputs=x1_x2&layers=32_32",
    "inputs=x1_x2&layers=64_64_64"
  })
  public String network;

  @Param({
    "activation=tanh",
    "activation=relu",
    "activation=tanh&arms=3&loss=categoricalCrossEntropy",
    "activation=tanh&optimizer=adam"
  })
  public String way;

  private Run run;

  @Setup
  public void begin() {
    Link.Reading reading =
        Link.read("v=1&data=spiral&points=500&rate=0.03&batch=10&" + network + "&" + way);
    if (!reading.notices().isEmpty()) {
      throw new IllegalStateException(reading.notices().toString());
    }
    run = new Run(reading.experiment());
  }

  /** One epoch, counted by its samples. */
  @Benchmark
  @OperationsPerInvocation(SAMPLES)
  public int samples() {
    return run.train(SAMPLES / BATCH);
  }

  /** All neurons over the plane. */
  @Benchmark
  public NeuronMaps grids() {
    return run.maps(new Pixels(RESOLUTION, -EDGE, EDGE, -EDGE, EDGE));
  }
}
