/**
 * Drawings in few primitives, so that they are the same as a file of vectors and as pixels. Nothing
 * here knows what is drawn.
 */
@org.jspecify.annotations.NullMarked
package chainrule.drawing;
