package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** An LRS and webhook of a few lines: keeps what it takes, by id, and does what a test tells it. */
final class TargetServer implements AutoCloseable {

  /** Before the request is answered; true if that was the answer. */
  interface Trick {
    boolean play(HttpExchange exchange, String body) throws IOException;
  }

  record Received(String method, String path, Map<String, String> headers, String body) {}

  final List<Received> received = new CopyOnWriteArrayList<>();
  final Map<String, JsonNode> stored = new ConcurrentHashMap<>();
  final List<String> taken = new CopyOnWriteArrayList<>();
  final Queue<Trick> tricks = new ConcurrentLinkedQueue<>();
  volatile Predicate<JsonNode> refused = statement -> false;

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpServer server;

  TargetServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi");
  }

  static Trick answer(int status, String... headers) {
    return (exchange, body) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      reply(exchange, status, "{\"detail\":\"told so\"}");
      return true;
    };
  }

  /** Takes it as usual, and says nothing. */
  Trick takeAndHangUp() {
    return (exchange, body) -> {
      take(body);
      exchange.close();
      return true;
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String body = new String(bytes, UTF_8);
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    received.add(
        new Received(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    Trick trick = tricks.poll();
    if (trick != null && trick.play(exchange, body)) {
      return;
    }
    if (exchange.getRequestMethod().equals("GET")) {
      get(exchange);
    } else if (exchange.getRequestURI().getPath().endsWith("/hook")) {
      reply(exchange, 204, "");
    } else {
      post(exchange, body);
    }
  }

  private void get(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().endsWith("/about")) {
      reply(exchange, 200, "{\"version\":[\"1.0.3\",\"2.0.0\"]}");
      return;
    }
    JsonNode found = stored.get(exchange.getRequestURI().getQuery().replaceAll(".*=", ""));
    reply(exchange, found == null ? 404 : 200, found == null ? "" : found.toString());
  }

  private void post(HttpExchange exchange, String body) throws IOException {
    List<JsonNode> statements = statements(body);
    if (statements.stream().anyMatch(refused)) {
      reply(exchange, 400, "{\"detail\":\"A statement breaks the rules\"}");
    } else if (statements.stream().anyMatch(this::differs)) {
      reply(exchange, 409, "{\"detail\":\"Another statement has this id\"}");
    } else {
      reply(exchange, 200, take(body));
    }
  }

  private boolean differs(JsonNode statement) {
    JsonNode known = stored.get(statement.path("id").asText());
    return known != null && !known.equals(statement);
  }

  private String take(String body) throws IOException {
    List<String> ids = new ArrayList<>();
    for (JsonNode statement : statements(body)) {
      String id = statement.path("id").asText();
      stored.put(id, statement);
      taken.add(id);
      ids.add(id);
    }
    synchronized (taken) {
      taken.notifyAll();
    }
    return JSON.writeValueAsString(ids);
  }

  private static List<JsonNode> statements(String body) throws IOException {
    int start = body.indexOf('[');
    JsonNode array = JSON.readTree(body.substring(start));
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  List<Received> posts() {
    return received.stream().filter(request -> request.method().equals("POST")).toList();
  }

  /** Whether so many statements were taken within a minute. */
  boolean awaitTaken(int statements) throws InterruptedException {
    synchronized (taken) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (taken.size() < statements && System.nanoTime() < end) {
        taken.wait(1_000);
      }
    }
    return taken.size() >= statements;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
