package chainrule.engine.network;

/**
 * What is said of a {@link Variant} in menus, links and explanations.
 *
 * @param id letters and digits, as in links; never changed once published
 * @param displayName the name in menus
 * @param tex the formula, in TeX
 * @param derivativeTex the formula of the derivative, in TeX; empty where there is none
 * @param source who described it, and which convention is followed where several exist
 */
public record Description(
    String id, String displayName, String tex, String derivativeTex, String source) {

  /** Of a variant that has no derivative. */
  public Description(String id, String displayName, String tex, String source) {
    this(id, displayName, tex, "", source);
  }
}
