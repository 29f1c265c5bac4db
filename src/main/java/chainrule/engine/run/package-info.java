/** An experiment that is being carried out, and what can be seen of it while it trains. */
@org.jspecify.annotations.NullMarked
package chainrule.engine.run;
