package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.lrs.forwarding.Courier.Check;
import org.koers.lrs.forwarding.TargetCredential;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.query.LoggedStatement;

/** The Statement Resource of another LRS. */
record LrsProtocol(Exchange exchange, AttachmentStore attachments) implements Protocol {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Outcome send(Partner partner, Delivery delivery, List<LoggedStatement> statements) {
    try (StatementBody body = StatementBody.of(attachments, partner.target(), statements)) {
      Answer answer =
          exchange.send(
              request(partner, "/statements")
                  .header("Content-Type", body.contentType())
                  .POST(body.publisher())
                  .build());
      return new Outcome(answer, verdict(partner, statements, answer));
    }
  }

  private Verdict verdict(Partner partner, List<LoggedStatement> statements, Answer answer) {
    if (answer.is2xx()) {
      return ids(answer.body()).equals(ids(statements))
          ? new Verdict.Taken()
          : Verdict.again(
              "The target answered %d, but not with the ids of the statements, so they may not be stored. Is its url that of an xAPI endpoint? It said: %s"
                  .formatted(answer.status(), answer.kept()),
              answer);
    }
    if (answer.status() == 409 && statements.size() == 1) {
      return new SameStatement(exchange).at(partner, statements.getFirst(), this::request);
    }
    return Verdict.ofFailure(answer, partner.target().plan().url());
  }

  private static Set<String> ids(List<LoggedStatement> statements) {
    return statements.stream().map(s -> s.id().toString()).collect(Collectors.toSet());
  }

  /** Of the array; empty if it is none. */
  private static Set<String> ids(String answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      Set<String> ids = new HashSet<>();
      if (json != null && json.isArray()) {
        json.forEach(id -> ids.add(id.asText().toLowerCase(Locale.ROOT)));
      }
      return ids;
    } catch (JsonProcessingException none) {
      return Set.of();
    }
  }

  private HttpRequest.Builder request(Partner partner, String path) {
    var plan = partner.target().plan();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(plan.url() + path))
            .header("X-Experience-API-Version", plan.version().text());
    switch (partner.credential()) {
      case TargetCredential.Basic(String key, String secret) ->
          request.header(
              "Authorization",
              "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(UTF_8)));
      case TargetCredential.Bearer(String token) ->
          request.header("Authorization", "Bearer " + token);
      case TargetCredential.None none -> {}
      case TargetCredential.Signature signature -> {}
    }
    return request;
  }

  @Override
  public List<Check> test(Partner partner) {
    Answer about = exchange.send(request(partner, "/about").GET().build());
    Check first = about(partner, about);
    return first.good() ? List.of(first, writing(partner)) : List.of(first);
  }

  private static Check about(Partner partner, Answer about) {
    String what = "xAPI endpoint";
    String version = partner.target().plan().version().text();
    if (!about.is2xx()) {
      return new Check(what, false, words(partner, about));
    }
    if (!about.body().contains("\"version\"")) {
      return new Check(
          what,
          false,
          "The address answers, but not as an LRS: /about has no versions. Change the target's url to"
              + " the endpoint, the address above /statements.");
    }
    String spoken = version.substring(0, version.lastIndexOf('.'));
    return about.body().contains("\"" + spoken)
        ? new Check(what, true, "It is an LRS that speaks " + version + ".")
        : new Check(
            what,
            false,
            "The LRS does not speak %s. Change the target's version to one of its own: %s"
                .formatted(version, about.kept()));
  }

  /** An empty batch stores nothing anywhere, but needs the right to write. */
  private Check writing(Partner partner) {
    Answer answer =
        exchange.send(
            request(partner, "/statements")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("[]"))
                .build());
    boolean good = answer.is2xx() || answer.status() == 400;
    return new Check(
        "right to write",
        good,
        good ? "The credential is taken (" + answer.status() + ")." : words(partner, answer));
  }

  private static String words(Partner partner, Answer answer) {
    return Verdict.ofFailure(answer, partner.target().plan().url()) instanceof Verdict.Again again
        ? again.reason()
        : "The target answered %d: %s".formatted(answer.status(), answer.kept());
  }
}
