/**
 * Many trainings of one experiment: a grid of values of some of its fields, each with several
 * seeds, and what may be concluded from what they come to.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.sweep;
