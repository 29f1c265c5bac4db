/** What is written to be read: the engine computes nothing with it. */
@org.jspecify.annotations.NullMarked
package chainrule.engine.prose;
