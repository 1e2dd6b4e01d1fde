package org.koers.adaptive.observe;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/**
 * Somebody else's record store over a list, by the rules of xAPI 1.0.3 that a reader relies on: the
 * filter by agent, verb and since, the order, pages of 100, and {@code more} from the host's root.
 * It stores two statements at each moment.
 */
final class ListedLrs implements AutoCloseable {

  static final String AUTHORIZATION = "Basic a2V5OnNlY3JldA==";

  /** The id of a statement that it gives without a verb. */
  static final String BREAKS_RULES = "00000000-0000-4000-8000-00000000dead";

  private static final int PAGE = 100;
  private static final Instant FIRST = Instant.parse("2026-11-21T12:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();

  private final ListedLog log;
  private final HttpServer server;

  ListedLrs(List<String> statements, List<Integer> voided) {
    log = new ListedLog(1, statements, voided);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/other/xapi/statements", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/other/xapi");
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean mayRead =
          AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"))
              && "1.0.3".equals(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"));
      byte[] body =
          mayRead
              ? page(parameters(exchange.getRequestURI())).getBytes(StandardCharsets.UTF_8)
              : new byte[0];
      exchange.sendResponseHeaders(mayRead ? 200 : 401, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page(Map<String, String> asked) throws IOException {
    ObjectNode page = JSON.createObjectNode();
    ArrayNode statements = page.putArray("statements");
    if (asked.containsKey("verb")) {
      int last = log.voided().size();
      if (last > 0) {
        statements.addObject().put("id", "voiding-" + last);
      }
      return page.put("more", "").toString();
    }
    Instant since = Instant.parse(asked.getOrDefault("since", "1970-01-01T00:00:00Z"));
    int from = Integer.parseInt(asked.getOrDefault("from", "0"));
    List<LoggedStatement> all =
        asked.containsKey("agent")
            ? log.ofActor(1, actor(asked.get("agent")), from, Integer.MAX_VALUE)
            : log.after(1, from, Integer.MAX_VALUE);
    List<LoggedStatement> found =
        all.stream().filter(one -> stored(one.position()).isAfter(since)).toList();
    for (LoggedStatement one : found.subList(0, Math.min(PAGE, found.size()))) {
      ObjectNode statement = (ObjectNode) JSON.readTree(one.json());
      if (one.id().toString().equals(BREAKS_RULES)) {
        statement.remove("verb");
      }
      statements.add(statement.put("stored", stored(one.position()).toString()));
    }
    String more =
        found.size() <= PAGE
            ? ""
            : "/other/xapi/statements?from=%d%s"
                .formatted(
                    found.get(PAGE - 1).position(),
                    asked.containsKey("agent") ? "&agent=" + asked.get("agent.raw") : "");
    return page.put("more", more).toString();
  }

  private static Instant stored(long position) {
    return FIRST.plusSeconds(position / 2);
  }

  private static Actor actor(String agent) throws IOException {
    var account = JSON.readTree(agent).path("account");
    return new Agent(
        null,
        new Ifi.Account(new Iri(account.path("homePage").asText()), account.path("name").asText()));
  }

  private static Map<String, String> parameters(URI address) {
    Map<String, String> raw =
        Arrays.stream(address.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Map<String, String> read =
        raw.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one -> URLDecoder.decode(one.getValue(), StandardCharsets.UTF_8)));
    if (raw.containsKey("agent")) {
      read.put("agent.raw", raw.get("agent"));
    }
    return read;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
