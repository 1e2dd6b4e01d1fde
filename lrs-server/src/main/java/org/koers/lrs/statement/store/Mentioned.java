package org.koers.lrs.statement.store;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.Group;
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
    Set<String> agents = new HashSet<>();
    add(statement.actor(), agents);
    addActor(object, agents);
    Set<String> relatedAgents = new HashSet<>();
    addActors(statement.context(), relatedAgents);
    Set<String> activities = new HashSet<>();
    addActivities(statement.context(), activities);
    switch (object) {
      case SubStatement sub -> {
        add(sub.actor(), relatedAgents);
        addActor(sub.object(), relatedAgents);
        addActors(sub.context(), relatedAgents);
        addActivities(sub.context(), activities);
        if (sub.object() instanceof Activity activity) {
          activities.add(activity.id().value());
        }
      }
      case Activity activity -> activities.remove(activity.id().value());
      case Actor actor -> {}
      case StatementRef ref -> {}
    }
    relatedAgents.removeAll(agents);
    agents.remove(ownKey(statement.actor()));
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

  private static void add(Actor actor, Set<String> keys) {
    actor.identifiers().forEach(identifier -> keys.add(identifier.key()));
  }

  private static void addActor(StatementObject object, Set<String> keys) {
    if (object instanceof Actor actor) {
      add(actor, keys);
    }
  }

  private static void addActors(@Nullable Context context, Set<String> keys) {
    if (context != null) {
      if (context.instructor() != null) {
        add(context.instructor(), keys);
      }
      if (context.team() != null) {
        add(context.team(), keys);
      }
      context.contextAgents().forEach(entry -> add(entry.agent(), keys));
      context.contextGroups().forEach(entry -> add(entry.group(), keys));
    }
  }

  private static void addActivities(@Nullable Context context, Set<String> iris) {
    if (context != null) {
      context.contextActivities().all().forEach(activity -> iris.add(activity.id().value()));
    }
  }
}
