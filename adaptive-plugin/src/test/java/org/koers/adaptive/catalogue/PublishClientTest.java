package org.koers.adaptive.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishClientTest {

  @TempDir private Path folder;
  private final List<URI> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 201;
  private String body = "{\"activity\":\"http://localhost/activities/a\",\"title\":\"A\"}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/catalogue/packages", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theNameOfTheFileShouldGoWithIt() throws Exception {
    assertThat(publish().created()).isTrue();
    assertThat(asked.getFirst().getQuery()).isEqualTo("file=Veilig+&+snel.zip");
  }

  @Test
  void aRefusalShouldBeShownAsTheServerSaysIt() {
    status = 413;
    body = "{\"detail\":\"%s\"}".formatted(new UploadTooLarge(1L << 30).getMessage());
    assertThatThrownBy(this::publish)
        .isInstanceOf(PublishProblem.class)
        .hasMessageStartingWith(
            "Veilig & snel.zip was not published. The package has more than 1,024 MiB")
        .hasMessageContaining("Make it smaller");
  }

  private PublishClient.Published publish() throws InterruptedException, IOException {
    Path zip = Files.writeString(folder.resolve("Veilig & snel.zip"), "zip");
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    return new PublishClient(base, "key", "secret").publish(zip);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI());
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
      exchange.getResponseBody().write(body.getBytes(UTF_8));
    }
  }
}
