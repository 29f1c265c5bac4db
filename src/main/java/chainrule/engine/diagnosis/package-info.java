/** What the numbers of a training say about it, in one verdict; none where nothing is sure. */
@org.jspecify.annotations.NullMarked
package chainrule.engine.diagnosis;
