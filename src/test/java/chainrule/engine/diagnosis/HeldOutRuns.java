package chainrule.engine.diagnosis;

import chainrule.engine.diagnosis.LabelledRuns.Labelled;
import java.util.stream.Stream;

/**
 * Runs that no rule was made or tuned with: data, layers, activations, losses, optimizers, batch
 * sizes, initial weights and seeds drawn at random within a range for each verdict, and kept, five
 * of each, where the numbers of the run, and of runs that went on with a tenth, ten or a hundred
 * times the learning rate, left no doubt. What is said of them was no reason to keep or drop one.
 */
final class HeldOutRuns {
  private static final String RUNS =
      """
      fallingWell 54 data=vortex&layers=12_4_10&activation=elu&rate=0.047&seed=590
      fallingWell 76 data=circle&layers=5&activation=gelu&batch=0&optimizer=adamw&rate=0.003&seed=286
      fallingWell 10 data=aboveAbsolute&layers=8_12_6&optimizer=adam&rate=0.003&seed=15
      fallingWell 48 data=penguins&layers=9&activation=elu&loss=categoricalCrossEntropy&batch=64&rate=0.058&seed=866
      fallingWell 43 data=aboveCubic&layers=14_5_10&activation=relu&batch=64&rate=0.09&seed=58
      tooSlow 178 data=moons&layers=10&activation=elu&rate=0.000012&seed=21
      tooSlow 64 data=saddle&layers=4_4_16&loss=huber&initialiser=lecunNormal&rate=0.0003&seed=596
      tooSlow 163 data=aboveAbsolute&layers=5_12_6&initialiser=heUniform&optimizer=adagrad&rate=0.000055&seed=322
      tooSlow 45 data=spiral&layers=13_15_7&initialiser=heUniform&batch=5&rate=0.000071&seed=104
      tooSlow 154 data=autoMpg&layers=8_9_6&activation=elu&initialiser=heUniform&optimizer=adagrad&rate=0.000012&seed=883
      vanishing 98 data=aboveCubic&layers=11_11_11_11_11_11&activation=sigmoid&loss=binaryCrossEntropy&initialiser=glorotUniform&optimizer=momentum&rate=0.022&seed=552
      vanishing 21 data=aboveCubic&layers=12_12_12_12_12_12_12_12&activation=sigmoid&loss=binaryCrossEntropy&rate=0.042&seed=696
      vanishing 19 data=vortex&layers=13_13_13_13_13_13_13_13&activation=sigmoid&rate=0.045&seed=37
      vanishing 70 data=aboveSine&layers=10_10_10_10_10_10_10&activation=sigmoid&loss=hinge&initialiser=heNormal&rate=0.082&seed=102
      vanishing 74 data=heart&layers=7_7_7_7_7_7_7&activation=sigmoid&loss=hinge&initialiser=orthogonal&rate=0.09&seed=455
      bouncing 70 data=multiGauss&layers=7&optimizer=adam&rate=0.061&seed=247
      bouncing 63 data=volcano&layers=8&activation=sine&optimizer=adam&rate=0.089&seed=244
      bouncing 88 data=aboveSine&layers=14_16_7&activation=silu&rate=0.8&seed=82
      bouncing 68 data=heart&layers=12_12&initialiser=orthogonal&batch=30&rate=0.89&seed=676
      bouncing 139 data=volcano&layers=11_6&activation=gelu&loss=huber&optimizer=rmsprop&rate=0.025&seed=681
      saturated 75 data=penguins&layers=8&activation=sigmoid&loss=categoricalCrossEntropy&initialiser=glorotUniform&bias=5&seed=456
      saturated 80 data=aboveAbsolute&layers=8&rate=7&seed=313
      saturated 83 data=plane&layers=13_15&activation=sigmoid&batch=1&bias=-7&seed=117
      saturated 104 data=heart&layers=7_13&batch=5&rate=5.2&seed=817
      saturated 61 data=circle&layers=12_4_15&activation=sigmoid&loss=binaryCrossEntropy&bias=-5&seed=374
      deadUnits 48 data=spiral&layers=5_13_16&activation=relu&loss=binaryCrossEntropy&bias=-7&seed=350
      deadUnits 101 data=penguins&layers=8_14_7&activation=relu&loss=categoricalCrossEntropy&initialiser=glorotUniform&bias=-7&seed=521
      deadUnits 41 data=penguins&layers=4_13_10&activation=relu&loss=categoricalCrossEntropy&batch=30&bias=-5&seed=627
      deadUnits 50 data=blobs&layers=14_7_6&activation=relu&loss=categoricalCrossEntropy&bias=-3&seed=623
      deadUnits 48 data=rings&layers=12&activation=relu&rate=2&seed=897
      symmetric 37 data=iris&layers=15_6&activation=leakyRelu&loss=categoricalCrossEntropy&initialiser=zeros&seed=610
      symmetric 60 data=gauss&layers=12_14_4&activation=relu&initialiser=zeros&batch=0&bias=-1&seed=770
      symmetric 85 data=xor&layers=6_10&activation=relu&initialiser=zeros&optimizer=momentum&seed=63
      symmetric 83 data=penguins&layers=10&activation=leakyRelu&loss=categoricalCrossEntropy&initialiser=zeros&batch=64&seed=349
      symmetric 85 data=rings&layers=12&activation=sigmoid&loss=hinge&initialiser=zeros&batch=1&bias=-1&seed=346
      overfitting 388 data=multiGauss&layers=38&loss=huber&optimizer=momentum&noise=37&points=60&seed=700
      overfitting 419 data=checkerboard&layers=14_34&loss=binaryCrossEntropy&rate=0.15&noise=41&points=80&seed=890
      overfitting 424 data=spiral&layers=15_33&activation=silu&optimizer=adam&rate=0.0094&noise=30&points=40&seed=387
      overfitting 419 data=gauss&layers=22_39&activation=gelu&loss=hinge&rate=0.091&noise=35&points=60&seed=459
      overfitting 219 data=blobs&layers=36_24&activation=leakyRelu&loss=categoricalCrossEntropy&optimizer=adam&rate=0.0083&noise=37&points=60&seed=784
      diverged 42 data=saddle&layers=9&activation=softplus&rate=1.6&seed=864
      diverged 45 data=saddle&layers=14_8&activation=linear&batch=30&rate=8.2&seed=267
      diverged 7 data=volcano&layers=7_7_11&activation=linear&rate=1.2&seed=335
      diverged 35 data=autoMpg&layers=15_12_4&activation=softplus&initialiser=heUniform&rate=2.4&seed=107
      diverged 45 data=plane&layers=4_5&activation=elu&initialiser=heUniform&batch=64&rate=2&seed=438
      done 616 data=aboveAbsolute&layers=15&activation=softplus&optimizer=rmsprop&rate=0.0068&seed=332
      done 513 data=blobs&layers=6_12_12&activation=sigmoid&loss=categoricalCrossEntropy&rate=0.06&seed=450
      done 610 data=blobs&layers=4_8&loss=categoricalCrossEntropy&optimizer=adam&rate=0.0098&seed=540
      done 445 data=gauss&layers=8_8&activation=gelu&initialiser=heNormal&rate=0.09&seed=676
      done 257 data=gauss&layers=12_7&activation=sigmoid&rate=0.18&seed=853
      silence 730 data=heart&layers=0&activation=gelu&loss=hinge&batch=64&rate=0.05&noise=40&seed=307
      silence 354 data=circle&layers=2&activation=leakyRelu&loss=binaryCrossEntropy&rate=0.05&seed=80
      silence 560 data=aboveCubic&layers=0&activation=softplus&loss=binaryCrossEntropy&rate=0.05&noise=41&seed=859
      silence 746 data=aboveSine&layers=1&activation=elu&initialiser=glorotUniform&rate=0.05&seed=148
      silence 639 data=checkerboard&layers=2&activation=relu&loss=binaryCrossEntropy&batch=0&rate=0.05&noise=43&seed=170
      """;

  private HeldOutRuns() {}

  static Stream<Labelled> all() {
    return LabelledRuns.of(RUNS);
  }
}
