package chainrule.engine.network;

/**
 * One choice of a family such as the activations. All that a menu, a link, an explanation or a test
 * needs to know of it stands in its one constant.
 */
public interface Variant {
  /** What is said of it. */
  Description description();

  /** See {@link Description#id}. */
  default String id() {
    return description().id();
  }

  /** See {@link Description#displayName}. */
  default String displayName() {
    return description().displayName();
  }

  /** See {@link Description#tex}. */
  default String tex() {
    return description().tex();
  }

  /** See {@link Description#derivativeTex}. */
  default String derivativeTex() {
    return description().derivativeTex();
  }

  /** See {@link Description#source}. */
  default String source() {
    return description().source();
  }
}
