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

  private static final String NAME = "First credential";

  private FirstCredentials() {}

  /**
   * Makes both when absent. A key that was rotated, changed or disabled since stays as it is: who
   * knows only the secrets file must not get in again by a start.
   */
  public static void ensure(Database database, SecretsFile secrets) {
    CredentialIssuer issuer = new CredentialIssuer(database.ownerSource());
    try {
      issuer.ensure(
          issuer.ensureTenant("default"), KEY, secrets.get(SECRET), NAME, Set.of(Scope.ALL));
    } catch (SQLException refused) {
      throw failed(refused);
    }
  }

  /** Makes both, or gives the key the secret of the file again: for the demo, which shows it. */
  public static Credential reset(Database database, SecretsFile secrets) {
    CredentialIssuer issuer = new CredentialIssuer(database.ownerSource());
    try {
      return issuer.issue(
          issuer.ensureTenant("default"), KEY, secrets.get(SECRET), NAME, Set.of(Scope.ALL));
    } catch (SQLException refused) {
      throw failed(refused);
    }
  }

  /**
   * A key of another tenant of the demo, with the secret of the file; both are made when absent.
   */
  public static Credential ofDemo(
      Database database, SecretsFile secrets, String tenant, String key) {
    CredentialIssuer issuer = new CredentialIssuer(database.ownerSource());
    try {
      return issuer.issue(
          issuer.ensureTenant(tenant),
          key,
          secrets.get("credential." + key),
          NAME,
          Set.of(Scope.ALL));
    } catch (SQLException refused) {
      throw failed(refused);
    }
  }

  private static StartProblem failed(SQLException refused) {
    return new StartProblem(
        "The first credential could not be made: " + refused.getMessage(), refused);
  }
}
