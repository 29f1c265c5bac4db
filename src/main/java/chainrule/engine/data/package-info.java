/**
 * What a network learns from: datasets, their split into training and test examples, the inputs
 * computed from a point, and the points of the user.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.data;
