package org.koers.lrs.authority;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a credential may do, named as the standard names its OAuth scopes. */
public enum Scope {
  STATEMENTS_WRITE("statements/write"),
  STATEMENTS_READ_MINE("statements/read/mine"),
  STATEMENTS_READ("statements/read"),
  STATE("state"),
  PROFILE("profile"),
  DEFINE("define"),
  ALL_READ("all/read"),
  ALL("all");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Writing documents is not among what ALL_READ covers, see {@link Credential#requireRead}. */
  boolean covers(Scope wanted) {
    return switch (this) {
      case ALL -> true;
      case ALL_READ, STATEMENTS_READ ->
          wanted == this || wanted == STATEMENTS_READ || wanted == STATEMENTS_READ_MINE;
      default -> this == wanted;
    };
  }

  /** As kept in the database: the names, one blank apart. */
  public static String format(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
  }

  /** What {@link #format} wrote; names of another version of Koers are left out. */
  public static Set<Scope> parse(String text) {
    Set<String> names = Set.of(text.split(" "));
    EnumSet<Scope> scopes = EnumSet.allOf(Scope.class);
    scopes.removeIf(scope -> !names.contains(scope.text));
    return Set.copyOf(scopes);
  }
}
