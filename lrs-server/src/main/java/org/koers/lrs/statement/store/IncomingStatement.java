package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementRef;
import org.koers.lrs.xapi.SubStatement;

/**
 * A valid statement with all that can be known of it before its place in the log.
 *
 * @param id the sender's, or a new one
 * @param text exactly as received
 * @param commitment what the log keeps of it
 */
public record IncomingStatement(UUID id, Statement statement, String text, Commitment commitment) {

  public static IncomingStatement of(Statement statement, String text) {
    UUID given = statement.id();
    return withId(given == null ? UUID.randomUUID() : given, statement, text);
  }

  /** Under an id that the statement itself need not name. */
  public static IncomingStatement withId(UUID id, Statement statement, String text) {
    return new IncomingStatement(id, statement, text, Commitment.to(text.getBytes(UTF_8)));
  }

  /** The key of the actor; empty for a group without an identifier. */
  Optional<String> actorKey() {
    return switch (statement.actor()) {
      case Agent agent -> Optional.of(agent.ifi().key());
      case Group.Identified group -> Optional.of(group.ifi().key());
      case Group.Anonymous anonymous -> Optional.empty();
    };
  }

  String verb() {
    return statement.verb().id().value();
  }

  Optional<String> activity() {
    return statement.object() instanceof Activity activity
        ? Optional.of(activity.id().value())
        : Optional.empty();
  }

  /** Members of the actor, and the object with its members, where they are agents. */
  Set<String> otherAgents() {
    Stream<Ifi> object =
        switch (statement.object()) {
          case Actor actor -> actor.identifiers();
          case Activity activity -> Stream.empty();
          case StatementRef ref -> Stream.empty();
          case SubStatement sub -> Stream.empty();
        };
    String actor = actorKey().orElse("");
    return Stream.concat(statement.actor().identifiers(), object)
        .map(Ifi::key)
        .filter(key -> !key.equals(actor))
        .collect(toUnmodifiableSet());
  }

  @Nullable UUID registration() {
    return statement.context() == null ? null : statement.context().registration();
  }

  @Nullable UUID refersTo() {
    return statement.object() instanceof StatementRef(UUID target) ? target : null;
  }

  boolean voiding() {
    return statement.voids().isPresent();
  }
}
