package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.koers.lrs.xapi.StatementParser;

/**
 * A statement that speaks of the person.
 *
 * @param authority the JSON of who vouched for it
 * @param text exactly as received
 */
public record FoundStatement(
    long position,
    UUID id,
    Instant stored,
    boolean voided,
    String authority,
    String version,
    String text) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** The SHA-2 of its attachments. */
  public List<String> files() {
    try {
      return StatementParser.statement(JSON.readTree(text)).allAttachments().stream()
          .map(attachment -> attachment.sha2().toLowerCase(Locale.ROOT))
          .distinct()
          .toList();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The stored statement " + id + " is not JSON", broken);
    }
  }
}
