/**
 * The loss as a landscape over the space of all parameters: directions in it, slices through it,
 * the path that training takes and others that it could take.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.landscape;
