package org.koers.lrs.forwarding.delivery;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.BiFunction;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.xapi.json.MalformedJson;

/**
 * When an LRS says that it has another statement under an id, it is asked for that one: some say so
 * of an equal statement too.
 */
record SameStatement(Exchange exchange) {

  private static final List<String> PARAMETERS = List.of("statementId", "voidedStatementId");

  /** Taken if the target's is equal; refused if it is another, or is not shown to us. */
  Verdict at(
      Protocol.Partner partner,
      LoggedStatement ours,
      BiFunction<Protocol.Partner, String, HttpRequest.Builder> requests) {
    for (String parameter : PARAMETERS) {
      String path = "/statements?" + parameter + "=" + ours.id();
      Answer theirs = exchange.send(requests.apply(partner, path).GET().build());
      if (theirs.is2xx()) {
        return equal(ours.json(), theirs.body()) ? new Verdict.Taken() : new Verdict.Refused();
      }
      if (theirs.status() == 0 || theirs.status() == 429 || theirs.status() >= 500) {
        return Verdict.ofFailure(theirs, partner.target().plan().url());
      }
    }
    return new Verdict.Refused();
  }

  private static boolean equal(String ours, String theirs) {
    try {
      return Sieve.read(ours).equivalentTo(Sieve.read(theirs));
    } catch (MalformedJson | IllegalArgumentException noStatement) {
      return false;
    }
  }
}
