package org.koers.lrs.evidence.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * A stored statement to be looked into.
 *
 * @param filled the received members and those that the store assigned
 */
public record StatementTree(ObjectNode filled) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  public static StatementTree of(StoredStatement stored) {
    try {
      ObjectNode tree = (ObjectNode) JSON.readTree(stored.text());
      tree.putIfAbsent("id", tree.textNode(stored.id().toString()));
      tree.putIfAbsent("timestamp", tree.textNode(stored.stored().toString()));
      String version = stored.version().startsWith("1.0") ? "1.0.0" : stored.version();
      tree.putIfAbsent("version", tree.textNode(version));
      tree.put("stored", stored.stored().toString());
      tree.set("authority", JSON.readTree(stored.authority()));
      return new StatementTree(tree);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored statement cannot be read again", broken);
    }
  }

  /** The identifier of the actor; empty for a group without one. */
  public String agent() {
    return agent(filled.path("actor"));
  }

  /** An agent's identifier for people to read. */
  public static String agent(JsonNode actor) {
    JsonNode account = actor.path("account");
    if (account.isObject()) {
      return account.path("homePage").asText() + " " + account.path("name").asText();
    }
    for (String name : new String[] {"mbox", "openid", "mbox_sha1sum"}) {
      if (actor.has(name)) {
        return actor.path(name).asText().replaceFirst("^mailto:", "");
      }
    }
    return "";
  }
}
