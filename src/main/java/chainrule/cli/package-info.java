/** Commands for a terminal: they need a Java virtual machine and nothing else. */
@org.jspecify.annotations.NullMarked
package chainrule.cli;
