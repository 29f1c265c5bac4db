/** What JavaScript can call: the only package that knows TeaVM. */
@org.jspecify.annotations.NullMarked
package chainrule.bridge;
