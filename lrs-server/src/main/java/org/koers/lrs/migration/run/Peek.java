package org.koers.lrs.migration.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.version.XapiVersion;

/** A first look at a statement, for what must be known before it is held against the rules. */
public final class Peek {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Peek() {}

  /**
   * The statement in this text.
   *
   * @param place where it stood; its id where this is empty
   * @param spoken the version in which the source speaks
   * @param elsewhere what is said of the statement outside of it, which counts for more
   * @throws JsonProcessingException where it is no JSON
   */
  public static Arrival at(String place, String text, XapiVersion spoken, Original elsewhere)
      throws JsonProcessingException {
    JsonNode tree = JSON.readTree(text);
    JsonNode authority = tree.path("authority");
    Original original =
        new Original(
            or(elsewhere.stored(), string(tree.path("stored"))),
            or(elsewhere.authority(), authority.isObject() ? authority.toString() : null),
            or(elsewhere.version(), string(tree.path("version"))),
            elsewhere.voided());
    JsonNode object = tree.path("object");
    boolean voiding =
        tree.path("verb").path("id").asText().equals(VOIDED)
            && object.path("objectType").asText().equals("StatementRef");
    String id = string(tree.path("id"));
    return new Arrival(
        place.isEmpty() && id != null ? id : place,
        uuid(id),
        tree.has("id"),
        text,
        version(original.version(), spoken),
        original,
        voiding ? uuid(string(object.path("id"))) : null,
        files(tree));
  }

  /** A point in time as stores write it. */
  static Optional<Instant> instant(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static XapiVersion version(@Nullable String own, XapiVersion spoken) {
    return own == null ? spoken : XapiVersion.ofHeader(own).orElse(spoken);
  }

  private static Map<String, Boolean> files(JsonNode statement) {
    Map<String, Boolean> files = new HashMap<>();
    for (JsonNode holder : new JsonNode[] {statement, statement.path("object")}) {
      for (JsonNode attachment : holder.path("attachments")) {
        files.merge(
            attachment.path("sha2").asText().toLowerCase(Locale.ROOT),
            !attachment.has("fileUrl"),
            Boolean::logicalOr);
      }
    }
    return files;
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text != null && UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
  }

  private static @Nullable String string(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static @Nullable String or(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }
}
