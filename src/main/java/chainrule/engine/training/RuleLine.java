package chainrule.engine.training;

/**
 * One line of an optimizer's rule, in symbols and with gaps for numbers.
 *
 * <p>Each gap {@code \num{name}} stands for the quantity of that name. Known are {@code w} (the
 * parameter), {@code g} (its gradient), {@code eta} (the rate of this step), {@code t} (the number
 * of this update), the constants {@code mu}, {@code rho}, {@code beta1}, {@code beta2}, {@code
 * epsilon} and {@code lambda} (0 for a bias), each buffer by its symbol, and the results of the
 * lines before.
 *
 * @param result the name of what the line computes: {@code wNext}; a buffer's symbol with {@code
 *     Next}, its new value; or with {@code Hat}, the new value freed of its bias towards 0
 * @param tex the line in TeX
 * @param numbers its right side in TeX, with gaps
 */
public record RuleLine(String result, String tex, String numbers) {}
