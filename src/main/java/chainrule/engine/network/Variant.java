package chainrule.engine.network;

/**
 * One choice of a family such as the activations. All that a menu, a link, an explanation or a test
 * needs to know of it stands in its one constant.
 */
public interface Variant {
  /** Letters and digits, as in links. Never changed once published. */
  String id();

  /** The name in menus. */
  String displayName();

  /** The formula, in TeX. */
  String tex();

  /** The formula of the derivative or of the update, in TeX; empty where there is none. */
  default String derivativeTex() {
    return "";
  }

  /** Who described it, and which convention is followed where several exist. */
  String source();
}
