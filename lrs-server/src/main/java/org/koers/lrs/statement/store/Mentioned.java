package org.koers.lrs.statement.store;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementObject;
import org.koers.lrs.xapi.StatementRef;
import org.koers.lrs.xapi.SubStatement;

/**
 * The agents and activities by which queries find a statement, besides its actor and its object's
 * activity (Communication 2.1.3). Each is in one of the sets only.
 *
 * @param agents members of the actor, and the object with its members: what a query for an agent
 *     finds
 * @param relatedAgents of the context and of a sub-statement: what {@code related_agents} adds
 * @param relatedActivities of the context and of a sub-statement: what {@code related_activities}
 *     adds
 */
public record Mentioned(
    Set<String> agents, Set<String> relatedAgents, Set<String> relatedActivities) {

  public Mentioned {
    agents = Set.copyOf(agents);
    relatedAgents = Set.copyOf(relatedAgents);
    relatedActivities = Set.copyOf(relatedActivities);
  }

  public static Mentioned in(Statement statement) {
    StatementObject object = statement.object();
    Set<String> agents = keys(Stream.concat(statement.actor().identifiers(), identifiers(object)));
    Set<String> relatedAgents = keys(Stream.concat(inContext(statement.context()), inside(object)));
    Set<String> activities = activitiesInContext(statement.context());
    if (object instanceof SubStatement sub) {
      activities.addAll(activitiesInContext(sub.context()));
      if (sub.object() instanceof Activity activity) {
        activities.add(activity.id().value());
      }
    }
    if (object instanceof Activity activity) {
      activities.remove(activity.id().value());
    }
    relatedAgents.removeAll(agents);
    agents.removeIf(key -> key.equals(ownKey(statement.actor())));
    return new Mentioned(agents, relatedAgents, activities);
  }

  /** The key of an actor itself; null for a group without an identifier. */
  public static @Nullable String ownKey(Actor actor) {
    return switch (actor) {
      case Agent agent -> agent.ifi().key();
      case Group.Identified group -> group.ifi().key();
      case Group.Anonymous anonymous -> null;
    };
  }

  private static Stream<Ifi> identifiers(StatementObject object) {
    return switch (object) {
      case Actor actor -> actor.identifiers();
      case Activity activity -> Stream.empty();
      case StatementRef ref -> Stream.empty();
      case SubStatement sub -> Stream.empty();
    };
  }

  private static Stream<Ifi> inside(StatementObject object) {
    return object instanceof SubStatement sub
        ? Stream.of(sub.actor().identifiers(), identifiers(sub.object()), inContext(sub.context()))
            .flatMap(part -> part)
        : Stream.empty();
  }

  private static Stream<Ifi> inContext(@Nullable Context context) {
    if (context == null) {
      return Stream.empty();
    }
    Stream<Actor> actors =
        Stream.of(
                Stream.ofNullable(context.instructor()),
                Stream.ofNullable(context.team()),
                context.contextAgents().stream().map(agent -> agent.agent()),
                context.contextGroups().stream().map(group -> group.group()))
            .flatMap(part -> part);
    return actors.flatMap(Actor::identifiers);
  }

  private static Set<String> activitiesInContext(@Nullable Context context) {
    return context == null
        ? new HashSet<>()
        : context
            .contextActivities()
            .all()
            .map(activity -> activity.id().value())
            .collect(toCollection(HashSet::new));
  }

  private static Set<String> keys(Stream<Ifi> identifiers) {
    return identifiers.map(Ifi::key).collect(toCollection(HashSet::new));
  }
}
