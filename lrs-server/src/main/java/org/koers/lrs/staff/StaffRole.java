package org.koers.lrs.staff;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody of the staff does; each sees only the pages of these. */
public enum StaffRole {
  AUTHOR("author"),
  LEARNING("learning-and-development"),
  TEAM_LEAD("manager"),
  AUDITOR("auditor"),
  PROTECTION_OFFICER("data-protection-officer"),
  ADMINISTRATOR("administrator");

  private final String text;

  StaffRole(String text) {
    this.text = text;
  }

  /** The name in claims, settings and the database. */
  public String text() {
    return text;
  }

  /** As kept in the database: the names, one blank apart. */
  public static String format(Set<StaffRole> roles) {
    return roles.stream().sorted().map(StaffRole::text).collect(Collectors.joining(" "));
  }

  /** The roles among these names; what is no role of ours is left out. */
  public static Set<StaffRole> parse(Iterable<String> names) {
    EnumSet<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
    for (String name : names) {
      for (StaffRole role : values()) {
        if (role.text.equals(name.strip().toLowerCase(Locale.ROOT))) {
          roles.add(role);
        }
      }
    }
    return Set.copyOf(roles);
  }
}
