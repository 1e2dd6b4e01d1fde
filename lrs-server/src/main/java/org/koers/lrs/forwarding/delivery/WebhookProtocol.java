package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.koers.lrs.forwarding.Courier.Check;
import org.koers.lrs.forwarding.TargetCredential;
import org.koers.lrs.statement.query.LoggedStatement;

/**
 * Signed POSTs by the convention of Standard Webhooks: {@code webhook-id} stays the same however
 * often a delivery is sent, so that a receiver can leave out what it has.
 */
record WebhookProtocol(Exchange exchange, Clock clock) implements Protocol {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Outcome send(Partner partner, Delivery delivery, List<LoggedStatement> statements) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("type", "statements.stored")
            .put("timestamp", statements.getLast().stored().toString());
    ObjectNode data = body.putObject("data");
    data.put("firstPosition", statements.getFirst().position())
        .put("lastPosition", statements.getLast().position());
    var list = data.putArray("statements");
    statements.forEach(statement -> list.addRawValue(new RawValue(statement.json())));
    Answer answer = post(partner, "msg_" + delivery.id(), body.toString());
    Verdict verdict =
        answer.is2xx()
            ? new Verdict.Taken()
            : Verdict.ofFailure(answer, partner.target().plan().url());
    return new Outcome(answer, verdict);
  }

  @Override
  public List<Check> test(Partner partner) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("type", "koers.test")
            .put("timestamp", clock.instant().toString());
    body.putObject("data");
    Answer answer = post(partner, "msg_" + UUID.randomUUID(), body.toString());
    return List.of(
        answer.is2xx()
            ? new Check(
                "signed test message", true, "The target took it (" + answer.status() + ").")
            : new Check("signed test message", false, words(partner, answer)));
  }

  private static String words(Partner partner, Answer answer) {
    return Verdict.ofFailure(answer, partner.target().plan().url()) instanceof Verdict.Again again
        ? again.reason()
        : "The target refused it (%d): %s. If it only knows other types, that does not matter."
            .formatted(answer.status(), answer.kept());
  }

  private Answer post(Partner partner, String id, String body) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String secret =
        partner.credential() instanceof TargetCredential.Signature(String given) ? given : "";
    return exchange.send(
        HttpRequest.newBuilder(partner.target().plan().url())
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", "v1," + sign(secret, id + "." + timestamp + "." + body))
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  static String sign(String secret, String content) {
    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
