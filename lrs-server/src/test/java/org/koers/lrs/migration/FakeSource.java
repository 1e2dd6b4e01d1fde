package org.koers.lrs.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.source.Source;

/** Another record store over real HTTP, with the bad habits that were seen in the wild. */
final class FakeSource implements AutoCloseable {

  /** What it does wrong. */
  enum Habit {
    IGNORES_ASCENDING,
    SHUFFLES,
    ABSOLUTE_LINKS_WITH_ANOTHER_HOST,
    EXPIRES_LINKS,
    GOES_IN_CIRCLES,
    IS_OFTEN_BUSY,
    REFUSES_ATTACHMENTS_IN_LISTS,
    IGNORES_BOUNDS,
    SPEAKS_ONLY_1_0_3,
    REFUSES_THE_KEY
  }

  static final String AUTHORITY =
      "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://old.example\",\"name\":\"lms\"}}";

  private record Kept(UUID id, Instant stored, String json, boolean voided) {}

  private record Rest(List<Kept> statements, boolean attachments) {}

  final AtomicInteger requests = new AtomicInteger();

  private final HttpServer server;
  private final Set<Habit> habits = EnumSet.noneOf(Habit.class);
  private final Map<UUID, Kept> statements = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, Rest> links = new ConcurrentHashMap<>();
  private int cap = 10;

  FakeSource(Habit... given) {
    Collections.addAll(habits, given);
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/lrs/xapi/", this::answer);
    server.start();
  }

  Source source() {
    return new Source(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/lrs/xapi/"),
        "reader",
        "secret");
  }

  FakeSource capped(int most) {
    cap = most;
    return this;
  }

  /** Keeps a statement as stored at that time; the text has its id and closes with a brace. */
  FakeSource keep(UUID id, Instant stored, String json) {
    String whole =
        json.substring(0, json.length() - 1)
            + ", \"stored\":\""
            + stored
            + "\", \"authority\":"
            + AUTHORITY
            + "}";
    statements.put(id, new Kept(id, stored, whole, false));
    return this;
  }

  FakeSource voided(UUID id) {
    statements.computeIfPresent(id, (i, k) -> new Kept(i, k.stored, k.json, true));
    return this;
  }

  FakeSource file(String sha2, byte[] content) {
    files.put(sha2, content);
    return this;
  }

  void stopDoing(Habit habit) {
    habits.remove(habit);
  }

  Set<UUID> ids() {
    return Set.copyOf(statements.keySet());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int number = requests.incrementAndGet();
      String path = exchange.getRequestURI().getPath();
      Map<String, String> query = query(exchange.getRequestURI());
      String version = exchange.getRequestHeaders().getFirst("X-Experience-API-Version");
      if (habits.contains(Habit.IS_OFTEN_BUSY) && number % 2 == 0) {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, number % 4 == 0 ? 429 : 503, "busy");
      } else if (path.endsWith("/about")) {
        send(
            exchange,
            200,
            habits.contains(Habit.SPEAKS_ONLY_1_0_3)
                ? "{\"version\":[\"1.0.3\"]}"
                : "{\"version\":[\"1.0.3\",\"2.0.0\"]}");
      } else if (habits.contains(Habit.REFUSES_THE_KEY)
          || !"Basic cmVhZGVyOnNlY3JldA=="
              .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        send(exchange, 401, "who are you");
      } else if (habits.contains(Habit.SPEAKS_ONLY_1_0_3) && !"1.0.3".equals(version)) {
        send(exchange, 400, "unknown version");
      } else {
        statements(exchange, query);
      }
    }
  }

  private void statements(HttpExchange exchange, Map<String, String> query) throws IOException {
    boolean attachments = "true".equals(query.get("attachments"));
    if (query.containsKey("statementId") || query.containsKey("voidedStatementId")) {
      boolean voided = query.containsKey("voidedStatementId");
      String id = query.get(voided ? "voidedStatementId" : "statementId");
      Optional<Kept> one =
          Optional.ofNullable(statements.get(UUID.fromString(Objects.requireNonNull(id))))
              .filter(kept -> kept.voided == voided);
      if (one.isPresent()) {
        give(exchange, one.get().json, attachments);
      } else {
        send(exchange, 404, "no such statement");
      }
    } else if (query.containsKey("token")) {
      Rest rest = links.get(query.get("token"));
      if (rest == null || habits.contains(Habit.EXPIRES_LINKS)) {
        send(exchange, 404, "the cursor is gone");
      } else {
        page(exchange, rest);
      }
    } else if (attachments && habits.contains(Habit.REFUSES_ATTACHMENTS_IN_LISTS)) {
      send(exchange, 400, "no attachments in lists");
    } else {
      page(exchange, new Rest(matching(query), attachments));
    }
  }

  private List<Kept> matching(Map<String, String> query) {
    Instant since = Instant.parse(query.getOrDefault("since", "-1000000-01-01T00:00:00Z"));
    Instant until = Instant.parse(query.getOrDefault("until", "+1000000-01-01T00:00:00Z"));
    boolean bounds = !habits.contains(Habit.IGNORES_BOUNDS);
    List<Kept> found =
        statements.values().stream()
            .filter(kept -> !kept.voided)
            .filter(kept -> !bounds || kept.stored.isAfter(since))
            .filter(kept -> !bounds || !kept.stored.isAfter(until))
            .sorted(Comparator.comparing(Kept::stored))
            .collect(Collectors.toCollection(ArrayList::new));
    if (habits.contains(Habit.SHUFFLES)) {
      Collections.shuffle(found, new Random(7));
    } else if (habits.contains(Habit.IGNORES_ASCENDING) || !"true".equals(query.get("ascending"))) {
      Collections.reverse(found);
    }
    return found;
  }

  private void page(HttpExchange exchange, Rest rest) throws IOException {
    List<Kept> now = rest.statements.stream().limit(cap).toList();
    List<Kept> later = rest.statements.stream().skip(cap).toList();
    String more = "";
    if (!later.isEmpty()) {
      String token = Integer.toString(links.size());
      boolean circles = habits.contains(Habit.GOES_IN_CIRCLES) && links.size() % 3 == 2;
      links.put(token, circles ? rest : new Rest(later, rest.attachments));
      more =
          (habits.contains(Habit.ABSOLUTE_LINKS_WITH_ANOTHER_HOST)
                  ? "http://inside.invalid:8081"
                  : "")
              + "/lrs/xapi/statements?token="
              + token;
    }
    give(
        exchange,
        now.stream().map(Kept::json).collect(Collectors.joining(", ", "{\"statements\":[", "], "))
            + "\"more\":\""
            + more
            + "\"}",
        rest.attachments);
  }

  private void give(HttpExchange exchange, String json, boolean attachments) throws IOException {
    if (!attachments) {
      send(exchange, 200, json);
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes("--b\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
    body.writeBytes(json.getBytes(UTF_8));
    files.forEach(
        (sha2, content) -> {
          if (json.contains(sha2)) {
            body.writeBytes(
                ("\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
                        + "X-Experience-API-Hash: "
                        + sha2
                        + "\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(content);
          }
        });
    body.writeBytes("\r\n--b--\r\n".getBytes(UTF_8));
    exchange.getResponseHeaders().set("Content-Type", "multipart/mixed; boundary=b");
    exchange.sendResponseHeaders(200, body.size());
    exchange.getResponseBody().write(body.toByteArray());
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> query(URI uri) {
    Map<String, String> query = new HashMap<>();
    @Nullable String raw = uri.getRawQuery();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }

  void stop() {
    server.stop(0);
  }

  @Override
  public void close() {
    stop();
  }
}
