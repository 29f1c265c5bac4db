package chainrule.export;

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
      "py",
      "text/x-python",
      text(TorchScript::of)),
  KERAS(
      "keras",
      "Keras",
      "Data, network, weights and training, for Keras 3.",
      "py",
      "text/x-python",
      text(KerasScript::of)),
  NOTEBOOK(
      "notebook",
      "Jupyter notebook",
      "Data, network, training loop and plots, with PyTorch.",
      "ipynb",
      "application/x-ipynb+json",
      text(Notebook::of)),
  NUMPY(
      "numpy",
      "NumPy",
      "The trained network as a Python module on arrays.",
      "py",
      "text/x-python",
      text(NumpyModule::of)),
  PYTHON(
      "python",
      "Python",
      "The trained network; it needs the standard library alone.",
      "py",
      "text/x-python",
      text(Program.PYTHON::of)),
  JAVASCRIPT(
      "javascript",
      "JavaScript",
      "The trained network as a module without dependencies.",
      "js",
      "text/javascript",
      text(Program.JAVASCRIPT::of)),
  JAVA(
      "java",
      "Java",
      "The trained network as a class without dependencies.",
      "java",
      "text/x-java-source",
      text(Program.JAVA::of)),
  ONNX(
      "onnx",
      "ONNX",
      "The trained network as a model for ONNX runtimes (opset 17).",
      "onnx",
      "application/octet-stream",
      OnnxModel::of),
  JSON(
      "json",
      "JSON",
      "Settings, weights, data, curves and results.",
      "json",
      "application/json",
      text(JsonFile::of)),
  CSV(
      "csv",
      "CSV",
      "Weights, data, curves and decisions as tables.",
      "csv",
      "text/csv",
      text(Table::all)),
  LATEX(
      "latex",
      "LaTeX",
      "The network in TikZ, and its formulas with their numbers.",
      "tex",
      "application/x-tex",
      text(LatexDocument::of)),
  SVG(
      "svg",
      "SVG",
      "Network, plane, loss and decisions on one sheet, as a drawing.",
      "svg",
      "image/svg+xml",
      text(Sheet::svg)),
  PNG("png", "PNG", "The same sheet as a picture of pixels.", "png", "image/png", text(Sheet::svg));

  private final String id;
  private final String displayName;
  private final String explanation;
  private final String extension;
  private final String mediaType;
  private final Function<Trained, byte[]> bytes;

  Kind(
      String id,
      String displayName,
      String explanation,
      String extension,
      String mediaType,
      Function<Trained, byte[]> bytes) {
    this.id = id;
    this.displayName = displayName;
    this.explanation = explanation;
    this.extension = extension;
    this.mediaType = mediaType;
    this.bytes = bytes;
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
          .field("extension", kind.extension)
          .field("mediaType", kind.mediaType)
          .field("isText", kind.isText())
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

  /** Whether {@link #bytes} are the SVG from which whoever has pixels paints the file. */
  public boolean isPainted() {
    return this == PNG;
  }

  /** The whole file, or what it is painted from. */
  public byte[] bytes(Trained trained) {
    return bytes.apply(trained);
  }
}
