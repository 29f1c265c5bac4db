package chainrule.engine.landscape;

/**
 * Two directions in the space of parameters.
 *
 * @param first one number a parameter
 * @param second likewise
 * @param remark what to tell if they are not quite what was asked for; else empty
 */
public record DirectionPair(double[] first, double[] second, String remark) {}
