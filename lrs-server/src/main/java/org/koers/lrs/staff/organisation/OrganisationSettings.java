package org.koers.lrs.staff.organisation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How staff sign in at their organisation.
 *
 * @param issuer of the ID tokens, as the provider names itself
 * @param clientId what the provider knows us by
 * @param clientSecret none for a public client, which PKCE alone protects
 * @param scope what is asked for, such as {@code openid profile}
 * @param rolesClaim where an ID token says the roles or groups
 * @param roles what a value of that claim is called here; values that are not among them count by
 *     their own name
 * @param tenantClaim where an ID token says the name of the tenant
 * @param tenant of people whose token names none; empty: the only one there is
 * @param returnTo where the provider sends people back to
 */
public record OrganisationSettings(
    String issuer,
    String clientId,
    Optional<String> clientSecret,
    String scope,
    String rolesClaim,
    Map<String, String> roles,
    String tenantClaim,
    Optional<String> tenant,
    URI returnTo) {

  /** Below the address that people reach the server by. */
  public static final String RETURN = "/staff/sign-in/organisation/return";

  public OrganisationSettings {
    roles = Map.copyOf(roles);
  }

  /** Those of this installation; empty if nobody signs in that way. */
  public static Optional<OrganisationSettings> fromSettings() {
    Optional<String> issuer = setting("koers.oidc.issuer", "");
    Optional<String> client = setting("koers.staff.oidc.client-id", "");
    if (issuer.isEmpty() || client.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OrganisationSettings(
            issuer.get(),
            client.get(),
            Optional.ofNullable(System.getenv("KOERS_STAFF_OIDC_CLIENT_SECRET"))
                .filter(secret -> !secret.isBlank()),
            setting("koers.staff.oidc.scope", "openid profile").orElseThrow(),
            setting("koers.staff.oidc.roles-claim", "roles").orElseThrow(),
            pairs(setting("koers.staff.oidc.roles", "").orElse("")),
            setting("koers.oidc.tenant-claim", "tenant").orElseThrow(),
            setting("koers.oidc.tenant", ""),
            URI.create(setting("koers.base-url", "http://localhost:8080").orElseThrow() + RETURN)));
  }

  /** {@code Value=role, Other value=role}. */
  static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.lastIndexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
      }
    }
    return pairs;
  }

  private static Optional<String> setting(String name, String otherwise) {
    String value = System.getProperty(name, "");
    return Optional.of(value.isBlank() ? otherwise : value.strip()).filter(text -> !text.isEmpty());
  }
}
