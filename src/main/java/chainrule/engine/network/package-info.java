/**
 * The network: specification, parameters and scratch memory apart, and the mathematics of forward
 * propagation, loss and back-propagation.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.network;
