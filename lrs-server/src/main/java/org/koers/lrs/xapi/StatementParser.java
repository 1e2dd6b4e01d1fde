package org.koers.lrs.xapi;

import static org.koers.lrs.xapi.Fields.each;
import static org.koers.lrs.xapi.Fields.iri;
import static org.koers.lrs.xapi.Fields.text;
import static org.koers.lrs.xapi.Fields.uuid;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds the nouns from JSON that the rules have found valid. What could not be built is refused
 * with an {@link IllegalArgumentException}, so a gap in the rules shows itself and stores nothing.
 */
public final class StatementParser {

  private StatementParser() {}

  public static Statement statement(JsonNode json) {
    return new Statement(
        uuid(json, "id"),
        actor(Fields.required(json, "actor")),
        verb(Fields.required(json, "verb")),
        object(Fields.required(json, "object")),
        json.has("result") ? ResultParser.result(json.get("result")) : null,
        json.has("context") ? ContextParser.context(json.get("context")) : null,
        timestamp(json, "timestamp"),
        timestamp(json, "stored"),
        json.has("authority") ? actor(json.get("authority")) : null,
        text(json, "version"),
        each(json.path("attachments"), StatementParser::attachment));
  }

  /** An Agent or a Group. */
  public static Actor actor(JsonNode json) {
    return "Group".equals(text(json, "objectType")) ? group(json) : agent(json);
  }

  static Agent agent(JsonNode json) {
    Ifi ifi = ifi(json);
    if (ifi == null) {
      throw new IllegalArgumentException("An Agent without an identifier");
    }
    return new Agent(text(json, "name"), ifi);
  }

  static Group group(JsonNode json) {
    var members = each(json.path("member"), StatementParser::agent);
    Ifi ifi = ifi(json);
    return ifi == null
        ? new Group.Anonymous(text(json, "name"), members)
        : new Group.Identified(text(json, "name"), ifi, members);
  }

  private static @Nullable Ifi ifi(JsonNode json) {
    if (json.has("mbox")) {
      return new Ifi.Mbox(Fields.requiredIri(json, "mbox"));
    }
    if (json.has("mbox_sha1sum")) {
      return new Ifi.MboxSha1Sum(Fields.requiredText(json, "mbox_sha1sum"));
    }
    if (json.has("openid")) {
      return new Ifi.OpenId(Fields.requiredIri(json, "openid"));
    }
    JsonNode account = json.get("account");
    return account == null
        ? null
        : new Ifi.Account(
            Fields.requiredIri(account, "homePage"), Fields.requiredText(account, "name"));
  }

  private static Verb verb(JsonNode json) {
    return new Verb(Fields.requiredIri(json, "id"), Fields.languageMap(json, "display"));
  }

  private static StatementObject object(JsonNode json) {
    String type = text(json, "objectType");
    return switch (type == null ? "Activity" : type) {
      case "Activity" -> ActivityParser.activity(json);
      case "Agent", "Group" -> actor(json);
      case "StatementRef" -> statementRef(json);
      case "SubStatement" -> subStatement(json);
      default -> throw new IllegalArgumentException("Unknown objectType: " + type);
    };
  }

  static StatementRef statementRef(JsonNode json) {
    return new StatementRef(Fields.requiredUuid(json, "id"));
  }

  private static SubStatement subStatement(JsonNode json) {
    Statement whole = statement(json);
    return new SubStatement(
        whole.actor(),
        whole.verb(),
        whole.object(),
        whole.result(),
        whole.context(),
        whole.timestamp(),
        whole.attachments());
  }

  private static @Nullable Timestamp timestamp(JsonNode json, String property) {
    String text = text(json, property);
    return text == null
        ? null
        : Timestamp.parse(text)
            .orElseThrow(() -> new IllegalArgumentException("No timestamp: " + text));
  }

  private static Attachment attachment(JsonNode json) {
    return new Attachment(
        Fields.requiredIri(json, "usageType"),
        Fields.languageMap(json, "display"),
        Fields.languageMap(json, "description"),
        Fields.requiredText(json, "contentType"),
        Fields.required(json, "length").longValue(),
        Fields.requiredText(json, "sha2"),
        iri(json, "fileUrl"));
  }
}
