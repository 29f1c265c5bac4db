/**
 * The run that is open, with all that is looked at beside its training, answering in JSON and
 * arrays: what the bridge hands on.
 */
@org.jspecify.annotations.NullMarked
package chainrule.engine.session;
