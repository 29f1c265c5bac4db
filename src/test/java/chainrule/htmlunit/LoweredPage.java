package chainrule.htmlunit;

import chainrule.site.SiteServer;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.Result;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page's own modules as one ECMAScript 5 script, for a browser that runs no modules. */
final class LoweredPage {
  private static final Path ENTRY = Path.of("src/test/web/page.js");
  private static final Path WEB = Path.of("web");
  private static final Path REAL_WORKER = WEB.resolve("worker.js");

  /** Made once; it takes seconds. */
  static final String SCRIPT = lower();

  private LoweredPage() {}

  private static String lower() {
    Compiler compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream()));
    CompilerOptions options = new CompilerOptions();
    options.setRewritePolyfills(false);
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT5_STRICT);
    options.setModuleResolutionMode(ResolutionMode.BROWSER);
    options.setDependencyOptions(
        DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(ENTRY.toString()))));
    // HtmlUnit has no import(): page.js says what it gives instead.
    options.setAllowDynamicImport(true);
    options.setDynamicImportAlias("importNowhere");
    options.setWarningLevel(
        com.google.javascript.jscomp.DiagnosticGroups.MODULE_LOAD,
        com.google.javascript.jscomp.CheckLevel.OFF);
    options.setPrettyPrint(true);
    try {
      Result result =
          compiler.compile(
              CommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER),
              sources(),
              options);
      if (!result.success) {
        throw new IllegalStateException("The page cannot be lowered: " + result.errors);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return "(function () {\n" + compiler.toSource() + "}).call(window);";
  }

  private static List<SourceFile> sources() {
    Stream<SourceFile> ours =
        Stream.of(WEB, ENTRY.getParent())
            .flatMap(LoweredPage::scripts)
            .filter(script -> !script.equals(REAL_WORKER))
            .map(script -> SourceFile.fromPath(script, StandardCharsets.UTF_8));
    // The page imports it as if it stood among its own modules, where the site has it.
    Stream<SourceFile> templates =
        scripts(SiteServer.SITE.resolve("vendor/lit-html")).map(LoweredPage::movedIntoWeb);
    return Stream.concat(ours, templates).collect(Collectors.toList());
  }

  private static SourceFile movedIntoWeb(Path script) {
    try {
      return SourceFile.fromCode(
          WEB.resolve(SiteServer.SITE.relativize(script)).toString(), Files.readString(script));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Stream<Path> scripts(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".js")).toList().stream();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
