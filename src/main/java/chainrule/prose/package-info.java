/** Build steps that part what is read from what is computed. Not shipped. */
@org.jspecify.annotations.NullMarked
package chainrule.prose;
