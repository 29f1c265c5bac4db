/** The engine for programs in Java: {@link chainrule.api.Experiment} is all there is to know. */
@org.jspecify.annotations.NullMarked
package chainrule.api;
