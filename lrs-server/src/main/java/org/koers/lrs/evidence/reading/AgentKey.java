package org.koers.lrs.evidence.reading;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An agent from the key by which the store knows it ({@link org.koers.lrs.xapi.Ifi#key}). */
public final class AgentKey {

  private static final JsonMapper JSON = new JsonMapper();

  private AgentKey() {}

  /** As the parameter {@code agent} takes it. */
  public static ObjectNode json(String key) {
    ObjectNode agent = JSON.createObjectNode();
    String value = key.substring(key.indexOf(':') + 1);
    int blank = value.indexOf(' ');
    switch (key.substring(0, key.indexOf(':'))) {
      case "mbox" -> agent.put("mbox", value);
      case "sha1" -> agent.put("mbox_sha1sum", value);
      case "openid" -> agent.put("openid", value);
      default ->
          agent
              .putObject("account")
              .put("homePage", value.substring(0, blank))
              .put("name", value.substring(blank + 1));
    }
    return agent;
  }
}
