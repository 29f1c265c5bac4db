package chainrule.engine.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.engine.run.Run;
import chainrule.engine.training.Trainer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The path of a training")
class PathTest {
  private static Path path(Run run, int capacity) {
    return new Path(run.shape().parameterCount(), capacity);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 32, 100, 1000, 3001})
  @DisplayName("stays within its memory, begins with the first weights and is evenly spaced")
  void isThinned(int steps) {
    Run run = Landscapes.run(Landscapes.SMALL);
    double[] first = run.trainer().parameters().clone();
    Path path = path(run, 16);
    Landscapes.walk(path, run, steps);

    assertThat(path.size()).isBetween(Math.min(steps + 1, 9), 16);
    assertThat(path.parameters(0)).isEqualTo(first);
    assertThat(path.step()).isEqualTo(steps);
    int spacing = path.size() > 1 ? (int) path.step(1) : 1;
    assertThat(Integer.bitCount(spacing)).isEqualTo(1);
    for (int i = 0; i < path.size(); i++) {
      assertThat(path.step(i)).isEqualTo((double) i * spacing);
      assertThat(path.beginsAnew(i)).isFalse();
    }
    assertThat(steps - path.step(path.size() - 1)).isLessThan(spacing);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 1000})
  @DisplayName("does not depend on the portions in which training goes on, and does not change it")
  void portionsDoNotMatter(int portion) {
    Run undisturbed = Landscapes.run("v=1&optimizer=adam");
    undisturbed.train(777);
    Run run = Landscapes.run("v=1&optimizer=adam");
    Path path = path(run, 50);
    for (int left = 777; left > 0; left -= portion) {
      Landscapes.walk(path, run, Math.min(portion, left));
    }
    assertThat(run.fingerprint()).isEqualTo(undisturbed.fingerprint());
    Run again = Landscapes.run("v=1&optimizer=adam");
    for (int i = 0; i < path.size(); i++) {
      assertThat(path.step(i)).isEqualTo(16.0 * i);
      assertThat(path.parameters(i)).isEqualTo(again.trainer().parameters());
      assertThat(path.epoch(i)).isEqualTo(16.0 * i / again.trainer().batches());
      again.train(16);
    }
  }

  @Test
  @DisplayName("ends on the surface: its last point has the present loss, to the bit")
  void endsOnTheSurface() {
    Run run = Landscapes.run("v=1");
    Path path = path(run, Path.CAPACITY);
    Landscapes.walk(path, run, 400);
    LossSurface surface = Landscapes.training(run);
    assertThat(path.measure(surface, 1)).isEqualTo(path.size() - 1);
    int last = path.size() - 1;
    assertThat(path.loss(last)).isEqualTo(run.training().loss());
    double[] present = run.trainer().parameters();
    Standpoint from = Landscapes.standpoint(run, path.trajectory(present));
    Plane plane = Plane.through(present, Directions.PATH.pair(from));
    assertThat(plane.coordinates(path.parameters(last))).containsExactly(0, 0);
    Slice slice = Slice.ofPlane(surface, plane, 1, 9);
    slice.advance(81);
    assertThat(path.loss(last)).isEqualTo(slice.losses()[40]);
  }

  @Test
  @DisplayName("holds the point where training is once, whether it is a snapshot or not")
  void holdsThePresentOnce() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Path path = path(run, 16);
    Landscapes.walk(path, run, 15);
    double[] present = run.trainer().parameters();
    assertThat(path.trajectory(present)).hasDimensions(16, present.length);
    assertThat(path.trajectory(present)[15]).isSameAs(present);
    Landscapes.walk(path, run, 2); // every second one is left
    assertThat(path.step() - path.step(path.size() - 1)).isEqualTo(1);
    double[][] longer = path.trajectory(run.trainer().parameters());
    assertThat(longer).hasDimensions(path.size() + 1, present.length);
    assertThat(longer[path.size()]).isNotEqualTo(longer[path.size() - 1]);
  }

  @Test
  @DisplayName("measures its losses in portions, the latest first, and each once")
  void measuresInPortions() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Path path = path(run, 64);
    Landscapes.walk(path, run, 20);
    LossSurface surface = Landscapes.training(run);
    assertThat(path.measure(surface, 0)).isEqualTo(21);
    assertThat(path.measure(surface, 5)).isEqualTo(16);
    assertThat(path.loss(15)).isEqualTo(Path.UNKNOWN);
    assertThat(path.loss(16)).isEqualTo(surface.loss(path.parameters(16)));
    assertThat(path.measure(surface, 100)).isZero();
    assertThat(path.loss(0)).isEqualTo(surface.loss(path.parameters(0)));
    Landscapes.walk(path, run, 50);
    assertThat(path.measure(surface, 0)).isPositive();
    path.measure(surface, 100);
    path.forgetLosses();
    assertThat(path.loss(0)).isEqualTo(Path.UNKNOWN);
    assertThat(path.measure(surface, 0)).isEqualTo(path.size());
  }

  @Test
  @DisplayName("begins anew where parameters were set by hand")
  void beginsAnewAfterAJump() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Path path = path(run, 16);
    assertThat(path.isLeft()).isTrue();
    Landscapes.walk(path, run, 5);
    assertThat(path.isLeft()).isFalse();
    for (int drag = 0; drag < 100; drag++) {
      run.setParameter(0, drag);
      path.leave();
    }
    double[] present = run.trainer().parameters();
    assertThat(path.trajectory(present)).hasDimensions(1, present.length);
    assertThat(path.size()).isEqualTo(6);
    Landscapes.walk(path, run, 4);
    assertThat(path.parameters(6)[0]).isEqualTo(99);
    assertThat(path.beginsAnew(6)).isTrue();
    assertThat(path.beginsAnew(7)).isFalse();
    assertThat(path.trajectory(run.trainer().parameters())).hasDimensions(5, present.length);
    Landscapes.walk(path, run, 300);
    assertThat(path.size()).isLessThanOrEqualTo(16);
    int breaks = 0;
    for (int i = 0; i < path.size(); i++) {
      breaks += path.beginsAnew(i) ? 1 : 0;
    }
    assertThat(breaks).as("thinning keeps the gap").isEqualTo(1);
  }

  @Test
  @DisplayName("stays within its memory when there is a jump at every step")
  void manyJumpsAreThinnedToo() {
    Run run = Landscapes.run(Landscapes.SMALL);
    Path path = path(run, 16);
    for (int jump = 0; jump < 500; jump++) {
      run.setParameter(0, jump);
      path.leave();
      Landscapes.walk(path, run, 1);
    }
    assertThat(path.size()).isLessThanOrEqualTo(16);
    assertThat(path.step()).isEqualTo(500);
  }

  @Test
  @DisplayName("of a large network has fewer points")
  void largeNetworksHaveFewerPoints() {
    Path path = new Path(30_000, Path.CAPACITY);
    Run run = Landscapes.run("v=1&layers=64_64_64_64_64_64_64_64&points=10&batch=1");
    Landscapes.walk(path, run, 400);
    assertThat(path.size()).isBetween(65, 139);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd&rate=10", "momentum&rate=10", "adam&rate=10", "rmsprop&rate=10"})
  @DisplayName("ends before the step that diverges")
  void endsBeforeDivergence(String optimizer) {
    Run run =
        Landscapes.run(
            "v=1&data=plane&activation=linear&layers=8_8_8&clip=0&optimizer=" + optimizer);
    Path path = path(run, 512);
    Landscapes.walk(path, run, 3000);
    Trainer trainer = run.trainer();
    assertThat(path.step()).isEqualTo(trainer.steps());
    LossSurface surface = Landscapes.training(run);
    path.measure(surface, 1000);
    for (int i = 0; i < path.size(); i++) {
      assertThat(path.step(i)).isLessThanOrEqualTo(trainer.steps());
      assertThat(path.loss(i)).isBetween(0.0, LossSurface.BEYOND);
    }
  }

  @Test
  @DisplayName("divergence does happen, at once and later")
  void divergenceHappens() {
    Run run = Landscapes.run("v=1&data=plane&activation=linear&layers=8_8_8&rate=10");
    Path path = path(run, 512);
    Landscapes.walk(path, run, 3000);
    assertThat(run.trainer().diverged()).isTrue();
    int last = path.size() - 1;
    assertThat(path.parameters(last)).isEqualTo(run.trainer().parameters());
    assertThat(path.step(last)).isEqualTo(run.trainer().steps());
  }
}
