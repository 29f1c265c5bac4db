/**
 * The engine for programs in Java: {@link chainrule.api.Experiment} is all there is to know.
 * Commands begin with its {@link chainrule.api.LinkedRun}, too.
 */
@org.jspecify.annotations.NullMarked
package chainrule.api;
