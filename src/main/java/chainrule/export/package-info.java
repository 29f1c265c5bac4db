/**
 * A trained network as programs and files that run elsewhere. It reads the engine, which does not
 * know it; each variant of the catalogue is written from its own formula in TeX.
 */
@org.jspecify.annotations.NullMarked
package chainrule.export;
