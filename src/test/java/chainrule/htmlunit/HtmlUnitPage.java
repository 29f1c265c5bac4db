package chainrule.htmlunit;

import static org.assertj.core.api.Assertions.assertThat;

import chainrule.site.SiteServer;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.ScriptException;
import org.htmlunit.WebClient;
import org.htmlunit.WebConnection;
import org.htmlunit.WebConsole;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.WebResponseData;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.javascript.DefaultJavaScriptErrorListener;
import org.htmlunit.javascript.host.Window;
import org.htmlunit.util.NameValuePair;
import org.htmlunit.util.WebConnectionWrapper;

/**
 * The site's page in HtmlUnit: its own markup and its own modules, lowered to one script, on the
 * engine's JavaScript as it is. Everything runs in this thread of control, without a browser.
 */
final class HtmlUnitPage implements AutoCloseable {
  private static final String MODULE = "<script type=\"module\" src=\"main.js\"></script>";
  private static final String SCRIPT = "<script defer src=\"main.js\"></script>";

  /** So long nothing happens only when something is broken, in milliseconds. */
  private static final int GIVE_UP = 60_000;

  private final SiteServer site = new SiteServer();
  private final WebClient client = new WebClient(BrowserVersion.CHROME);
  private final List<String> problems = new ArrayList<>();
  private HtmlPage page;

  private HtmlUnitPage() {
    client.setWebConnection(new Lowered(client.getWebConnection()));
    client.setJavaScriptErrorListener(new UncaughtErrors());
    client.getWebConsole().setLogger(new ConsoleErrors());
    client.getOptions().setThrowExceptionOnScriptError(false);
  }

  /**
   * Opens the page and waits until the engine runs.
   *
   * @param link with its "#", or empty
   */
  static HtmlUnitPage open(String link) {
    HtmlUnitPage opened = new HtmlUnitPage();
    try {
      opened.page = opened.client.getPage(opened.site.address() + link);
      opened.await("chainrule.ready");
      return opened;
    } catch (IOException | RuntimeException | AssertionError problem) {
      opened.close();
      throw new IllegalStateException("The page did not open: " + opened.problems, problem);
    }
  }

  /** A page with nothing but the engine, as {@code window.engine}. */
  static HtmlUnitPage openEngine() {
    HtmlUnitPage opened = new HtmlUnitPage();
    try {
      opened.page = opened.client.loadHtmlCodeIntoCurrentWindow("<!doctype html>");
      opened.page.executeJavaScript(EngineScript.SCRIPT);
      return opened;
    } catch (IOException problem) {
      opened.close();
      throw new UncheckedIOException(problem);
    }
  }

  /** The experiment's link as the page gives it. */
  String link() {
    return run("chainrule.link()").getAsString();
  }

  /** The value of a script, by way of JSON. */
  JsonElement run(String expression) {
    Object json =
        page.executeJavaScript("JSON.stringify(" + expression + ")").getJavaScriptResult();
    return JsonParser.parseString(json instanceof String text ? text : "null");
  }

  /** The value that a script's promise is fulfilled with. */
  JsonElement await(String promise) {
    page.executeJavaScript(
        """
        window.outcome = null;
        (%s).then(
          function (value) { window.outcome = { value: value === undefined ? null : value }; },
          function (error) { window.outcome = { error: String(error) }; });
        """
            .formatted(promise));
    JsonElement outcome = awaitValue("window.outcome");
    assertThat(outcome.getAsJsonObject().has("error")).as("%s: %s", promise, outcome).isFalse();
    return outcome.getAsJsonObject().get("value");
  }

  /** Lets time pass until a script's value is neither null nor false. */
  JsonElement awaitValue(String expression) {
    for (int waited = 0; waited < GIVE_UP; waited += 10) {
      JsonElement value = run(expression);
      if (!value.isJsonNull() && !value.equals(JsonParser.parseString("false"))) {
        return value;
      }
      client.waitForBackgroundJavaScript(10);
      page.getEnclosingWindow().<Window>getScriptableObject().animateAnimationsFrames();
    }
    throw new AssertionError("It never happened: " + expression + "; problems: " + problems);
  }

  void assertNoProblems() {
    assertThat(problems).as("problems of the page").isEmpty();
  }

  @Override
  public void close() {
    client.close();
    site.close();
  }

  /** Puts the lowered script where the page asks for its main module. */
  private static final class Lowered extends WebConnectionWrapper {
    Lowered(WebConnection real) {
      super(real);
    }

    @Override
    public WebResponse getResponse(WebRequest request) throws IOException {
      URL url = request.getUrl();
      if (url.getPath().endsWith("/main.js")) {
        return answer(EngineScript.SCRIPT + LoweredPage.SCRIPT, "text/javascript", request);
      }
      WebResponse real = super.getResponse(request);
      if (url.getPath().endsWith("/")) {
        String markup = real.getContentAsString(StandardCharsets.UTF_8);
        assertThat(markup).contains(MODULE);
        return answer(markup.replace(MODULE, SCRIPT), "text/html", request);
      }
      return real;
    }

    private static WebResponse answer(String content, String type, WebRequest request) {
      List<NameValuePair> headers =
          List.of(new NameValuePair("Content-Type", type + "; charset=utf-8"));
      return new WebResponse(
          new WebResponseData(content.getBytes(StandardCharsets.UTF_8), 200, "OK", headers),
          request,
          0);
    }
  }

  private final class UncaughtErrors extends DefaultJavaScriptErrorListener {
    @Override
    public void scriptException(HtmlPage page, ScriptException problem) {
      problems.add(
          "uncaught: "
              + problem.getMessage()
              + " at line "
              + problem.getFailingLineNumber()
              + " "
              + problem.getFailingLine());
    }
  }

  private final class ConsoleErrors implements WebConsole.Logger {
    @Override
    public boolean isTraceEnabled() {
      return false;
    }

    @Override
    public void trace(Object message) {}

    @Override
    public boolean isDebugEnabled() {
      return false;
    }

    @Override
    public void debug(Object message) {}

    @Override
    public boolean isInfoEnabled() {
      return false;
    }

    @Override
    public void info(Object message) {}

    @Override
    public boolean isWarnEnabled() {
      return false;
    }

    @Override
    public void warn(Object message) {}

    @Override
    public boolean isErrorEnabled() {
      return true;
    }

    @Override
    public void error(Object message) {
      problems.add("console: " + message);
    }
  }
}
