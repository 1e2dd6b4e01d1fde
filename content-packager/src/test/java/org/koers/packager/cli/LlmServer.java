package org.koers.packager.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays the API of a language model on this machine, and remembers what it was asked. */
final class LlmServer implements AutoCloseable {

  /** What it got. */
  record Asked(String path, String authorization, String body) {}

  /** Answers one request. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** A server that gives these answers one after the other, and then the last one always. */
  LlmServer(Answer... answers) {
    this.answers.addAll(List.of(answers));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String base() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  List<Asked> asked() {
    return asked;
  }

  private void handle(HttpExchange exchange) throws IOException {
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    asked.add(new Asked(exchange.getRequestURI().getPath(), key, body));
    try (exchange) {
      next().to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer next() {
    return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
  }

  static Answer status(int status, Map<String, String> headers, String body) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
      exchange.getResponseBody().write(body.getBytes(UTF_8));
    };
  }

  /** A chat completion whose message is this text. */
  static Answer saying(String message) {
    ObjectNode root = JSON.createObjectNode().put("object", "chat.completion");
    ObjectNode choice = root.putArray("choices").addObject().put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", message);
    return status(200, Map.of("Content-Type", "application/json"), root.toString());
  }

  /** A chat completion with proposals, three words each: dimension, value, passage. */
  static Answer proposing(String... words) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode proposals = root.putArray("proposals");
    for (int i = 0; i < words.length; i += 3) {
      ObjectNode one = proposals.addObject().put("dimension", words[i]);
      one.put("value", words[i + 1]).put("passage", words[i + 2]);
    }
    return saying(root.toString());
  }

  /** Says nothing until the server is closed. */
  Answer silence() {
    return exchange -> closed.await();
  }

  /** Begins an answer and never ends it. */
  Answer endless() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("{\"choices\": [".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      closed.await();
    };
  }

  /** The same server with another answer. */
  LlmServer then(Answer answer) {
    answers.clear();
    answers.add(answer);
    return this;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
