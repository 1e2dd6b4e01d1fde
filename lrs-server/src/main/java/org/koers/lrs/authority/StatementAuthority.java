package org.koers.lrs.authority;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who vouches for a statement: the credential, as an Agent with an account, or whom its token
 * names.
 *
 * @param homePage the address of this server
 */
public record StatementAuthority(String homePage) {

  /** That of this installation. */
  public static StatementAuthority fromSettings() {
    return new StatementAuthority(HomePage.current());
  }

  /** An Agent; a Group of two where an application and a person vouch together. */
  public String json(Credential credential) {
    List<Account> accounts = credential.vouching();
    return switch (accounts.size()) {
      case 0 -> agent(new Account(homePage, credential.key()));
      case 1 -> agent(accounts.getFirst());
      default ->
          accounts.stream()
              .map(StatementAuthority::agent)
              .collect(Collectors.joining(",", "{\"objectType\":\"Group\",\"member\":[", "]}"));
    };
  }

  private static String agent(Account account) {
    return "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\""
        + quoted(account.homePage())
        + "\",\"name\":\""
        + quoted(account.name())
        + "\"}}";
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
