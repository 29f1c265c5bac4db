package chainrule.engine.training;

/**
 * When training stops by itself. It always stops when a step is not finite.
 *
 * @param epochs after so many epochs; 0 for never
 * @param targetLoss once the training loss is at most this; 0 for never
 * @param patience after so many epochs without a smaller test loss; 0 for never
 */
public record StopSettings(int epochs, double targetLoss, int patience) {
  public StopSettings {
    Checks.atLeast("epochs", epochs, 0);
    Checks.notNegative("targetLoss", targetLoss);
    Checks.atLeast("patience", patience, 0);
  }
}
