package chainrule.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.JsAst;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A script of the page as its parser sees it, so that comments and texts are not taken for code.
 *
 * @param path below web/, such as {@code views/plot.js}
 * @param imports paths of what it imports, statically or not; what the build makes included
 * @param names identifiers, as {@code document}
 * @param properties after a dot, as {@code innerHTML}
 * @param made classes after {@code new}
 * @param texts string and template literals
 * @param compared string literals that something is compared with
 */
record WebModule(
    String path,
    Set<String> imports,
    Set<String> names,
    Set<String> properties,
    Set<String> made,
    Set<String> texts,
    Set<String> compared) {

  static final Path WEB = Path.of("web");

  private static final Set<Token> COMPARISONS =
      Set.of(Token.EQ, Token.NE, Token.SHEQ, Token.SHNE, Token.CASE);

  /** All scripts of the page by path. */
  static Map<String, WebModule> all() {
    try (Stream<Path> files = Files.walk(WEB)) {
      Map<String, WebModule> modules = new TreeMap<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".js")).toList()) {
        WebModule module = parse(relative(file), Files.readString(file));
        modules.put(module.path, module);
      }
      return modules;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static WebModule parse(String path, String source) {
    Compiler compiler = new Compiler();
    CompilerOptions options = new CompilerOptions();
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_NEXT);
    compiler.initOptions(options);
    Node root = new JsAst(SourceFile.fromCode(path, source)).getAstRoot(compiler);
    if (compiler.hasErrors()) {
      throw new IllegalArgumentException(path + ": " + compiler.getErrors());
    }
    WebModule module =
        new WebModule(
            path,
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>());
    NodeUtil.visitPreOrder(root, module::take);
    return module;
  }

  boolean isView() {
    return path.startsWith("views/");
  }

  private void take(Node node) {
    switch (node.getToken()) {
      case IMPORT -> imports.add(resolve(node.getLastChild().getString()));
      case DYNAMIC_IMPORT -> imports.add(resolve(textOf(node.getFirstChild())));
      case EXPORT -> {
        if (node.getLastChild().isStringLit()) {
          imports.add(resolve(node.getLastChild().getString()));
        }
      }
      case NAME -> names.add(node.getString());
      case GETPROP, OPTCHAIN_GETPROP, STRING_KEY -> properties.add(node.getString());
      case NEW -> made.add(node.getFirstChild().getQualifiedName() + "");
      case STRINGLIT -> {
        texts.add(node.getString());
        if (COMPARISONS.contains(node.getParent().getToken())) {
          compared.add(node.getString());
        }
      }
      case TEMPLATELIT_STRING -> texts.add(node.getRawString());
      default -> {}
    }
  }

  private String textOf(Node argument) {
    if (argument.getToken() != Token.STRINGLIT) {
      throw new IllegalArgumentException(path + ": a computed import cannot be checked");
    }
    return argument.getString();
  }

  private String resolve(String specifier) {
    if (!specifier.startsWith("./") && !specifier.startsWith("../")) {
      throw new IllegalArgumentException(
          path + ": import from '" + specifier + "' is not relative");
    }
    return relative(WEB.resolve(path).resolveSibling(specifier).normalize());
  }

  private static String relative(Path file) {
    return String.join("/", segments(WEB.relativize(file)));
  }

  private static List<String> segments(Path path) {
    return Stream.iterate(0, i -> i < path.getNameCount(), i -> i + 1)
        .map(i -> path.getName(i).toString())
        .toList();
  }
}
