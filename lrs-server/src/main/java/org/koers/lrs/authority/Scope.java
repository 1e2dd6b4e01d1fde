package org.koers.lrs.authority;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a credential may do, named as the standard names its OAuth scopes. */
public enum Scope {
  STATEMENTS_WRITE("statements/write"),
  STATEMENTS_READ("statements/read"),
  ALL("all");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  boolean covers(Scope wanted) {
    return this == wanted || this == ALL;
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
