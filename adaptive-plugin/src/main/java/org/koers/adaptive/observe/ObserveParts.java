package org.koers.adaptive.observe;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.statement.query.StatementLog;

/** Chooses where the statements of learners are read. */
@Dependent
public class ObserveParts {

  /**
   * System property with the xAPI endpoint of another record store; empty for this server's own.
   */
  static final String ENDPOINT = "koers.statements.endpoint";

  private static final String NOWHERE = "http://localhost";

  static final String KEY = "koers.statements.key";

  /** System property with the name of the tenant whose store that is. */
  static final String TENANT = "koers.statements.tenant";

  /** Environment variable: system properties can be listed, and this is a secret. */
  static final String SECRET = "KOERS_STATEMENTS_SECRET";

  /** Both kinds of reading go to the same store. */
  @Produces
  @Singleton
  @Typed({StatementSource.class, CollectiveSource.class})
  static ElsewhereForOne source(StatementLog log, CredentialAdministration tenants) {
    LogStatementSource here = new LogStatementSource(log);
    String endpoint = System.getProperty(ENDPOINT, "").strip();
    XapiStatementSource elsewhere =
        new XapiStatementSource(
            URI.create(endpoint.isEmpty() ? NOWHERE : endpoint),
            basic(
                System.getProperty(KEY, ""),
                Objects.requireNonNullElse(System.getenv(SECRET), "")));
    return new ElsewhereForOne(
        tenant -> !endpoint.isEmpty() && isThat(tenant, tenants.tenants()), elsewhere, here);
  }

  /** The one that is named; where none is, the only one there is. */
  private static boolean isThat(long id, List<Tenant> tenants) {
    String name = System.getProperty(TENANT, "").strip();
    return name.isEmpty()
        ? tenants.size() == 1
        : tenants.stream().anyMatch(one -> one.id() == id && one.name().equals(name));
  }

  private static String basic(String key, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }
}
