package org.koers.lrs.forwarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.statement.store.Mentioned;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.ContextActivities;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;

/**
 * Which statements a target gets; what is null does not matter. The first three are what the
 * parameters of a statement query mean by the same names (Communication 2.1.3).
 *
 * @param agent an actor, a member or an object
 * @param category an activity in the context's category, such as a profile's
 * @param grouping an activity in the context's grouping, such as a course
 */
public record ForwardingFilter(
    @Nullable String verb,
    @Nullable String activity,
    @Nullable Ifi agent,
    Related related,
    @Nullable String category,
    @Nullable String grouping) {

  /** How widely agent and activity are looked for. */
  public record Related(boolean agents, boolean activities) {
    public static final Related NEITHER = new Related(false, false);
  }

  /** Everything. */
  public static final ForwardingFilter ALL =
      new ForwardingFilter(null, null, null, Related.NEITHER, null, null);

  public boolean isAll() {
    return verb == null
        && activity == null
        && agent == null
        && category == null
        && grouping == null;
  }

  /** Whether the statement itself passes; what refers to one that passes is not looked at here. */
  public boolean passes(Statement statement) {
    return is(verb, statement.verb().id().value()::equals)
        && is(activity, iri -> isAbout(statement, iri))
        && is(agent, who -> speaksOf(statement, who.key()))
        && is(category, iri -> has(activities(statement).category(), iri))
        && is(grouping, iri -> has(activities(statement).grouping(), iri));
  }

  private static <T> boolean is(@Nullable T wanted, Predicate<T> fits) {
    return wanted == null || fits.test(wanted);
  }

  private boolean isAbout(Statement statement, String iri) {
    return (statement.object() instanceof Activity object && object.id().value().equals(iri))
        || (related.activities() && Mentioned.in(statement).relatedActivities().contains(iri));
  }

  private boolean speaksOf(Statement statement, String key) {
    Mentioned mentioned = Mentioned.in(statement);
    return key.equals(Mentioned.ownKey(statement.actor()))
        || mentioned.agents().contains(key)
        || (related.agents()
            && (mentioned.relatedAgents().contains(key) || vouches(statement.authority(), key)));
  }

  private static boolean vouches(@Nullable Actor authority, String key) {
    return authority != null && authority.identifiers().map(Ifi::key).anyMatch(key::equals);
  }

  private static ContextActivities activities(Statement statement) {
    return Optional.ofNullable(statement.context())
        .map(Context::contextActivities)
        .orElse(ContextActivities.NONE);
  }

  private static boolean has(List<Activity> activities, String iri) {
    return activities.stream().anyMatch(activity -> activity.id().value().equals(iri));
  }
}
