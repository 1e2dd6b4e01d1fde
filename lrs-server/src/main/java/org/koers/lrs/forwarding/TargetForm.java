package org.koers.lrs.forwarding;

import static org.koers.lrs.forwarding.TargetJson.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * What an administrator sends of a target; what is absent is as it is by default or was before.
 *
 * @param json an object
 */
public record TargetForm(JsonNode json) {

  private static final int DEFAULT_BATCH = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_URL = 2_000;
  private static final Set<String> CHANGEABLE =
      Set.of("name", "url", "version", "credential", "filter", "batchSize");
  private static final Set<String> ONCE = Set.of("kind", "from", "paused");

  TargetPlan newPlan() {
    Set<String> known = new HashSet<>(CHANGEABLE);
    known.addAll(ONCE);
    requireKnown(known);
    TargetKind kind =
        TargetKind.of(text("kind"))
            .orElseThrow(() -> refusal("/kind", "is none of lrs and webhook. Choose one"));
    return new TargetPlan(
        name(),
        kind,
        url(kind),
        json.has("version") ? version() : XapiVersion.V2_0_0,
        json.has("filter") ? FilterJson.read(json.get("filter")) : ForwardingFilter.ALL,
        json.has("batchSize") ? batchSize() : DEFAULT_BATCH);
  }

  TargetPlan changed(TargetPlan before) {
    requireKnown(CHANGEABLE);
    return new TargetPlan(
        json.has("name") ? name() : before.name(),
        before.kind(),
        json.has("url") ? url(before.kind()) : before.url(),
        json.has("version") ? version() : before.version(),
        json.has("filter") ? FilterJson.read(json.get("filter")) : before.filter(),
        json.has("batchSize") ? batchSize() : before.batchSize());
  }

  private void requireKnown(Set<String> known) {
    TargetJson.requireObject("", json);
    TargetJson.requireKnown("", json, known);
  }

  Forwarding.Opening opening() {
    return new Forwarding.Opening(
        credential().orElse(new TargetCredential.None()), start(), json.path("paused").asBoolean());
  }

  /** {@code now}, {@code beginning}, a position, or a time. */
  private Start start() {
    JsonNode from = json.path("from");
    if (from.isIntegralNumber() && from.canConvertToLong() && from.longValue() >= 0) {
      return new Start.After(from.longValue());
    }
    return switch (from.asText("now")) {
      case "", "now" -> new Start.Now();
      case "beginning" -> new Start.After(0);
      case String time -> new Start.Since(TargetJson.time("/from", time));
    };
  }

  private String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw refusal("/" + name, "is no text");
    }
    return value.asText("");
  }

  private String name() {
    String name = text("name").strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw refusal("/name", "is missing or longer than " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private URI url(TargetKind kind) {
    String text = text("url");
    if (kind == TargetKind.LRS) {
      text = text.replaceAll("/+$", "").replaceAll("/statements$", "");
    }
    try {
      URI url = URI.create(text);
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      boolean plain = url.getRawUserInfo() == null && url.getRawFragment() == null;
      boolean endpoint = kind == TargetKind.WEBHOOK || url.getRawQuery() == null;
      if (web && url.getHost() != null && plain && endpoint && text.length() <= LONGEST_URL) {
        return url;
      }
    } catch (IllegalArgumentException malformed) {
      throw refusal("/url", "is no address: " + malformed.getMessage());
    }
    throw refusal(
        "/url",
        "does not fit. It is https://host/path, of an LRS the endpoint above /statements, without"
            + " user name, password and #");
  }

  private XapiVersion version() {
    return XapiVersion.ofHeader(text("version"))
        .orElseThrow(
            () -> refusal("/version", "is none of " + XapiVersion.spoken() + ". Choose one"));
  }

  private int batchSize() {
    JsonNode size = json.get("batchSize");
    if (!size.isInt() || size.intValue() < 1 || size.intValue() > TargetPlan.MOST_AT_ONCE) {
      throw refusal("/batchSize", "is no whole number from 1 to " + TargetPlan.MOST_AT_ONCE);
    }
    return size.intValue();
  }

  /** Empty where the form says nothing of it. */
  Optional<TargetCredential> credential() {
    JsonNode given = json.path("credential");
    if (given.isMissingNode()) {
      return Optional.empty();
    }
    TargetJson.requireObject("/credential", given);
    if (given.size() == 1 && given.has("basic")) {
      return Optional.of(
          new TargetCredential.Basic(
              secret(given, "basic", "key"), secret(given, "basic", "secret")));
    }
    if (given.size() == 1 && given.has("bearer")) {
      return Optional.of(new TargetCredential.Bearer(secret(given, "bearer", "token")));
    }
    if (given.size() == 1 && given.has("signature")) {
      return Optional.of(new TargetCredential.Signature(signing(given)));
    }
    if (given.isEmpty()) {
      return Optional.of(new TargetCredential.None());
    }
    throw refusal(
        "/credential",
        "is none of {\"basic\": {\"key\": …, \"secret\": …}}, {\"bearer\": {\"token\": …}},"
            + " {\"signature\": {\"secret\": …}} and {}");
  }

  private static String secret(JsonNode credential, String kind, String name) {
    JsonNode value = credential.path(kind).path(name);
    boolean printable = value.asText().chars().allMatch(c -> c >= ' ' && c != 0x7f);
    if (!value.isTextual() || value.asText().isEmpty() || !printable) {
      throw refusal("/credential/" + kind + "/" + name, "is missing or has control characters");
    }
    return value.asText();
  }

  private static String signing(JsonNode credential) {
    String secret = secret(credential, "signature", "secret");
    try {
      int bytes = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")).length;
      if (secret.startsWith("whsec_") && bytes >= 24 && bytes <= 64) {
        return secret;
      }
    } catch (IllegalArgumentException noBase64) {
      // said below; what was sent is not repeated
    }
    throw refusal(
        "/credential/signature/secret",
        "is not whsec_ and 24 to 64 random bytes in base64; `openssl rand -base64 32` makes them");
  }
}
