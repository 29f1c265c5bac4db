import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one file of the whole page: {@code java OneFile.java SITE PARTS} writes {@code
 * SITE/chainrule.html}; PARTS is where JoinModules has left its modules. Its policy allows the
 * scripts in it by their digests, and no others.
 */
final class OneFile {
  /** Runs what is given once, however often it is asked for, and says what came of it. */
  private static final String ONCE =
      "const once=(run)=>{let ran;return()=>ran??=Promise.resolve().then(run)};\n";

  private static final Pattern IMPORT = Pattern.compile("import\\{([^}]*)\\}from\"[^\"]*\";");
  private static final Pattern EXPORT = Pattern.compile("export\\s*\\{([^}]*)\\};?\\s*$");
  private static final Pattern REEXPORT = Pattern.compile("export\\{[^}]*\\}from\"[^\"]*\";");

  private final Path site;
  private final Path parts;

  private OneFile(Path site, Path parts) {
    this.site = site;
    this.parts = parts;
  }

  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[0]);
    OneFile file = new OneFile(site, Path.of(arguments[1]));
    Files.writeString(site.resolve("chainrule.html"), file.page());
  }

  private String page() throws IOException {
    String style = text("css/page.css") + text("css/working.css") + text("css/descent.css");
    String first = text("page/browser/unsupported.js");
    String libraries = libraries();
    String main = Files.readString(parts.resolve("joined-main.js"));
    String policy =
        "default-src 'none'; script-src %s 'wasm-unsafe-eval'; worker-src blob:; style-src %s; "
                .formatted(
                    Stream.of(first, libraries, main)
                        .map(OneFile::digest)
                        .collect(Collectors.joining(" ")),
                    digest(style))
            + "img-src data: blob:; connect-src data:; base-uri 'none'; form-action 'none';"
            + " object-src 'none'; require-trusted-types-for 'script'; trusted-types"
            + " chainrule-worker lit-html";
    String icon = Base64.getEncoder().encodeToString(bytes("icon.svg"));
    String page = text("index.html");
    page = replaced(page, "(?<=Security-Policy\" content=\")[^\"]*", policy);
    page = replaced(page, "(?<=href=\")icon.svg", "data:image/svg+xml;base64," + icon);
    page = replaced(page, "<link rel=\"stylesheet\"[^>]*>", element("style", style));
    page = replaced(page, "<script src[^>]*></script>", element("script", first));
    page = replaced(page, "<script type=\"module\"[^>]*></script>", "");
    page = page.replaceAll(" *<a href=\"(?!#)[^>]*>[^<]*</a>", ""); // to what is beside the page
    String scripts =
        element("script", libraries)
            + element("script type=\"text/plain\" id=\"worker\"", worker())
            + element("script type=\"module\"", main);
    page = replaced(page, "</body>", scripts + "</body>");
    return replaced(page, "<head>", "<!--\n" + licences() + "-->\n<head>");
  }

  /** What one-file/library-files.js refers to. */
  private String libraries() throws IOException {
    return ONCE
        + "window.chainruleFiles={"
        + "katex:once(()=>{"
        + text("vendor/katex/katex.min.js")
        + "\n}),\n"
        + "d3Array:once(()=>{"
        + text("vendor/d3-array/d3-array.min.js")
        + "\n}),\n"
        + "d3Contour:once(()=>{"
        + text("vendor/d3-contour/d3-contour.min.js")
        + "\n}),\n"
        + "three:once(()=>{const core=(()=>{"
        + asFunctionBody(text("vendor/three/three.core.min.js"), "")
        + "})();\n"
        + asFunctionBody(text("vendor/three/three.module.min.js"), "...core,")
        + "})};\n"
        + "window.chainruleCatalogue=\"data:application/json;base64,"
        + base64("engine/catalogue.json")
        + "\";\n"
        + "window.chainruleChapters={"
        + chapters()
        + "};";
  }

  /** The chapters of the tour by their names, as addresses that are what they lead to. */
  private String chapters() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(site.resolve("story"))) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    StringBuilder chapters = new StringBuilder();
    for (String name : names) {
      String address = "data:application/json;base64," + base64("story/" + name);
      chapters.append("\"%s\":\"%s\",".formatted(name.replace(".json", ""), address));
    }
    return chapters.toString();
  }

  /** The worker's script, with what one-file/engine-files.js refers to. */
  private String worker() throws IOException {
    return ONCE
        + "self.chainruleFiles={"
        + "runtime:once(()=>{"
        + asFunctionBody(text("engine/classes.wasm-runtime.js"), "")
        + "}),\n"
        + "javaScript:once(()=>{"
        + asFunctionBody(text("engine/engine.js"), "")
        + "}),\n"
        + "exports:once(()=>{"
        + asFunctionBody(text("engine/exports.js"), "")
        + "}),\n"
        + "parser:once(()=>{"
        + text("vendor/papaparse/papaparse.min.js")
        + "\n}),\n"
        + "get firstWebAssembly(){return this.webAssembly},\n"
        + "webAssembly:new URL(\"data:application/wasm;base64,"
        + base64("engine/engine.wasm")
        + "\"),\n"
        + "kernels:new URL(\"data:application/wasm;base64,"
        + base64("engine/kernels.wasm")
        + "\")};\n"
        + Files.readString(parts.resolve("joined-worker.js"));
  }

  /** What a module exports, a function returns; what it imports is in {@code core}. */
  private static String asFunctionBody(String module, String alsoReturned) {
    String body = REEXPORT.matcher(module).replaceAll("");
    body = IMPORT.matcher(body).replaceAll(found -> "const{" + turned(found, true) + "}=core;");
    Matcher exported = EXPORT.matcher(body);
    return "\"use strict\";"
        + exported.replaceAll(found -> "return{" + alsoReturned + turned(found, false) + "};\n");
  }

  /**
   * {@code a as b} as it stands in an object: {@code a:b} to take from it, {@code b:a} to make it.
   */
  private static String turned(MatchResult names, boolean isTaken) {
    return Stream.of(names.group(1).split(","))
        .map(name -> name.strip().split(" as "))
        .map(name -> name.length == 1 || isTaken ? String.join(":", name) : name[1] + ":" + name[0])
        .collect(Collectors.joining(","))
        .replace("$", "\\$");
  }

  private String licences() throws IOException {
    StringBuilder licences = new StringBuilder(Files.readString(Path.of("LICENSE")));
    for (String library :
        List.of("lit-html", "katex", "d3-array", "d3-contour", "three", "papaparse")) {
      licences.append("\n\n").append(library).append("\n\n");
      licences.append(text("vendor/" + library + "/LICENSE"));
    }
    if (licences.indexOf("--") >= 0) {
      throw new IllegalStateException("A licence ends the comment that it stands in.");
    }
    return licences.toString();
  }

  private static String element(String start, String content) {
    String name = start.split(" ")[0];
    if (content.contains("</" + name) || content.contains("<!--")) {
      throw new IllegalStateException("What is to stand in <%s> ends it.".formatted(start));
    }
    return "<" + start + ">" + content + "</" + name + ">";
  }

  private static String replaced(String page, String pattern, String content) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    if (matcher.results().count() != 1) {
      throw new IllegalStateException("The page does not have exactly one " + pattern);
    }
    return matcher.replaceFirst(Matcher.quoteReplacement(content));
  }

  private static String digest(String content) {
    try {
      byte[] text = content.getBytes(StandardCharsets.UTF_8);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(site.resolve(file));
  }

  private byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(site.resolve(file));
  }

  private String base64(String file) throws IOException {
    return Base64.getEncoder().encodeToString(bytes(file));
  }
}
