package org.koers.lrs.statement.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.koers.lrs.xapi.StatementNodes;

/** Leaves of agents, groups, verbs and activities what identifies them ({@code format=ids}). */
final class IdsForm implements StatementNodes.Visitor {

  private static final List<String> OF_ACTOR =
      List.of("objectType", "mbox", "mbox_sha1sum", "openid", "account");

  @Override
  public void actor(ObjectNode agentOrGroup) {
    boolean anonymous = OF_ACTOR.stream().skip(1).noneMatch(agentOrGroup::has);
    JsonNode members = agentOrGroup.get("member");
    agentOrGroup.retain(OF_ACTOR);
    if (anonymous && members != null) {
      agentOrGroup.set("member", members);
      members.forEach(member -> actor((ObjectNode) member));
    }
  }

  @Override
  public void verb(ObjectNode verb) {
    verb.retain("id");
  }

  @Override
  public void activity(ObjectNode activity) {
    activity.retain("id");
  }
}
