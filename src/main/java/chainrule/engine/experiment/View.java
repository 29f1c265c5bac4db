package chainrule.engine.experiment;

/** What of the working and of the descent the page shows below the network. */
public enum View {
  NONE("none", "None", "Output", Panel.NONE, "No view is open."),

  NEURON(
      "neuron",
      "Neuron",
      "Neuron: weighted sum and activation",
      Panel.WORKING,
      "A {neuron} multiplies each input by a {weight}, adds its {bias}, and bends the "
          + "sum with its {activation}."),
  FORWARD(
      "forward",
      "Forward",
      "Forward: forward propagation",
      Panel.WORKING,
      "Layer by layer, every {neuron} does the same with the outputs of the layer before."),
  LOSS(
      "loss",
      "Loss",
      "Loss: how far off the outputs are",
      Panel.WORKING,
      "The {loss} is a single number: how far the outputs are from the targets."),
  BACKWARD(
      "backward",
      "Backward",
      "Backward: back-propagation",
      Panel.WORKING,
      "Working back from the outputs, the {chain rule} gives the slope of the {loss} "
          + "for each weight and bias."),
  UPDATE(
      "update",
      "Update",
      "Update: one step of the optimizer",
      Panel.WORKING,
      "The {optimizer} turns the mean {gradient} of a {mini-batch} into a new value "
          + "for every weight and bias."),
  MATRICES(
      "matrices",
      "Matrices",
      "Matrices: forward and backward pass",
      Panel.WORKING,
      "All numbers of the forward and backward pass, one row per {neuron}."),

  VALLEY(
      "valley",
      "Valley",
      "Valley: gradient descent along one weight",
      Panel.DESCENT,
      "The {loss} as one weight or bias changes and all others stay fixed: the slope "
          + "at the ball is its {gradient}."),
  MAP(
      "map",
      "Map",
      "Map: the loss from above",
      Panel.DESCENT,
      "The {loss} seen from above, along two of as many directions as there are "
          + "{parameters}: a slice, not the whole."),
  LANDSCAPE(
      "landscape",
      "Landscape",
      "Landscape: the loss in three dimensions",
      Panel.DESCENT,
      "The same slice of the {loss landscape} as the map, as hills and valleys; all "
          + "other directions are hidden."),
  BALLS(
      "balls",
      "Many balls",
      "Many balls: gradient descent from many places",
      Panel.DESCENT,
      "Many runs at once, from other starting points or with other optimizers: which "
          + "{minimum} does each find?"),
  FAN(
      "rates",
      "Rates",
      "Rates: the learning rate by trial and error",
      Panel.DESCENT,
      "How the next steps would go with a smaller or larger {learning rate}.");

  /** What stands together in the page. */
  enum Panel {
    NONE(""),
    WORKING("working"),
    DESCENT("descent");

    private final String id;

    Panel(String id) {
      this.id = id;
    }
  }

  private final String id;
  private final String displayName;
  private final String title;
  private final Panel panel;
  private final String explanation;

  View(String id, String displayName, String title, Panel panel, String explanation) {
    this.id = id;
    this.displayName = displayName;
    this.title = title;
    this.panel = panel;
    this.explanation = explanation;
  }

  public String id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  /** Its name, and what the field calls it. */
  public String title() {
    return title;
  }

  /** Where it stands in the page: working, descent, or empty. */
  public String panel() {
    return panel.id;
  }

  /** One sentence; words of the glossary stand in braces. */
  public String explanation() {
    return explanation;
  }
}
