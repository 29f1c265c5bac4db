package chainrule.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class take a {@link Visit}: a fresh visitor of the served site. All such
 * classes that run in one thread share a browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(VisitExtension.class)
@interface InChromium {
  /** Whether nothing that another visitor has loaded or compiled may be there. */
  boolean withOwnProfiles() default false;
}
