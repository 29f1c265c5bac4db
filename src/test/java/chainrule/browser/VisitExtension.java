package chainrule.browser;

import chainrule.site.SiteServer;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test its own {@link Visit} and fails the test when the page had a problem. */
final class VisitExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(VisitExtension.class);
  private static final Path PICTURES_OF_FAILURES = Path.of("target/screenshots/failed");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ExtensionContext.Store forAll = test.getRoot().getStore(NAMESPACE);
    Chromium chromium =
        forAll.computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
    SiteServer site =
        forAll.computeIfAbsent(SiteServer.class, key -> new SiteServer(), SiteServer.class);
    Visit visit = new Visit(chromium.browser(), site);
    test.getStore(NAMESPACE).put(Visit.class, visit);
    return visit;
  }

  /** The visit itself is closed with the test's store. */
  @Override
  public void afterEach(ExtensionContext test) {
    Visit visit = test.getStore(NAMESPACE).get(Visit.class, Visit.class);
    if (visit == null) {
      return;
    }
    if (test.getExecutionException().isPresent()) {
      String name = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName();
      Path file = PICTURES_OF_FAILURES.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".png");
      visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
    visit.assertNoProblems();
  }
}
