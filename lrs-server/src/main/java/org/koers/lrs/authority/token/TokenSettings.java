package org.koers.lrs.authority.token;

import java.util.Optional;

/**
 * Whose tokens are taken, and where they say what we need.
 *
 * @param issuer of the tokens, as its discovery document says it
 * @param audience that a token must be for
 * @param tenantClaim the claim with the name of the tenant
 * @param scopeClaim the claim with the scopes: one text with blanks, or a list
 * @param tenant that tokens without the claim belong to; none: they are refused
 */
public record TokenSettings(
    String issuer,
    String audience,
    String tenantClaim,
    String scopeClaim,
    Optional<String> tenant) {

  /** Those of this installation; empty if it takes no tokens. */
  public static Optional<TokenSettings> fromSettings() {
    return setting("issuer", "")
        .map(
            issuer ->
                new TokenSettings(
                    issuer,
                    setting("audience", "koers").orElseThrow(),
                    setting("tenant-claim", "tenant").orElseThrow(),
                    setting("scope-claim", "scope").orElseThrow(),
                    setting("tenant", "")));
  }

  private static Optional<String> setting(String name, String otherwise) {
    String value = System.getProperty("koers.oidc." + name, "");
    return Optional.of(value.isBlank() ? otherwise : value.strip()).filter(text -> !text.isEmpty());
  }
}
