package org.koers.lrs.evidence.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.koers.lrs.evidence.reading.AgentKey;
import org.koers.lrs.evidence.reading.Known;
import org.koers.lrs.evidence.reading.StatementTree;

/**
 * An agent or activity that was searched for.
 *
 * @param query of the link to its statements
 */
public record Match(boolean isAgent, String name, String identifier, String query) {

  private static final JsonMapper JSON = new JsonMapper();

  static Match of(Known known, Search search, Locale language) {
    if (known.isAgent()) {
      var agent = AgentKey.json(known.key());
      return new Match(
          true,
          Shown.brief(known.name()),
          Shown.brief(StatementTree.agent(agent)),
          search.with("agent", agent.toString()));
    }
    return new Match(
        false,
        Shown.brief(name(known.name(), language)),
        Shown.brief(known.key()),
        search.with("activity", known.key()));
  }

  private static String name(String definition, Locale language) {
    try {
      return definition.isEmpty()
          ? ""
          : StatementLine.inLanguage(JSON.readTree(definition).path("name"), "", language);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored definition cannot be read again", broken);
    }
  }
}
