package org.koers.adaptive.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementParser;
import org.koers.lrs.xapi.Timestamp;

/**
 * Reads any record store over plain xAPI (1.0.3, Communication 2.1.3): by {@code agent} and {@code
 * since}, in ascending order, as far as {@code more} leads.
 *
 * <p>Its position is the time at which a statement was stored, in microseconds. Several can have
 * the same, and a store may say by {@code X-Experience-API-Consistent-Through} that some are still
 * on their way; so a reading begins before the mark and can give again what it gave before.
 */
public final class XapiStatementSource implements StatementSource, CollectiveSource {

  private static final System.Logger LOG = System.getLogger(XapiStatementSource.class.getName());
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI endpoint;
  private final String authorization;

  /**
   * Of a store.
   *
   * @param endpoint of its xAPI: the address before {@code /statements}
   * @param authorization the value of that header
   */
  public XapiStatementSource(URI endpoint, String authorization) {
    this.endpoint = URI.create(endpoint.toString().replaceFirst("/+$", "") + "/");
    this.authorization = authorization;
  }

  /** The last voiding statement is asked for first: what is voided later, the next reading sees. */
  @Override
  public Reading read(long tenantId, Ifi.Account learner, Reading.Mark since) {
    String revision = lastVoiding();
    boolean whole = !revision.equals(since.revision());
    List<ObservedStatement> found = new ArrayList<>();
    Pages pages =
        new Pages(
            one -> {
              if (one.isBy(learner)) {
                found.add(one);
              }
            });
    pages.read(Map.of("agent", agent(learner)), whole ? 0 : since.position());
    long position = whole ? pages.safe() : Math.max(pages.safe(), since.position());
    return new Reading(whole, found, new Reading.Mark(revision, position));
  }

  /** A store gives none that is voided. */
  @Override
  public Set<UUID> readAll(long tenantId, Consumer<ObservedStatement> heard) {
    new Pages(heard).read(Map.of(), 0);
    return Set.of();
  }

  private static String agent(Ifi.Account learner) {
    ObjectNode agent = JsonNodeFactory.instance.objectNode();
    agent
        .putObject("account")
        .put("homePage", learner.homePage().value())
        .put("name", learner.name());
    return agent.toString();
  }

  private String lastVoiding() {
    JsonNode newest =
        get(statements(Map.of("verb", VOIDED, "limit", "1"))).body().path("statements").path(0);
    return "voided by " + newest.path("id").asText("none");
  }

  private URI statements(Map<String, String> parameters) {
    return endpoint.resolve(
        "statements?"
            + parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&")));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * An answer.
   *
   * @param consistentThrough up to when nothing more can come; empty if the store does not say
   */
  private record Answer(JsonNode body, Optional<Instant> consistentThrough) {}

  private Answer get(URI address) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST_ANSWER)
            .header("Authorization", authorization)
            .header("X-Experience-API-Version", "1.0.3")
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw unavailable("it answers " + answer.statusCode(), null);
      }
      return new Answer(
          JSON.readTree(answer.body()),
          answer
              .headers()
              .firstValue("X-Experience-API-Consistent-Through")
              .flatMap(Timestamp::parse)
              .map(Timestamp::instant));
    } catch (JsonProcessingException broken) {
      throw unavailable("its answer is not JSON", broken);
    } catch (IOException away) {
      throw unavailable("it cannot be reached (" + away + ")", away);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw unavailable("the server is stopping", stopping);
    }
  }

  private LrsProblem unavailable(String why, @Nullable Throwable cause) {
    return new LrsProblem(
        ProblemCode.STORE_UNAVAILABLE,
        ("The record store at %s, where statements of learners are read, cannot be used: %s. Check"
                + " the settings koers.statements.endpoint, .key and .secret, and that store.")
            .formatted(endpoint, why),
        cause);
  }

  /** Goes through the pages of one reading. */
  private final class Pages {
    private final Consumer<ObservedStatement> heard;
    private long last;
    private long consistent = Long.MAX_VALUE;

    Pages(Consumer<ObservedStatement> heard) {
      this.heard = heard;
    }

    void read(Map<String, String> filter, long after) {
      Map<String, String> parameters = new HashMap<>(filter);
      parameters.put("ascending", "true");
      if (after > 0) {
        parameters.put("since", at(after - 1).toString());
      }
      URI next = statements(parameters);
      String more;
      do {
        Answer answer = get(next);
        answer
            .consistentThrough()
            .ifPresent(through -> consistent = Math.min(consistent, micros(through)));
        answer.body().path("statements").forEach(this::hear);
        more = answer.body().path("more").asText("");
        next = endpoint.resolve(more);
      } while (!more.isEmpty());
    }

    private void hear(JsonNode json) {
      Timestamp stored = Timestamp.parse(json.path("stored").asText()).orElse(null);
      if (stored == null || !json.hasNonNull("id")) {
        return;
      }
      long position = micros(stored.instant());
      last = Math.max(last, position);
      try {
        Statement statement = StatementParser.statement(json);
        UUID id = Objects.requireNonNull(statement.id(), "A stored statement has an id");
        ObservedStatement observed =
            new ObservedStatement(
                position, id, ObservedStatement.when(statement, stored.instant()), statement);
        if (observed.voided().isEmpty()) {
          heard.accept(observed);
        }
      } catch (LrsProblem | IllegalArgumentException odd) {
        LOG.log(
            Level.WARNING,
            "A statement of {0} breaks the rules of xAPI and is left out: {1}: {2}",
            endpoint,
            json.path("id").asText(),
            odd.getMessage());
      }
    }

    /** Up to where nothing more can come. */
    long safe() {
      return Math.min(last, consistent);
    }
  }

  private static long micros(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
