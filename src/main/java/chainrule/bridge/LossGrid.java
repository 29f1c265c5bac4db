package chainrule.bridge;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * A slice of its own for scripts, as JavaScript sees it: {@code engine.LossGrid}. It works like
 * that of {@link Landscape} and leaves that one alone.
 */
public final class LossGrid {
  private static final OpenSlice SLICE = new OpenSlice(Bridge.walk());

  private LossGrid() {}

  /** See {@link Landscape#open}. */
  @JSExport
  public static String open(
      String directions,
      int dimensions,
      int first,
      int second,
      double radius,
      int resolution,
      String data,
      int seed) {
    return SLICE.open(directions, dimensions, first, second, radius, resolution, data, seed);
  }

  /** See {@link Landscape#advance}. */
  @JSExport
  public static int advance(int nodes) {
    return SLICE.advance(nodes);
  }

  /** See {@link Landscape#state}. */
  @JSExport
  public static String state() {
    return SLICE.state();
  }

  /** See {@link Landscape#grid}. */
  @JSExport
  public static Float64Array grid() {
    return Float64Array.copyFromJavaArray(SLICE.losses());
  }

  /** See {@link Landscape#penalty}. */
  @JSExport
  public static Float64Array penalty() {
    return Float64Array.copyFromJavaArray(SLICE.penalties());
  }
}
