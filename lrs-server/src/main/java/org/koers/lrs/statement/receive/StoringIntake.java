package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.INVALID_STATEMENT;
import static org.koers.lrs.problem.ProblemCode.MALFORMED_JSON;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ID;
import static org.koers.lrs.problem.ProblemCode.STATEMENT_ID_CONFLICT;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
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
  private final StatementAuthority authority;
  private final BodyReader bodies;

  public StoringIntake(
      StatementStore store, StatementAuthority authority, ReceiveSettings settings) {
    this.store = store;
    this.authority = authority;
    this.bodies = new BodyReader(settings);
  }

  @Override
  public List<UUID> receive(Credential who, XapiVersion version, byte[] statementsJson) {
    List<IncomingStatement> incoming =
        valid(version, statementsJson).statements().stream()
            .map(received -> IncomingStatement.of(received.statement(), received.text()))
            .toList();
    return store(who, version, incoming);
  }

  @Override
  public byte[] body(String contentType, InputStream body) {
    return bodies.read(contentType, body);
  }

  @Override
  public void put(
      Credential who, XapiVersion version, Map<String, List<String>> parameters, byte[] statement) {
    UUID id = WriteParameters.statementId(parameters);
    ReceivedStatements.Valid body = valid(version, statement);
    if (body.batch()) {
      throw new LrsProblem(
          STATEMENT_ID, "A PUT takes one statement, not an array. Send arrays with POST.");
    }
    ReceivedStatement received = body.statements().getFirst();
    UUID own = received.statement().id();
    if (own != null && !own.equals(id)) {
      throw new LrsProblem(
          STATEMENT_ID,
          "The parameter statementId is " + id + " but the statement's id is " + own + ".");
    }
    store(
        who, version, List.of(IncomingStatement.withId(id, received.statement(), received.text())));
  }

  @Override
  public List<UUID> post(
      Credential who,
      XapiVersion version,
      Map<String, List<String>> parameters,
      byte[] statements) {
    WriteParameters.requireNone(parameters, version);
    return receive(who, version, statements);
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
        new StatementBatch(who.tenant().id(), authority.json(who), version, statements);
    return switch (store.store(batch)) {
      case StoreOutcome.Stored(List<UUID> ids) -> ids;
      case StoreOutcome.Conflict(List<UUID> ids) ->
          throw new LrsProblem(
              STATEMENT_ID_CONFLICT,
              "Nothing of this request was stored: other statements are stored under "
                  + ids
                  + ". A stored statement never changes; give yours a new id.");
    };
  }
}
