package chainrule.browser;

import chainrule.site.SiteServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test its own {@link Visit} and fails the test when the page had a problem. */
final class VisitExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(VisitExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext test) {
    ExtensionContext.Store forAll = test.getRoot().getStore(NAMESPACE);
    // Playwright serves one thread.
    Chromium chromium =
        forAll.computeIfAbsent(Thread.currentThread(), key -> Chromium.start(), Chromium.class);
    SiteServer site =
        forAll.computeIfAbsent(SiteServer.class, key -> new SiteServer(), SiteServer.class);
    Visit visit =
        test.getRequiredTestClass().getAnnotation(InChromium.class).withOwnProfiles()
            ? Visit.withOwnProfile(chromium, site)
            : Visit.with(
                forAll.computeIfAbsent(chromium, key -> new Profile(chromium, site), Profile.class),
                site);
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
      Visit.takePicture(visit.page(), "failed/" + name.replaceAll("[^A-Za-z0-9.]+", "-"));
    }
    visit.assertNoProblems();
  }
}
