package chainrule.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves the built site to this machine alone, as any static host would: {@code java -cp
 * target/classes chainrule.cli.Serve target/site}.
 */
public final class Serve {
  private static final int FIRST_PORT = 8080;
  private static final int LAST_PORT = 8179;

  /**
   * Content type by file name extension; browsers refuse modules and WebAssembly sent as others.
   */
  private static final Map<String, String> CONTENT_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("wasm", "application/wasm"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Path root;
  private final String path;

  private Serve(Path root, String path) {
    this.root = root;
    this.path = path;
  }

  /** Serves the folder given (else target/site) on the first free port from 8080 on. */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/site");
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      System.err.println("There is no site in " + folder + "; `mvn package` builds it.");
      System.exit(2);
    }
    HttpServer server;
    try {
      server = startOnFreePort(folder);
    } catch (IOException problem) {
      System.err.println("The site cannot be served: " + problem.getMessage());
      System.exit(1);
      return;
    }
    System.out.println();
    System.out.println("Chainrule: http://localhost:" + server.getAddress().getPort() + "/");
    System.out.println("Ctrl+C stops it.");
    new CountDownLatch(1).await();
  }

  private static HttpServer startOnFreePort(Path folder) throws IOException {
    for (int port = FIRST_PORT; port < LAST_PORT; port++) {
      try {
        return start(folder, "/", port);
      } catch (BindException taken) {
        continue;
      }
    }
    return start(folder, "/", LAST_PORT);
  }

  /**
   * Starts to serve a folder to this machine.
   *
   * @param folder what to serve; a folder's own address shows its index.html
   * @param path where on the server it appears: begins and ends with "/"
   * @param port 0 for any free one
   * @throws BindException when the port is taken
   */
  public static HttpServer start(Path folder, String path, int port) throws IOException {
    // The JDK sends headers and content apart; by default the content waits up to 40 ms for the
    // browser to confirm the headers (Nagle's algorithm).
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress thisMachine = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(thisMachine, port), 0);
    server.createContext(path, new Serve(folder.toRealPath(), path)::answer);
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "serve");
              thread.setDaemon(true);
              return thread;
            }));
    server.start();
    return server;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Path file = find(exchange.getRequestURI().getPath());
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      send(exchange, file, method.equals("GET"));
    }
  }

  /** The file at an address, or null when there is none inside the folder. */
  private @Nullable Path find(String address) {
    try {
      Path file = root.resolve(address.substring(path.length())).normalize();
      if (Files.isDirectory(file) && address.endsWith("/")) {
        file = file.resolve("index.html");
      }
      return Files.isRegularFile(file) && file.toRealPath().startsWith(root) ? file : null;
    } catch (InvalidPathException | IOException notThere) {
      return null;
    }
  }

  private static void send(HttpExchange exchange, Path file, boolean withBody) throws IOException {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String type = CONTENT_TYPES.getOrDefault(extension, UNKNOWN_TYPE);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    // A sandboxed frame may load it, which belongs to no site.
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    // Whoever rebuilds the site sees the new one at once.
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    if (!withBody) {
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    if (isWorthCompressing(type) && accepts(exchange, "gzip")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
        Files.copy(file, body);
      }
      return;
    }
    byte[] content = Files.readAllBytes(file);
    exchange.sendResponseHeaders(200, content.length);
    exchange.getResponseBody().write(content);
  }

  private static boolean isWorthCompressing(String type) {
    return type.startsWith("text/")
        || type.endsWith("json")
        || type.endsWith("xml")
        || type.equals("application/wasm");
  }

  private static boolean accepts(HttpExchange exchange, String encoding) {
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return accepted != null && accepted.contains(encoding);
  }
}
