package chainrule.export;

import chainrule.drawing.Canvas;
import chainrule.drawing.Frame;
import chainrule.drawing.Svg;
import chainrule.engine.experiment.Json;
import chainrule.engine.landscape.Path;
import chainrule.engine.run.Quantity;
import chainrule.engine.run.Run;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be drawn of a trained network. To add one, add one constant. */
public enum Picture {
  SHEET(
      "sheet",
      "All in one sheet",
      "The network with its weights, what it answers over the plane with the examples, its loss on"
          + " the way, and what it decides.",
      Need.LOSS_AXIS,
      trained -> Sheet.FRAME,
      (trained, measured, frame, canvas) -> Sheet.draw(trained, measured, canvas)),
  NETWORK(
      "network",
      "Network",
      "The neurons, and the weights as lines.",
      Need.NOTHING,
      trained -> NetworkFigure.FRAME,
      (trained, measured, frame, canvas) -> NetworkFigure.draw(trained, canvas)),
  PLANE(
      "plane",
      "Output over the plane",
      "What the network answers over the plane, with the examples.",
      Need.NOTHING,
      trained -> PlaneFigure.FRAME,
      (trained, measured, frame, canvas) -> PlaneFigure.draw(trained, canvas)),
  LOSS("loss", "Loss curve", "The loss over the epochs.", Need.LOSS_AXIS, CurvesFigure.LOSS),
  SCORE(
      "score",
      "Accuracy or R²",
      "The accuracy, or R², over the epochs.",
      Need.NOTHING,
      CurvesFigure.SCORE),
  DECISIONS(
      "decisions",
      "Classes or errors",
      "The confusion of classes, or what is predicted against the target.",
      Need.NOTHING,
      trained -> new Frame(0, 0, 520, 420),
      (trained, measured, frame, canvas) -> DecisionsFigure.draw(trained, frame, canvas)),
  GRADIENT_NORMS(
      "gradientNorm",
      "Gradient norms",
      "The norm of the gradient in each layer over the epochs.",
      Need.GRADIENT_AXIS,
      CurvesFigure.GRADIENT_NORMS),
  WEIGHTS(
      "weights",
      "Weights of the layers",
      "How the weights of each layer are distributed.",
      Need.NOTHING,
      HistogramsFigure::frame,
      (trained, measured, frame, canvas) ->
          HistogramsFigure.draw("Weights", Quantity.WEIGHTS.histograms(trained.run()), canvas)),
  ACTIVATIONS(
      "activations",
      "Activations of the layers",
      "How the activations of each layer are distributed on the training data.",
      Need.NOTHING,
      HistogramsFigure::frame,
      (trained, measured, frame, canvas) ->
          HistogramsFigure.draw(
              "Activations", Quantity.ACTIVATIONS.histograms(trained.run()), canvas)),
  GRADIENTS(
      "gradients",
      "Gradients of the layers",
      "The gradient of the loss for each weight in the last step.",
      Need.GRADIENTS,
      HistogramsFigure::frame,
      (trained, measured, frame, canvas) ->
          HistogramsFigure.draw("Gradients", HistogramsFigure.read(measured), canvas)),
  IDLENESS(
      "idleness",
      "Dead and saturated neurons",
      "How many neurons of each hidden layer no example can change, or hardly any.",
      Need.NOTHING,
      IdlenessFigure::frame,
      (trained, measured, frame, canvas) -> IdlenessFigure.draw(trained, canvas)),
  RATE(
      "rate",
      "Rate curve",
      "The learning rate over the epochs.",
      Need.RATE_AXIS,
      CurvesFigure.RATE),
  VALLEY(
      "valley",
      "Valley of the loss",
      "The loss as one weight or bias changes, with its slope and the next step.",
      Need.LINE,
      trained -> ValleyFigure.FRAME,
      (trained, measured, frame, canvas) -> ValleyFigure.draw(measured, canvas)),
  MAP(
      "map",
      "Map of the loss",
      "The loss over two directions from above, with the path of training.",
      Need.PLANE,
      trained -> MapFigure.FRAME,
      (trained, measured, frame, canvas) -> MapFigure.draw(measured, canvas)),
  LANDSCAPE(
      "landscape",
      "Landscape of the loss",
      "The loss over two directions as a surface, with the path of training.",
      Need.PLANE,
      trained -> LandscapeFigure.FRAME,
      (trained, measured, frame, canvas) -> LandscapeFigure.draw(measured, canvas));

