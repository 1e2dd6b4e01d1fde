package org.koers.lrs.forwarding;

import static org.koers.lrs.forwarding.TargetJson.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.forwarding.ForwardingFilter.Related;
import org.koers.lrs.statement.validate.ReceivedActor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.version.XapiVersion;

/** A filter as JSON, with the names that the parameters of a statement query have. */
public final class FilterJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> KNOWN =
      Set.of(
          "verb",
          "activity",
          "agent",
          "related_agents",
          "related_activities",
          "category",
          "grouping");

  private FilterJson() {}

  public static ForwardingFilter read(JsonNode filter) {
    TargetJson.requireObject("/filter", filter);
    TargetJson.requireKnown("/filter", filter, KNOWN);
    return new ForwardingFilter(
        iri(filter, "verb"),
        iri(filter, "activity"),
        filter.has("agent") ? agent(filter.get("agent")) : null,
        new Related(flag(filter, "related_agents"), flag(filter, "related_activities")),
        iri(filter, "category"),
        iri(filter, "grouping"));
  }

  public static ObjectNode write(ForwardingFilter filter) {
    ObjectNode json = JSON.createObjectNode();
    put(json, "verb", filter.verb());
    put(json, "activity", filter.activity());
    Ifi agent = filter.agent();
    if (agent != null) {
      json.set("agent", agent(agent));
    }
    if (filter.related().agents()) {
      json.put("related_agents", true);
    }
    if (filter.related().activities()) {
      json.put("related_activities", true);
    }
    put(json, "category", filter.category());
    put(json, "grouping", filter.grouping());
    return json;
  }

  private static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static @Nullable String iri(JsonNode filter, String name) {
    if (!filter.has(name)) {
      return null;
    }
    String value = filter.get(name).asText();
    if (!filter.get(name).isTextual() || !Iri.isValid(value)) {
      throw refusal("/filter/" + name, "is no IRI. Write it with its scheme, percent-encoded");
    }
    return value;
  }

  private static boolean flag(JsonNode filter, String name) {
    JsonNode value = filter.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw refusal("/filter/" + name, "is neither true nor false");
    }
    return value.asBoolean(false);
  }

  private static Ifi agent(JsonNode json) {
    ReceivedActor read = ReceivedActor.read(json.toString(), XapiVersion.V2_0_0);
    if (read instanceof ReceivedActor.Valid(Agent agent)) {
      return agent.ifi();
    }
    if (read instanceof ReceivedActor.Valid(Group.Identified group)) {
      return group.ifi();
    }
    throw refusal("/filter/agent", "is no Agent and no Group with an identifier, as xAPI has them");
  }

  private static ObjectNode agent(Ifi ifi) {
    ObjectNode json = JSON.createObjectNode().put("objectType", "Agent");
    switch (ifi) {
      case Ifi.Mbox(Iri mailto) -> json.put("mbox", mailto.value());
      case Ifi.MboxSha1Sum(String hex) -> json.put("mbox_sha1sum", hex);
      case Ifi.OpenId(Iri uri) -> json.put("openid", uri.value());
      case Ifi.Account(Iri homePage, String name) ->
          json.putObject("account").put("homePage", homePage.value()).put("name", name);
    }
    return json;
  }
}
