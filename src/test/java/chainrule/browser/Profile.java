package chainrule.browser;

import chainrule.site.SiteServer;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;

/**
 * A browser profile that visitors use one after the other. Each finds it empty of all that the last
 * one left but the compiled programs: for a profile that has been in use, a page opens in half the
 * time.
 */
final class Profile {
  private final SiteServer site;
  private final BrowserContext context;

  /** Is never closed, and with it stays the process that all pages of the profile share. */
  private final Page first;

  private final CDPSession devTools;

  Profile(Chromium chromium, SiteServer site) {
    this.site = site;
    context = chromium.newContext();
    Visit.prepare(context);
    first = context.newPage();
    first.navigate(site.address() + "icon.svg");
    devTools = context.newCDPSession(first);
  }

  /** The profile, as if nobody had used it. */
  BrowserContext enter() {
    JsonObject everything = new JsonObject();
    everything.addProperty("origin", site.origin());
    everything.addProperty("storageTypes", "all");
    devTools.send("Storage.clearDataForOrigin", everything);
    context.clearCookies();
    return context;
  }

  /** Ends all that a visitor has begun. */
  void leave() {
    for (Page page : new ArrayList<>(context.pages())) {
      if (page != first) {
        page.close();
      }
    }
    context.unrouteAll();
    context.clearPermissions();
  }
}
