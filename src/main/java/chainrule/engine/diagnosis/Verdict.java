package chainrule.engine.diagnosis;

import chainrule.engine.training.StopReason;

/** What can be said of a training, each with the rule that has to hold; the first that does. */
public enum Verdict {
  DIVERGED(
      "diverged",
      (seen, evidence) -> {
        double present = seen.curves.training()[seen.curves.last()];
        evidence.put("loss", present).put("firstLoss", seen.firstLoss());
        return seen.run.stopReason() == StopReason.DIVERGED
            || !(present < 1e6 * Math.max(1, seen.firstLoss()));
      }),

  OVERFITTING(
      "overfitting",
      (seen, evidence) -> {
        evidence
            .put("since", seen.epochThen)
            .put("leastTestLoss", seen.leastTest)
            .put("testLoss", seen.test)
            .put("trainLossThen", seen.trainingThen)
            .put("trainLoss", seen.loss);
        double rise = seen.testRise();
        return seen.epochs >= 5
            && (rise >= 1.2 && seen.test >= 0.03 || rise >= 2 && seen.test >= 0.01);
      }),

  DONE(
      "done",
      (seen, evidence) -> {
        evidence.put("loss", seen.run.training().loss()).put("score", seen.score());
        boolean isRight = seen.score() >= 0.995;
        boolean isSmall = seen.isRegression() || seen.loss <= 0.008;
        boolean holdsOnTest =
            !seen.hasTest()
                || Observation.score(seen.run.test()) >= 0.97
                    && (seen.testRise() < 1.2 || seen.test < 0.006);
        return isRight && isSmall && holdsOnTest;
      }),

  SYMMETRIC(
      "symmetric",
      (seen, evidence) -> {
        Neurons.Share equal = Neurons.equal(seen.run);
        evidence.put(equal);
        return equal.value() >= 0.5;
      }),

  DEAD_UNITS(
      "deadUnits",
      (seen, evidence) -> {
        evidence.put(seen.dead());
        return seen.isStuck() && seen.dead().value() >= 0.5;
      }),

  SATURATED(
      "saturated",
      (seen, evidence) -> {
        evidence.put(seen.saturated());
        return seen.isStuck() && seen.saturated().value() >= 0.5;
      }),

  BOUNCING(
      "bouncing",
      (seen, evidence) -> {
        double trend = seen.rises < 0.3 ? 0.9 : 0.85;
        if (seen.epochs < 10
            || seen.rises < Observation.OFTEN
            || seen.trend() < trend
            || seen.isSolved()
            || seen.copies.epochs() < 2) {
          return false;
        }
        double slower = seen.copies.lossAfter(0.1);
        evidence
            .put("rises", seen.rises)
            .put("loss", seen.loss)
            .put("lossAtTenth", slower)
            .put("epochs", seen.copies.epochs());
        boolean isLower = slower < 0.8 * seen.loss || slower < 0.98 * seen.leastLately();
        return isLower && (seen.trend() > 0.97 || slower < 0.95 * seen.copies.leastLossAfter(1));
      }),

  VANISHING(
      "vanishing",
      (seen, evidence) -> {
        if (!seen.isStuck() || seen.run.shape().outputLayer() < 3 || seen.isPulledToZero()) {
          return false;
        }
        double ratio = seen.copies.gradientRatio();
        evidence.put("ratio", ratio).put("layers", seen.run.shape().outputLayer());
        double idle = seen.dead().value() + seen.saturated().value();
        return ratio < 0.01 && ratio > 0 && idle < 0.5;
      }),

  TOO_SLOW(
      "tooSlow",
      (seen, evidence) -> {
        if (seen.epochs < 25
            || seen.trend() <= 0.75
            || seen.isSolved()
            || seen.rises > 0.05
            || seen.epochsLeft() < 350) {
          return false;
        }
        double same = seen.copies.lossAfter(1);
        double gain = Math.max(0, seen.loss - same);
        for (double factor = 10; factor <= 1000; factor *= 10) {
          double faster = seen.copies.lossAfter(factor);
          if (faster < 0.95 * seen.loss && seen.loss - faster > 4 * gain) {
            evidence
                .put("loss", seen.loss)
                .put("factor", factor)
                .put("lossAtFactor", faster)
                .put("lossAtSame", same)
                .put("epochs", seen.copies.epochs());
            return seen.copies.epochs() >= 2;
          }
        }
        return false;
      }),

  FALLING_WELL(
      "fallingWell",
      (seen, evidence) -> {
        evidence
            .put("loss", seen.loss)
            .put("lossBefore", seen.lossBefore)
            .put("epochBefore", seen.epochBefore);
        boolean isFalling =
            seen.trend() <= 0.9 && (seen.epochsLeft() < 120 || seen.trend() <= 0.75);
        boolean isOpen = seen.score() < 0.99 || !seen.isRegression() && seen.loss > 0.01;
        return seen.epochs >= 3
            && isFalling
            && isOpen
            && seen.testRise() < 1.04
            && (seen.rises < 0.3 || seen.trend() < 0.85 && seen.gainsAsItIs());
      }),

  NONE("", (seen, evidence) -> true);

  /** What has to hold; it notes the numbers that it rests on. */
  interface Rule {
    boolean holds(Observation seen, Evidence evidence);
  }

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final Rule rule;

  Verdict(String id, Rule rule) {
    this.id = id;
    this.rule = rule;
  }

  public String id() {
    return id;
  }

  boolean holds(Observation seen, Evidence evidence) {
    return rule.holds(seen, evidence);
  }
}
