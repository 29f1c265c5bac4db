package chainrule.htmlunit;

import chainrule.site.SiteServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The engine's JavaScript as the site has it, for a browser without modules. */
final class EngineScript {
  /** A script that makes what the module exports the parts of {@code window.engine}. */
  static final String SCRIPT = read();

  private EngineScript() {}

  private static String read() {
    try {
      String module = Files.readString(SiteServer.SITE.resolve("engine/engine.js"));
      int exports = module.lastIndexOf("export{");
      String parts =
          module.substring(exports + "export".length()).replaceAll("(\\w+) as (\\w+)", "$2:$1");
      return "(function () {\n%s\nwindow.engine = %s\n})();\n"
          .formatted(module.substring(0, exports), parts);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
