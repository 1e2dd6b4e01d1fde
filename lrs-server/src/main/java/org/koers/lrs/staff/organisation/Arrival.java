package org.koers.lrs.staff.organisation;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.staff.StaffPerson;
import org.koers.lrs.staff.StaffRole;

/** Who comes back from the provider, as the ID token says. */
record Arrival(JWTClaimsSet claims, OrganisationSettings settings) {

  /** Names the person for good; there is one provider. */
  String id() {
    return "oidc:" + claims.getSubject();
  }

  /** For people: the name, or what they sign in with. */
  String name() {
    return Stream.of("name", "preferred_username", "email")
        .flatMap(claim -> text(claim).stream())
        .findFirst()
        .orElse(claims.getSubject());
  }

  /** The roles here; empty if the provider gave none that we know. */
  Set<StaffRole> roles() {
    Set<String> names = new LinkedHashSet<>();
    for (String value : values(claims.getClaim(settings.rolesClaim()))) {
      names.add(settings.roles().getOrDefault(value, value));
    }
    return StaffRole.parse(names);
  }

  /** Whose data the person sees, and no other's. */
  Optional<Tenant> tenant(List<Tenant> all) {
    Optional<String> named = text(settings.tenantClaim()).or(settings::tenant);
    if (named.isEmpty()) {
      return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
    return all.stream().filter(one -> one.name().equals(named.get())).findFirst();
  }

  StaffPerson person(Tenant tenant) {
    return new StaffPerson(tenant, id(), name(), roles(), false);
  }

  /** A list, or one text. */
  private static List<String> values(@Nullable Object claim) {
    return switch (claim) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(claim.toString());
    };
  }

  private Optional<String> text(String claim) {
    return claims.getClaim(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
