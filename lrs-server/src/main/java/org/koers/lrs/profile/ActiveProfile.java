package org.koers.lrs.profile;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.match.CheckedStatement;
import org.koers.lrs.profile.match.PatternMatcher;
import org.koers.lrs.profile.match.TemplateMatcher;
import org.koers.lrs.profile.match.TemplateOutcome;

/**
 * An edition of a profile, ready to hold statements against it.
 *
 * @param names the IRIs in a statement's category by which it asks for this edition
 */
public record ActiveProfile(
    RegisteredProfile profile,
    int edition,
    Set<String> names,
    TemplateMatcher templates,
    PatternMatcher patterns) {

  static ActiveProfile of(
      RegisteredProfile profile, int edition, Set<String> names, ProfileDefinition completed) {
    return new ActiveProfile(
        profile,
        edition,
        Set.copyOf(names),
        new TemplateMatcher(completed, profile.settings().overlap()),
        new PatternMatcher(completed));
  }

  /**
   * Whether the profile binds the statement: it names the profile in its category (structure 5.0).
   */
  public boolean binds(Set<String> categories) {
    return categories.stream().anyMatch(names::contains);
  }

  public TemplateOutcome check(
      CheckedStatement statement, Function<UUID, Optional<CheckedStatement>> others) {
    return templates.check(statement, others);
  }
}
