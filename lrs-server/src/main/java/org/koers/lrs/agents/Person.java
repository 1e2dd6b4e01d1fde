package org.koers.lrs.agents;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Ifi;

/** A Person: an Agent's properties as arrays (Communication 2.4). */
final class Person {

  private static final JsonMapper JSON = new JsonMapper();

  private Person() {}

  /**
   * We do not guess that two identifiers are one person, so there is the one that was asked for.
   *
   * @param names by which statements called the agent
   */
  static String json(Agent agent, List<String> names) {
    ObjectNode person = JSON.createObjectNode().put("objectType", "Person");
    Set<String> all = new LinkedHashSet<>(names);
    if (agent.name() != null) {
      all.add(agent.name());
    }
    if (!all.isEmpty()) {
      ArrayNode array = person.putArray("name");
      all.forEach(array::add);
    }
    switch (agent.ifi()) {
      case Ifi.Mbox(var mailto) -> person.putArray("mbox").add(mailto.value());
      case Ifi.MboxSha1Sum(String hex) -> person.putArray("mbox_sha1sum").add(hex);
      case Ifi.OpenId(var uri) -> person.putArray("openid").add(uri.value());
      case Ifi.Account(var homePage, String name) ->
          person
              .putArray("account")
              .addObject()
              .put("homePage", homePage.value())
              .put("name", name);
    }
    return person.toString();
  }
}
