package org.koers.server.launcher;

import java.sql.SQLException;
import java.util.Set;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.server.database.Database;
import org.koers.server.settings.StartProblem;

/**
 * The tenant and the key that every installation begins with; its secret is in the secrets file.
 */
public final class FirstCredentials {
  public static final String KEY = "koers";

  /** What the secrets file calls the secret of {@link #KEY}. */
  public static final String SECRET = "credential.koers";

  private FirstCredentials() {}

  /** Makes both when absent. */
  public static Credential ensure(Database database, SecretsFile secrets) {
    CredentialIssuer issuer = new CredentialIssuer(database.ownerSource());
    try {
      return issuer.issue(
          issuer.ensureTenant("default"),
          KEY,
          secrets.get(SECRET),
          "First credential",
          Set.of(Scope.ALL));
    } catch (SQLException refused) {
      throw new StartProblem(
          "The first credential could not be made: " + refused.getMessage(), refused);
    }
  }
}
