package chainrule.bridge;

import chainrule.engine.session.OpenRun;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.typedarrays.Float64Array;

/** The engine with all that it can do. */
@JSExportClasses({
  Checkpoints.class,
  Diagnosis.class,
  Explanations.class,
  Landscape.class,
  Layers.class,
  LossSlice.class,
  OwnData.class,
  Preview.class,
  Timeline.class,
  Training.class
})
public final class WholeEngine {
  private WholeEngine() {}

  /** TeaVM asks for one; there is nothing to do. */
  public static void main(String[] arguments) {}

  /** Goes on where {@link FirstEngine} is, see {@link OpenRun#takeOver}. */
  @JSExport
  public static void takeOver(Float64Array whole) {
    Training.openRun().takeOver(whole.copyToJavaArray());
  }
}
