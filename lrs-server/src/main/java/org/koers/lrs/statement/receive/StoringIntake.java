package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.INVALID_STATEMENT;
import static org.koers.lrs.problem.ProblemCode.MALFORMED_JSON;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ERASED;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ID;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ID_CONFLICT;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.statement.attachment.AttachmentCheck;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.store.IncomingStatement;
import org.koers.lrs.statement.store.StatementBatch;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.statement.store.StoreOutcome;
import org.koers.lrs.statement.validate.ReceivedStatement;
import org.koers.lrs.statement.validate.ReceivedStatements;
import org.koers.lrs.xapi.version.XapiVersion;

/** Reads, validates, prepares and stores; every way in ends here. */
public final class StoringIntake implements StatementIntake, StatementReception {

  private final StatementStore store;
  private final AttachmentStore attachments;
  private final StatementAuthority authority;
  private final BodyReader bodies;
  private final List<StatementGuard> guards;

  public StoringIntake(
      StatementStore store,
      AttachmentStore attachments,
      StatementAuthority authority,
      ReceiveSettings settings) {
    this.store = store;
    this.attachments = attachments;
    this.authority = authority;
    this.bodies = new BodyReader(settings);
    this.guards = List.of();
  }

  private StoringIntake(StoringIntake unguarded, List<StatementGuard> guards) {
    this.store = unguarded.store;
    this.attachments = unguarded.attachments;
    this.authority = unguarded.authority;
    this.bodies = unguarded.bodies;
    this.guards = List.copyOf(guards);
  }

  /** The same, which stores only what all of these let pass. */
  public StoringIntake guardedBy(List<StatementGuard> others) {
    return new StoringIntake(this, others);
  }

  @Override
  public List<UUID> receive(Credential who, XapiVersion version, byte[] statementsJson) {
    return receive(who, version, new ReceivedBody(statementsJson, List.of()));
  }

  @Override
  public ReceivedBody body(String contentType, InputStream body) {
    return bodies.read(contentType, body);
  }

  @Override
  public void put(
      Credential who,
      XapiVersion version,
      Map<String, List<String>> parameters,
      ReceivedBody body) {
    UUID id = WriteParameters.statementId(parameters);
    ReceivedStatements.Valid read = valid(version, body.statements());
    if (read.batch()) {
      throw new LrsProblem(
          STATEMENT_ID, "A PUT takes one statement, not an array. Send arrays with POST.");
    }
    ReceivedStatement received = read.statements().getFirst();
    UUID own = received.statement().id();
    if (own != null && !own.equals(id)) {
      throw new LrsProblem(
          STATEMENT_ID,
          "The parameter statementId is " + id + " but the statement's id is " + own + ".");
    }
    List<IncomingStatement> incoming =
        List.of(IncomingStatement.withId(id, received.statement(), received.text()));
    keep(who, incoming, body);
    store(who, version, incoming);
  }

  @Override
  public List<UUID> post(
      Credential who,
      XapiVersion version,
      Map<String, List<String>> parameters,
      ReceivedBody body) {
    WriteParameters.requireNone(parameters);
    return receive(who, version, body);
  }

  private List<UUID> receive(Credential who, XapiVersion version, ReceivedBody body) {
    List<ReceivedStatement> read = valid(version, body.statements()).statements();
    List<IncomingStatement> incoming =
        read.stream()
            .map(received -> IncomingStatement.of(received.statement(), received.text()))
            .toList();
    keep(who, incoming, body);
    return store(who, version, incoming);
  }

  /** Before the statements: a statement whose file is lost would be worse than a file too many. */
  private void keep(Credential who, List<IncomingStatement> statements, ReceivedBody body) {
    AttachmentCheck.check(
        statements.stream().map(IncomingStatement::statement).toList(), body.attachments());
    BoundsCheck.check(who, statements);
    guards.forEach(guard -> guard.check(who, statements));
    body.attachments().forEach(file -> attachments.keep(who.tenant().id(), file));
  }

  private static ReceivedStatements.Valid valid(XapiVersion version, byte[] body) {
    return switch (ReceivedStatements.read(body, version)) {
      case ReceivedStatements.Valid valid -> valid;
      case ReceivedStatements.Malformed(String pointer, String message) ->
          throw new LrsProblem(
              MALFORMED_JSON, message, List.of(new ProblemFinding("", pointer, message)));
      case ReceivedStatements.Invalid invalid ->
          throw new LrsProblem(
              INVALID_STATEMENT,
              "Nothing of this request was stored; each finding names the place and the cure."
                  + (invalid.findings().size() < ReceivedStatements.ENOUGH
                      ? ""
                      : " These are the first " + ReceivedStatements.ENOUGH + "."),
              invalid.findings().stream()
                  .map(f -> new ProblemFinding(f.requirement(), f.pointer(), f.message()))
                  .toList());
    };
  }

  private List<UUID> store(
      Credential who, XapiVersion version, List<IncomingStatement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    StatementBatch batch =
        new StatementBatch(
            who.tenant().id(), authority.json(who), version, who.allows(Scope.DEFINE), statements);
    return switch (store.store(batch)) {
      case StoreOutcome.Stored(List<UUID> ids) -> ids;
      case StoreOutcome.Erased(List<UUID> ids) ->
          throw new LrsProblem(
              STATEMENT_ERASED,
              "Nothing of this request was stored: statements with the ids "
                  + ids
                  + " were here and have been erased, and stay so. Take them out of what you send;"
                  + " a new statement needs a new id.");
      case StoreOutcome.Conflict(List<UUID> ids) ->
          throw new LrsProblem(
              STATEMENT_ID_CONFLICT,
              "Nothing of this request was stored: other statements are stored under "
                  + ids
                  + ". A stored statement never changes; give yours a new id.");
    };
  }
}
