package org.koers.lrs.authority;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Who vouches for a statement: the credential, as an Agent with an account, or whom its token
 * names.
 *
 * @param homePage the address of this server
 */
public record StatementAuthority(String homePage) {

  private static final JsonMapper JSON = new JsonMapper();

  /** That of this installation. */
  public static StatementAuthority fromSettings() {
    return new StatementAuthority(HomePage.current());
  }

  /** An Agent; a Group of two where an application and a person vouch together. */
  public String json(Credential credential) {
    List<Account> accounts = credential.vouching();
    if (accounts.size() < 2) {
      Account own = new Account(homePage, credential.key());
      return agent(accounts.isEmpty() ? own : accounts.getFirst()).toString();
    }
    ObjectNode group = JSON.createObjectNode().put("objectType", "Group");
    ArrayNode members = group.putArray("member");
    accounts.forEach(account -> members.add(agent(account)));
    return group.toString();
  }

  private static ObjectNode agent(Account account) {
    ObjectNode agent = JSON.createObjectNode().put("objectType", "Agent");
    agent.putObject("account").put("homePage", account.homePage()).put("name", account.name());
    return agent;
  }
}
