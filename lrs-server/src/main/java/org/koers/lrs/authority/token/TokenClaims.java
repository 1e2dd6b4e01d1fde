package org.koers.lrs.authority.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Account;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Program;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.Tenant;

/** What a token that was checked says of its bearer. */
record TokenClaims(JWTClaimsSet claims, TokenSettings settings) {

  /**
   * The bearer. An application on its own vouches as an Agent; with a person behind it, both vouch
   * as a Group of two (xAPI 2.4.9 of Data, three-legged OAuth).
   *
   * @param tenants finds one by its name
   */
  Credential credential(Function<String, Optional<Tenant>> tenants) {
    String application =
        text("azp")
            .or(() -> text("client_id"))
            .orElseThrow(
                () ->
                    TokenVerifier.refusal(
                        "The token does not say which application got it: it has neither azp nor"
                            + " client_id."));
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account(settings.issuer(), application));
    text("sub")
        .filter(person -> !person.equals(application))
        .ifPresent(person -> accounts.add(new Account(settings.issuer(), person)));
    return new Credential(
            tenant(tenants), "token of " + application, scopes(), application, Program.UNKNOWN)
        .vouchedForBy(accounts);
  }

  private Tenant tenant(Function<String, Optional<Tenant>> tenants) {
    String name =
        text(settings.tenantClaim())
            .or(settings::tenant)
            .orElseThrow(
                () ->
                    TokenVerifier.refusal(
                        "The token does not say its tenant: it has no claim "
                            + settings.tenantClaim()
                            + ". Have the issuer add it, or set koers.oidc.tenant."));
    return tenants
        .apply(name)
        .orElseThrow(
            () ->
                TokenVerifier.refusal(
                    "There is no tenant \"" + name + "\", which the token names."));
  }

  private Set<Scope> scopes() {
    @Nullable Object claim = claims.getClaim(settings.scopeClaim());
    Stream<String> names =
        claim instanceof List<?> list
            ? list.stream().map(String::valueOf)
            : Stream.of(String.valueOf(claim).split(" ", -1));
    return Scope.parse(names.collect(Collectors.joining(" ")));
  }

  private Optional<String> text(String claim) {
    return claims.getClaim(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
