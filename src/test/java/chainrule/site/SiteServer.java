package chainrule.site;

import chainrule.cli.Serve;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built site in a folder of a host, as GitHub Pages serves it: not at the root. */
public final class SiteServer implements AutoCloseable {
  /** What {@code mvn package} leaves. */
  public static final Path SITE = Path.of("target/site");

  private static final String FOLDER = "/some/folder/";

  private final HttpServer server;

  public SiteServer() {
    if (!Files.isRegularFile(SITE.resolve("index.html"))) {
      throw new IllegalStateException(
          "There is no site in %s; `mvn process-classes` builds it.".formatted(SITE));
    }
    try {
      server = Serve.start(SITE, FOLDER, 0);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Scheme, host and port. */
  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The address of the site; ends with "/". */
  public String address() {
    return origin() + FOLDER;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
