package chainrule.engine.experiment;

/** What of the working and of the descent the page shows below the network. */
public enum View {
  NONE("none", "None", Panel.NONE, "Neither the working nor the descent is shown."),

  NEURON(
      "neuron",
      "Neuron",
      Panel.WORKING,
      "A neuron multiplies each input by a weight, adds its bias, and bends the sum with its"
          + " activation."),
  FORWARD(
      "forward",
      "Forward",
      Panel.WORKING,
      "Layer by layer, every neuron does the same with what the layer before has put out."),
  LOSS(
      "loss",
      "Loss",
      Panel.WORKING,
      "The loss is one number for how far the outputs are from what they should be."),
  BACKWARD(
      "backward",
      "Backward",
      Panel.WORKING,
      "The chain rule tells, from the outputs back to the inputs, how the loss depends on each"
          + " weight and bias."),
  UPDATE(
      "update",
      "Update",
      Panel.WORKING,
      "The optimizer turns the mean gradient of a mini-batch into a new value for every weight and"
          + " bias."),
  MATRICES(
      "matrices",
      "Matrices",
      Panel.WORKING,
      "All numbers of the pass forward and back, one row for each neuron."),

  VALLEY(
      "valley",
      "Valley",
      Panel.DESCENT,
      "The loss as one weight or bias changes and all others stay: its slope here is the gradient."),
  MAP(
      "map",
      "Map",
      Panel.DESCENT,
      "The loss from above, over two directions out of as many as there are parameters: a cut, not"
          + " the whole."),
  LANDSCAPE(
      "landscape",
      "Landscape",
      Panel.DESCENT,
      "The same cut as the map, as hills and valleys; what lies in all other directions is hidden."),
  BALLS(
      "balls",
      "Many balls",
      Panel.DESCENT,
      "Starts from other places, or by other rules, all at once: which low point does each find?"),
  FAN(
      "rates",
      "Rates",
      Panel.DESCENT,
      "What a smaller or a larger learning rate would make of the next steps, from where training is"
          + " now.");

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
  private final Panel panel;
  private final String explanation;

  View(String id, String displayName, Panel panel, String explanation) {
    this.id = id;
    this.displayName = displayName;
    this.panel = panel;
    this.explanation = explanation;
  }

  public String id() {
    return id;
  }

  public String displayName() {
    return displayName;
  }

  /** Where it stands in the page: working, descent, or empty. */
  public String panel() {
    return panel.id;
  }

  /** One sentence. */
  public String explanation() {
    return explanation;
  }
}