  /** What has to be {@link Measured} for a picture. */
  public enum Need {
    NOTHING("", (run, path) -> Measured.NOTHING),

    /** One number: 1 if the axis of the loss is logarithmic. */
    LOSS_AXIS("logLoss", (run, path) -> Measured.NOTHING),

    /** Likewise, of the learning rate. */
    RATE_AXIS("logRate", (run, path) -> Measured.NOTHING),

    /** Likewise, of the norms of the gradient. */
    GRADIENT_AXIS("logGradient", (run, path) -> Measured.LOGARITHMIC),

    /** Histograms of the last step's gradients, see {@link HistogramsFigure#read}. */
    GRADIENTS("gradients", (run, path) -> HistogramsFigure.ofGradients(run)),

    /** A {@link LossSlice} along one weight or bias. */
    LINE("line", LossSlice::line),

    /** A {@link LossSlice} over two directions. */
    PLANE("plane", LossSlice::plane);

    private final String id;
    private final BiFunction<Run, Path, Measured> usual;

    Need(String id, BiFunction<Run, Path, Measured> usual) {
      this.id = id;
      this.usual = usual;
    }
  }

  /** Draws what is within a frame. */
  private interface Figure {
    void draw(Trained trained, Measured measured, Frame frame, Canvas canvas);
  }

  private final String id;
  private final String displayName;
  private final String description;
  private final Need need;
  private final Function<Trained, Frame> frame;
  private final Figure figure;

  Picture(
      String id,
      String displayName,
      String description,
      Need need,
      Function<Trained, Frame> frame,
      Figure figure) {
    this.id = id;
    this.displayName = displayName;
    this.description = description;
    this.need = need;
    this.frame = frame;
    this.figure = figure;
  }

  Picture(String id, String displayName, String description, Need need, CurvesFigure curves) {
    this(
        id,
        displayName,
        description,
        need,
        trained -> CurvesFigure.FRAME,
        (trained, measured, frame, canvas) ->
            curves.draw(trained, measured.isLogarithmic(), frame, canvas));
  }

  /** The picture with this id, or null. */
  public static @Nullable Picture ofId(String id) {
    for (Picture picture : values()) {
      if (picture.id.equals(id)) {
        return picture;
      }
    }
    return null;
  }

  /**
   * The picture with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Picture of(String id) {
    Picture picture = ofId(id);
    if (picture == null) {
      throw new IllegalArgumentException("picture is " + id + "; allowed: " + ids());
    }
    return picture;
  }

  /** The ids of all, for a sentence. */
  public static String ids() {
    StringBuilder ids = new StringBuilder();
    for (Picture picture : values()) {
      ids.append(ids.length() == 0 ? "" : ", ").append(picture.id);
    }
    return ids.toString();
  }

  /** What a page needs to know of each. */
  public static String json() {
    Json json = new Json(Double::toString).openList();
    for (Picture picture : values()) {
      json.open()
          .field("id", picture.id)
          .field("name", picture.displayName)
          .field("needs", picture.need.id)
          .close();
    }
    return json.closeList().toString();
  }

  /** Letters, as scripts and commands name it. */
  public String id() {
    return id;
  }

  /** The name in menus. */
  public String displayName() {
    return displayName;
  }

  /**
   * What it shows of a run that has been trained here, as the page shows it at first.
   *
   * @param path of the run
   */
  public Measured usual(Run run, Path path) {
    return need.usual.apply(run, path);
  }

  /** The part of the drawing that it takes up. */
  public Frame frame(Trained trained) {
    return frame.apply(trained);
  }

  public void draw(Trained trained, Measured measured, Canvas canvas) {
    Frame place = frame(trained);
    canvas.rectangle(place.left(), place.top(), place.width(), place.height(), Inks.PAPER);
    figure.draw(trained, measured, place, canvas);
  }

  /** A file that stands alone. */
  public String svg(Trained trained, Measured measured) {
    Svg svg = new Svg(frame(trained));
    draw(trained, measured, svg);
    String title = this == SHEET ? trained.title() : displayName + ": " + trained.title();
    String results = Sheet.results(trained) + ". " + trained.inputText() + ".";
    return svg.text(title, description + " " + results, trained.link());
  }
}
