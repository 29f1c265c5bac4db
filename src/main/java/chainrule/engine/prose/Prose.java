package chainrule.engine.prose;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter for a text that is only read: a formula, a source, an explanation. The engine
 * of the page is built without such texts, and has empty ones in their place; the page loads them
 * in {@code catalogue.json} when somebody first wants to read. Nothing may be computed from one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Prose {}
