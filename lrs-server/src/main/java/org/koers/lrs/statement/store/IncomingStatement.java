package org.koers.lrs.statement.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Statement;
import org.koers.lrs.xapi.StatementRef;

/**
 * A valid statement with all that can be known of it before its place in the log.
 *
 * @param id the sender's, or a new one
 * @param text exactly as received
 * @param commitment what the log keeps of it
 * @param mentioned by whom and what it is found besides its actor and object
 */
public record IncomingStatement(
    UUID id, Statement statement, String text, Commitment commitment, Mentioned mentioned) {

  public static IncomingStatement of(Statement statement, String text) {
    UUID given = statement.id();
    return withId(given == null ? UUID.randomUUID() : given, statement, text);
  }

  /** Under an id that the statement itself need not name. */
  public static IncomingStatement withId(UUID id, Statement statement, String text) {
    return new IncomingStatement(
        id, statement, text, Commitment.to(text.getBytes(UTF_8)), Mentioned.in(statement));
  }

  /** The key of the actor; empty for a group without an identifier. */
  Optional<String> actorKey() {
    return Optional.ofNullable(Mentioned.ownKey(statement.actor()));
  }

  String verb() {
    return statement.verb().id().value();
  }

  Optional<String> activity() {
    return statement.object() instanceof Activity activity
        ? Optional.of(activity.id().value())
        : Optional.empty();
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
