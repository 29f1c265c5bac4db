package chainrule.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chainrule.cli.Serve;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The site is served as browsers want it, and nothing else is")
class ServeTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void serve(@TempDir Path folder) throws IOException {
    Path site = Files.createDirectories(folder.resolve("site/views")).getParent();
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.writeString(site.resolve("index.html"), "<title>home</title>");
    Files.writeString(site.resolve("views/index.html"), "<title>views</title>");
    for (String name : new String[] {"main.js", "katex.mjs", "look.css", "engine.wasm"}) {
      Files.writeString(site.resolve(name), "content of " + name);
    }
    Files.createFile(site.resolve("empty.json"));
    server = Serve.start(site, "/some/folder/", 0);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "'', text/html; charset=utf-8",
    "index.html, text/html; charset=utf-8",
    "main.js, text/javascript; charset=utf-8",
    "katex.mjs, text/javascript; charset=utf-8",
    "look.css, text/css; charset=utf-8",
    "engine.wasm, application/wasm",
    "empty.json, application/json"
  })
  void sendsEveryFileWithItsType(String file, String type) throws Exception {
    HttpResponse<byte[]> answer = get("/some/folder/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(type);
  }

  @Test
  void showsTheIndexOfAFolder() throws Exception {
    assertThat(text(get("/some/folder/"))).contains("home");
    assertThat(text(get("/some/folder/views/"))).contains("views");
  }

  @Test
  void compressesWhenAsked() throws Exception {
    HttpResponse<byte[]> answer =
        client.send(
            request("/some/folder/main.js").header("Accept-Encoding", "gzip, br").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    try (InputStream content = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(content).hasContent("content of main.js");
    }
  }

  @Test
  void answersAtOnceOnAConnectionThatStaysOpen() throws Exception {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < 60; i++) {
      long start = System.nanoTime();
      get("/some/folder/main.js");
      // The system confirms the first packets of a connection at once, whatever the server does.
      fastest = i < 30 ? fastest : Math.min(fastest, System.nanoTime() - start);
    }
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/some/folder/../secret.txt",
        "/some/folder/%2e%2e/secret.txt",
        "/some/folder/views/..%2f..%2fsecret.txt",
        "/some/folder//etc/passwd",
        "/some/folder/%00",
        "/some/folder/nothing.js",
        "/some/folder/views",
        "/secret.txt"
      })
  void refusesWhatIsNotInTheSite(String address) throws Exception {
    assertThat(rawStatusLine(address)).contains("404");
  }

  @Test
  void refusesToChangeAnything() throws Exception {
    HttpRequest post =
        request("/some/folder/").POST(HttpRequest.BodyPublishers.ofString("x")).build();
    HttpResponse<Void> answer = client.send(post, HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
  }

  @Test
  void saysWhenThePortIsTaken(@TempDir Path folder) {
    int taken = server.getAddress().getPort();
    assertThatThrownBy(() -> Serve.start(folder, "/", taken)).isInstanceOf(BindException.class);
  }

  private HttpResponse<byte[]> get(String address) throws Exception {
    return client.send(request(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String address) {
    int port = server.getAddress().getPort();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address));
  }

  /** Past a client that would tidy the address first. */
  private String rawStatusLine(String address) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.getAddress().getPort())) {
      String request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.lines().findFirst().orElse("");
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
