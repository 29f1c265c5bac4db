package chainrule.export;

import chainrule.engine.experiment.Experiment;
import chainrule.engine.experiment.Json;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a trained network can be exported as. To add one, add one constant. */
public enum Kind {
  PYTORCH(
      "pytorch",
      "PyTorch",
      "Data, network, weights and the training loop.",
      "Run it with “python FILE”; it needs PyTorch (“pip install torch”).",
      "py",
      "text/x-python",
      text(TorchScript::of)),
  KERAS(
      "keras",
      "Keras",
      "Data, network, weights and training, for Keras 3.",
      "Run it with “python FILE”; it needs Keras 3 with TensorFlow, JAX or PyTorch.",
      "py",
      "text/x-python",
      text(KerasScript::of)),
  NOTEBOOK(
      "notebook",
      "Jupyter notebook",
      "Data, network, training loop and plots, with PyTorch.",
      "Open it with “jupyter lab FILE” or in Colab; it needs PyTorch and Matplotlib.",
      "ipynb",
      "application/x-ipynb+json",
      text(Notebook::of)),
  NUMPY(
      "numpy",
      "NumPy",
      "The trained network as a Python module on arrays.",
      "“from MODULE import predict”, then “predict([[0.5, -0.25]])”; it needs NumPy.",
      "py",
      "text/x-python",
      text(NumpyModule::of)),
  PYTHON(
      "python",
      "Python",
      "The trained network; it needs the standard library alone.",
      "“python FILE 0.5 -0.25” answers for x1 = 0.5 and x2 = −0.25, as does “predict” in it.",
      "py",
      "text/x-python",
      text(Program.PYTHON::of)),
  JAVASCRIPT(
      "javascript",
      "JavaScript",
      "The trained network as a module without dependencies.",
      "“import { predict } from './FILE'”, then “predict(0.5, -0.25)”.",
      "js",
      "text/javascript",
      text(Program.JAVASCRIPT::of)),
  JAVA(
      "java",
      "Java",
      "The trained network as a class without dependencies.",
      "“java FILE 0.5 -0.25” answers for x1 = 0.5 and x2 = −0.25, as does “Network.predict”.",
      "java",
      "text/x-java-source",
      text(Program.JAVA::of)),
  ONNX(
      "onnx",
      "ONNX",
      "The trained network as a model for ONNX runtimes (opset 17).",
      "“onnxruntime.InferenceSession('FILE')” runs it in Python; x is (example, 2), in floats.",
      "onnx",
      "application/octet-stream",
      OnnxModel::of),
  JSON(
      "json",
      "JSON",
      "Settings, weights, data, curves and results.",
      "“json.load” in Python and “JSON.parse” in JavaScript read it.",
      "json",
      "application/json",
      text(JsonFile::of)),
  CSV(
      "csv",
      "CSV",
      "Weights, data, curves and decisions as tables.",
      "The tables stand one below the other; a spreadsheet opens it.",
      "csv",
      "text/csv",
      text(Table::all)),
  LATEX(
      "latex",
      "LaTeX",
      "The network in TikZ, and its formulas with their numbers.",
      "Typeset it with “pdflatex FILE”; the formulas need amsmath, the network TikZ.",
      "tex",
      "application/x-tex",
      text(LatexDocument::of)),
  SVG(
      "svg",
      "SVG",
      "Network, plane, a chart or all in one sheet, as a drawing whose text is text.",
      "Browsers, office programs, LaTeX and Inkscape open it.",
      "svg",
      "image/svg+xml",
      text(Kind::sheet)),
  PNG(
      "png",
      "PNG",
      "Network, plane, a chart or all in one sheet, in pixels.",
      "Slides, documents and web pages take it.",
      "png",
      "image/png",
      text(Kind::sheet));

  private final String id;
  private final String displayName;
  private final String explanation;
  private final String usage;
  private final String extension;
  private final String mediaType;
  private final Function<Trained, byte[]> bytes;

  Kind(
      String id,
      String displayName,
      String explanation,
      String usage,
      String extension,
      String mediaType,
      Function<Trained, byte[]> bytes) {
    this.id = id;
    this.displayName = displayName;
    this.explanation = explanation;
    this.usage = usage;
    this.extension = extension;
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  private static String sheet(Trained trained) {
    return Picture.SHEET.svg(trained, Measured.NOTHING);
  }

  private static Function<Trained, byte[]> text(Function<Trained, String> text) {
    return trained -> text.apply(trained).getBytes(StandardCharsets.UTF_8);
  }

  /** The kind with this id, or null. */
  public static @Nullable Kind ofId(String id) {
    for (Kind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    return null;
  }

  /**
   * The kind with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Kind of(String id) {
    Kind kind = ofId(id);
    if (kind == null) {
      throw new IllegalArgumentException("kind is " + id + "; allowed: " + ids());
    }
    return kind;
  }

  /** What a page needs to know of each. */
  public static String json() {
    Json json = new Json(Double::toString).openList();
    for (Kind kind : values()) {
      json.open()
          .field("id", kind.id)
          .field("name", kind.displayName)
          .field("explanation", kind.explanation)
          .field("usage", kind.usage)
          .field("extension", kind.extension)
          .field("mediaType", kind.mediaType)
          .field("isText", kind.isText())
          .field("isPicture", kind.isPicture())
          .field("isPainted", kind.isPainted())
          .close();
    }
    return json.closeList().toString();
  }

  /** The ids of all, for a sentence. */
  public static String ids() {
    StringBuilder ids = new StringBuilder();
    for (Kind kind : values()) {
      ids.append(ids.length() == 0 ? "" : ", ").append(kind.id);
    }
    return ids.toString();
  }

  /** Letters, as scripts and commands name it. */
  public String id() {
    return id;
  }

  /** The name in menus. */
  public String displayName() {
    return displayName;
  }

  /** One sentence on what it holds. */
  public String explanation() {
    return explanation;
  }

  /** How it is used: FILE stands for the name of the file, MODULE for it without its ending. */
  public String usage() {
    return usage;
  }

  /**
   * A name for the file that says what it is of: the data, the epoch, and what else would be called
   * the same. Those of Python can be imported, and a Java class is in a file of its name.
   */
  public String fileName(Experiment experiment, double epoch, Picture picture) {
    if (this == JAVA) {
      return "Network.java";
    }
    String part = isPicture() ? picture.id() : isPython() ? id : "";
    String name =
        "chainrule-"
            + experiment.data().dataset().id()
            + "-epoch-"
            + Trained.epochText(epoch)
            + (part.isEmpty() ? "" : "-" + part);
    return (isPython() ? name.replace('-', '_').replace('.', '_') : name) + "." + extension;
  }

  private boolean isPython() {
    return extension.equals("py");
  }

  /** How the name of a file of this kind ends, without the point. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether the file is a text, in UTF-8. */
  public boolean isText() {
    return this != ONNX && !isPainted();
  }

  /** Whether the file is one of the pictures. */
  public boolean isPicture() {
    return this == SVG || isPainted();
  }

  /** Whether {@link #bytes} are the SVG from which whoever has pixels paints the file. */
  public boolean isPainted() {
    return this == PNG;
  }

  /** The whole file, or what it is painted from; of pictures all in one sheet. */
  public byte[] bytes(Trained trained) {
    return bytes.apply(trained);
  }

  /** The same; of pictures this one. */
  public byte[] bytes(Trained trained, Picture picture, Measured measured) {
    return isPicture()
        ? picture.svg(trained, measured).getBytes(StandardCharsets.UTF_8)
        : bytes(trained);
  }
}
