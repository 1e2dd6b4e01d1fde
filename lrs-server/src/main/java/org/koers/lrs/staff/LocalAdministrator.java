package org.koers.lrs.staff;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Tenant;

/**
 * The one who can sign in before anybody else can: named {@code admin}, with the 256 random bits
 * from the installation's secrets as password. Of so many a guess cannot hit, so no slow hash is
 * needed.
 */
public final class LocalAdministrator {

  public static final String NAME = "admin";

  private final @Nullable String password;
  private final Set<StaffRole> roles;

  /**
   * @param password null or empty: there is none
   */
  public LocalAdministrator(@Nullable String password, Set<StaffRole> roles) {
    this.password = password == null || password.isBlank() ? null : password;
    this.roles = Set.copyOf(roles);
  }

  /**
   * That of this installation. The launcher gives the password in the environment, where others
   * cannot read it, and none if {@code koers.staff.local-administrator} is off.
   */
  public static LocalAdministrator fromSettings() {
    boolean all = System.getProperty("koers.staff.local-administrator", "all").equals("all");
    return new LocalAdministrator(
        System.getenv("KOERS_STAFF_PASSWORD"),
        all ? Set.of(StaffRole.values()) : Set.of(StaffRole.ADMINISTRATOR));
  }

  /** Whether there is one. */
  public boolean exists() {
    return password != null;
  }

  Optional<StaffPerson> signIn(String name, String given, Tenant first) {
    if (password == null || !Tokens.equal(password, given) || !NAME.equals(name)) {
      return Optional.empty();
    }
    return Optional.of(new StaffPerson(first, "local:" + NAME, "Administrator", roles, true));
  }
}
