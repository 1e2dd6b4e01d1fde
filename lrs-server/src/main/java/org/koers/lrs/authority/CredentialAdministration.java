package org.koers.lrs.authority;

import java.time.Duration;
import java.util.List;

/**
 * Makes and changes tenants and credentials. Every change writes who made it to the access log, in
 * one transaction with it. A secret is returned where it is made and can never be had again. Nodes
 * notice a change within {@link Credentials#REMEMBERED}; an expiry that is known is exact.
 *
 * <p>Every method throws {@link org.koers.lrs.problem.LrsProblem}: TENANT_EXISTS,
 * CREDENTIAL_EXISTS, CREDENTIAL_UNKNOWN (also for a key of another tenant), CREDENTIAL_TERMS or
 * STORE_UNAVAILABLE.
 */
public interface CredentialAdministration {

  /** By name. */
  List<Tenant> tenants();

  /**
   * A new tenant, without credentials.
   *
   * @param who does it, as in {@link org.koers.lrs.accesslog.AccessEntry}; so in each method
   */
  Tenant createTenant(String name, String who);

  /** By key, also those that are disabled or have expired. */
  List<ListedCredential> list(Tenant tenant);

  /** A new key; its secret. */
  String create(Tenant tenant, String key, CredentialTerms terms, String who);

  /**
   * A new secret; the one before works for so long yet, none or more. One that was on its way out
   * already stops at once.
   */
  String rotate(Tenant tenant, String key, Duration oldWorksFor, String who);

  void disable(Tenant tenant, String key, String who);

  void enable(Tenant tenant, String key, String who);

  /** All of its terms anew. */
  void change(Tenant tenant, String key, CredentialTerms terms, String who);
}
