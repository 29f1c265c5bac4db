package chainrule.bridge;

import chainrule.engine.session.OpenSlice;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * A slice of the loss as JavaScript sees it. Long work is done in portions: open, then advance
 * until nothing is missing; after any portion the results so far may be fetched.
 */
public final class LossSlice {
  private final OpenSlice slice;

  LossSlice(OpenSlice slice) {
    this.slice = slice;
  }

  /** See {@link OpenSlice#open}. */
  @JSExport
  public String open(
      String directions,
      int dimensions,
      int first,
      int second,
      double radius,
      int resolution,
      String data,
      int seed) {
    return slice.open(directions, dimensions, first, second, radius, resolution, data, seed);
  }

  /** See {@link OpenSlice#look}. */
  @JSExport
  public boolean look(double u, double v, double radius, boolean isMoved) {
    return slice.look(u, v, radius, isMoved);
  }

  /** See {@link OpenSlice#turn}. */
  @JSExport
  public void turn(int turns) {
    slice.turn(turns);
  }

  /** See {@link OpenSlice#follow}. */
  @JSExport
  public boolean follow() {
    return slice.follow();
  }

  /** See {@link OpenSlice#advance}. */
  @JSExport
  public int advance(int nodes) {
    return slice.advance(nodes);
  }

  /** See {@link OpenSlice#state}. */
  @JSExport
  public String state() {
    return slice.state();
  }

  /** See {@link OpenSlice#losses}. */
  @JSExport
  public Float64Array grid() {
    return Float64Array.copyFromJavaArray(slice.losses());
  }

  /** See {@link OpenSlice#penalties}. */
  @JSExport
  public Float64Array penalty() {
    return Float64Array.copyFromJavaArray(slice.penalties());
  }

  /** See {@link OpenSlice#present}. */
  @JSExport
  public Float64Array present() {
    return Float64Array.copyFromJavaArray(slice.present());
  }

  /** See {@link OpenSlice#path}. */
  @JSExport
  public Float64Array path() {
    return Float64Array.copyFromJavaArray(slice.path());
  }

  /** See {@link OpenSlice#jump}. */
  @JSExport
  public boolean jump(double u, double v) {
    return slice.jump(u, v);
  }
}
