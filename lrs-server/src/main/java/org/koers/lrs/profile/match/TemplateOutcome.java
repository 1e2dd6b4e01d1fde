package org.koers.lrs.profile.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a profile's templates say of a statement.
 *
 * @param followed ids of the templates that mean it and whose rules it follows
 * @param broken what it does not follow of those that mean it
 */
public record TemplateOutcome(Set<String> followed, List<Breach> broken) {

  /**
   * A template that means the statement and is not followed.
   *
   * @param place the JSONPath of the rule
   * @param message what is asked for there
   */
  public record Breach(String template, String place, String message) {}

  /** The specification's three outcomes. */
  public enum Kind {
    SUCCESS,
    INVALID,
    UNMATCHED
  }

  public TemplateOutcome {
    followed = java.util.Collections.unmodifiableSet(new TreeSet<>(followed));
    broken = List.copyOf(broken);
  }

  public Kind kind() {
    if (!broken.isEmpty()) {
      return Kind.INVALID;
    }
    return followed.isEmpty() ? Kind.UNMATCHED : Kind.SUCCESS;
  }
}
