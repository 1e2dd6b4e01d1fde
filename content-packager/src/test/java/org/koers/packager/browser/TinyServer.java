package org.koers.packager.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;

/**
 * Serves a package below {@code /course/}, and as much of an LMS and a record store as a test
 * needs; remembers every request. On 127.0.0.1, at a free port.
 */
final class TinyServer implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  /** What was asked, in the order in which it came. */
  record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent") // sent once, never compared
  record Answer(int status, String type, byte[] body) {

    static Answer json(int status, String body) {
      return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer html(String body) {
      return new Answer(200, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Answers requests whose path begins with something. */
  interface Handler {
    Answer answer(Request request);
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(4);
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  private TinyServer(HttpServer server) {
    this.server = server;
  }

  static TinyServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TinyServer tiny = new TinyServer(server);
      server.setExecutor(tiny.workers);
      server.createContext("/", tiny::answer);
      server.start();
      return tiny;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  TinyServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** The files of a package, below {@code /course/}. */
  TinyServer serving(Path zip) {
    PackageFiles files = PackageReader.read(zip).files();
    return on(
        "/course/",
        request -> {
          String name = request.path().substring("/course/".length());
          return files.contains(name)
              ? new Answer(200, type(name), files.bytes(name))
              : Answer.json(404, "{}");
        });
  }

  List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = request(exchange);
      exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
      exchange.getResponseHeaders().add("Access-Control-Allow-Headers", "*, Authorization");
      exchange.getResponseHeaders().add("Access-Control-Allow-Methods", "*");
      if (request.method().equals("OPTIONS")) {
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      requests.add(request);
      Answer answer = ranged(exchange, request, handler(request.path()).answer(request));
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** A piece of a file, without which browsers cannot jump in a video. */
  private static Answer ranged(HttpExchange exchange, Request request, Answer whole) {
    String range = request.header("Range");
    if (whole.status() != 200 || !range.matches("bytes=\\d+-\\d*")) {
      return whole;
    }
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    int size = whole.body().length;
    int from = Math.min(Integer.parseInt(ends[0]), size - 1);
    int to = ends[1].isEmpty() ? size - 1 : Math.min(Integer.parseInt(ends[1]), size - 1);
    exchange.getResponseHeaders().add("Content-Range", "bytes " + from + "-" + to + "/" + size);
    exchange.getResponseHeaders().add("Accept-Ranges", "bytes");
    return new Answer(206, whole.type(), Arrays.copyOfRange(whole.body(), from, to + 1));
  }

  private Handler handler(String path) {
    return handlers.entrySet().stream()
        .filter(h -> path.startsWith(h.getKey()))
        .max(java.util.Comparator.comparingInt(h -> h.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(request -> Answer.json(404, "{}"));
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static String type(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "html", "htm" -> "text/html";
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "mp4" -> "video/mp4";
      case "webm" -> "video/webm";
      case "pdf" -> "application/pdf";
      default -> "application/octet-stream";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
