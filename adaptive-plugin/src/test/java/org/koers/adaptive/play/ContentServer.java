package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The hosts of the player on a small HTTP server: one main host with given pages, and content. */
public final class ContentServer implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private @Nullable ContentOrigin origin;

  public ContentServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public PlaySettings settings(Path content) {
    String host = "localhost:" + server.getAddress().getPort();
    return new PlaySettings(URI.create("http://" + host), host, content);
  }

  public void serve(ContentOrigin served) {
    origin = served;
  }

  /** Puts a page on the main host. */
  public void page(String path, String html) {
    pages.put(path, html);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      ContentOrigin content = origin;
      String host = exchange.getRequestHeaders().getFirst("Host");
      if (content != null
          && Site.of(host, settings(Path.of("."))) instanceof Site.Content(String label)) {
        write(exchange, content, content.answer(request(exchange, label)));
      } else {
        main(exchange);
      }
    }
  }

  private void main(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    @Nullable String page = pages.get(path);
    byte[] body = page == null ? asset(path) : page.getBytes(UTF_8);
    String type = page == null ? ContentTypes.of(path) : "text/html; charset=utf-8";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] asset(String path) throws IOException {
    try (@Nullable InputStream in =
        ContentServer.class.getResourceAsStream("/META-INF/resources" + path)) {
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }

  private static ContentRequest request(HttpExchange exchange, String label) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    @Nullable String query = exchange.getRequestURI().getRawQuery();
    return new ContentRequest(
        exchange.getRequestMethod(),
        label,
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static void write(HttpExchange exchange, ContentOrigin origin, ContentReply reply)
      throws IOException {
    origin.headers().forEach(exchange.getResponseHeaders()::set);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    long length =
        switch (reply) {
          case ContentReply.Bytes bytes -> bytes.body().length;
          case ContentReply.Slice slice -> slice.length();
        };
    exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    OutputStream out = exchange.getResponseBody();
    switch (reply) {
      case ContentReply.Bytes bytes -> out.write(bytes.body());
      case ContentReply.Slice slice -> ContentOriginFilter.copy(slice, out);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
