package org.koers.lrs.administration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.lrs.forwarding.TargetForm;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.StaffForm;

/**
 * The form of a new target as filled in, with what is wrong in it.
 *
 * @param sent by name of the field
 * @param problems by name of the field, the key of the text that says what is wrong
 * @param refusal why the target was refused as a whole; empty if it was not
 */
public record TargetFields(Map<String, String> sent, Map<String, String> problems, String refusal) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST_NAME = 200;
  private static final int SIGNING_BYTES = 32;
  private static final List<String> NAMES =
      List.of("name", "kind", "url", "key", "secret", "verb", "activity", "category", "from");

  /** Nothing filled in yet. */
  public static TargetFields empty() {
    return new TargetFields(Map.of("kind", "lrs", "from", "now"), Map.of(), "");
  }

  /** What was sent, with everything that is wrong in it. */
  static TargetFields of(StaffForm form) {
    Map<String, String> sent = new LinkedHashMap<>();
    NAMES.forEach(name -> sent.put(name, form.text(name)));
    TargetFields fields = new TargetFields(sent, Map.of(), "");
    Map<String, String> problems = new LinkedHashMap<>();
    if (fields.text("name").isEmpty() || fields.text("name").length() > LONGEST_NAME) {
      problems.put("name", "problem.name");
    }
    if (!isAddress(fields.text("url"))) {
      problems.put("url", "problem.url");
    }
    if (fields.text("key").isEmpty() != fields.text("secret").isEmpty()) {
      problems.put("secret", "problem.keyAndSecret");
    }
    for (String name : List.of("verb", "activity", "category")) {
      if (!fields.text(name).isEmpty() && !fields.text(name).matches("[A-Za-z][\\w+.-]*:\\S+")) {
        problems.put(name, "problem.iri");
      }
    }
    return new TargetFields(sent, Map.copyOf(problems), "");
  }

  private static boolean isAddress(String text) {
    try {
      URI url = URI.create(text);
      return List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** The same, with what only making it showed. */
  TargetFields refusedFor(LrsProblem wrong) {
    return wrong.code() == ProblemCode.TARGET_NAME_TAKEN
        ? new TargetFields(sent, Map.of("name", "problem.targetTaken"), "")
        : new TargetFields(sent, problems, String.valueOf(wrong.getMessage()));
  }

  boolean isRight() {
    return problems.isEmpty();
  }

  public boolean isWebhook() {
    return text("kind").equals("webhook");
  }

  /** What was filled in; empty where nothing was. */
  public String text(String name) {
    return sent.getOrDefault(name, "");
  }

  /** The key of the text on what is wrong in the field; empty where it is right. */
  public String problem(String name) {
    return problems.getOrDefault(name, "");
  }

  /** As other programs send it. */
  TargetForm form(String signingSecret) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("name", text("name"))
            .put("kind", isWebhook() ? "webhook" : "lrs")
            .put("url", text("url"))
            .put("from", text("from").equals("beginning") ? "beginning" : "now");
    ObjectNode credential = json.putObject("credential");
    if (isWebhook()) {
      credential.putObject("signature").put("secret", signingSecret);
    } else if (!text("key").isEmpty()) {
      credential.putObject("basic").put("key", text("key")).put("secret", text("secret"));
    }
    ObjectNode filter = json.putObject("filter");
    for (String name : List.of("verb", "activity", "category")) {
      if (!text(name).isEmpty()) {
        filter.put(name, text(name));
      }
    }
    return new TargetForm(json);
  }

  /** As Standard Webhooks writes it. */
  static String newSigningSecret() {
    byte[] random = new byte[SIGNING_BYTES];
    new SecureRandom().nextBytes(random);
    return "whsec_" + Base64.getEncoder().encodeToString(random);
  }
}
