package org.koers.lrs.authority;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Who vouches for a statement: the credential, as an Agent with an account.
 *
 * @param homePage the address of this server
 */
public record StatementAuthority(String homePage) {

  private static final JsonMapper JSON = new JsonMapper();

  /** That of this installation. */
  public static StatementAuthority fromSettings() {
    return new StatementAuthority(HomePage.current());
  }

  public String json(Credential credential) {
    ObjectNode agent = JSON.createObjectNode().put("objectType", "Agent");
    agent.putObject("account").put("homePage", homePage).put("name", credential.key());
    return agent.toString();
  }
}
