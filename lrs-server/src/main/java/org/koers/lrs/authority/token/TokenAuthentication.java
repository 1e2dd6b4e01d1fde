package org.koers.lrs.authority.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Authentication;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.Credentials;
import org.koers.lrs.authority.Secrets;
import org.koers.lrs.authority.Tenant;

/**
 * The Bearer scheme (RFC 6750) with signed tokens. A token that was right is not checked again for
 * a few seconds, as with keys.
 */
@ApplicationScoped
public class TokenAuthentication implements Authentication {

  private static final String SCHEME = "bearer ";
  private static final int MOST_CHARACTERS = 16_384;
  private static final int MOST_REMEMBERED = 10_000;

  private record Seen(Credential credential, Instant until) {}

  private final Optional<TokenSettings> settings;
  private final @Nullable TokenVerifier verifier;
  private final @Nullable CredentialAdministration tenants;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();

  /** For the server's proxy of it. */
  protected TokenAuthentication() {
    settings = Optional.empty();
    verifier = null;
    tenants = null;
  }

  @Inject
  public TokenAuthentication(CredentialAdministration tenants) {
    this(tenants, TokenSettings.fromSettings());
  }

  /**
   * @param settings none: no token is taken
   */
  public TokenAuthentication(CredentialAdministration tenants, Optional<TokenSettings> settings) {
    this.settings = settings;
    this.tenants = tenants;
    verifier = settings.map(TokenVerifier::new).orElse(null);
  }

  @Override
  public Optional<Credential> of(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      return Optional.empty();
    }
    if (verifier == null) {
      throw TokenVerifier.refusal(
          "No tokens are taken here: koers.oidc.issuer is not set. Send Basic: key and secret.");
    }
    String token = header.substring(SCHEME.length()).strip();
    if (token.length() > MOST_CHARACTERS) {
      throw TokenVerifier.refusal("A token has at most " + MOST_CHARACTERS + " characters here.");
    }
    Instant now = clock.instant();
    String fingerprint = HexFormat.of().formatHex(Secrets.hash(token));
    Seen before = seen.get(fingerprint);
    if (before != null && now.isBefore(before.until)) {
      return Optional.of(before.credential);
    }
    return Optional.of(remember(fingerprint, verifier.claims(token), now));
  }

  private Credential remember(String fingerprint, JWTClaimsSet claims, Instant now) {
    Credential credential = new TokenClaims(claims, settings.orElseThrow()).credential(this::named);
    Instant end = claims.getExpirationTime().toInstant();
    Instant until = now.plus(Credentials.REMEMBERED);
    if (seen.size() >= MOST_REMEMBERED) {
      seen.clear();
    }
    seen.put(fingerprint, new Seen(credential, until.isBefore(end) ? until : end));
    return credential;
  }

  private Optional<Tenant> named(String name) {
    List<Tenant> all = tenants == null ? List.of() : tenants.tenants();
    return all.stream().filter(one -> one.name().equals(name)).findFirst();
  }
}
