package org.koers.lrs.statement.receive;

import static org.koers.lrs.problem.ProblemCode.OUT_OF_BOUNDS;
import static org.koers.lrs.problem.ProblemCode.TOO_LARGE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Bounds;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.statement.store.IncomingStatement;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Statement;

/**
 * Holds what is sent with a credential of one launch to that launch. It is no guard that can be
 * left out: every way in passes it.
 */
final class BoundsCheck {

  /** Of one request; a course says a few thousand characters at a time. */
  static final int MOST_CHARACTERS = 262_144;

  private static final int ENOUGH = 100;
  private static final Iri UNVERIFIED = new Iri(Bounds.UNVERIFIED);

  private final Bounds bounds;
  private final List<ProblemFinding> findings = new ArrayList<>();

  private BoundsCheck(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Nothing where the credential has no bounds.
   *
   * @throws LrsProblem with each place that is out of bounds
   */
  static void check(Credential who, List<IncomingStatement> statements) {
    who.bounds().ifPresent(bounds -> new BoundsCheck(bounds).check(statements));
  }

  private void check(List<IncomingStatement> statements) {
    if (statements.stream().mapToLong(one -> one.text().length()).sum() > MOST_CHARACTERS) {
      throw new LrsProblem(
          TOO_LARGE,
          "With the credential of a launch a request has at most %d characters. Send fewer statements at once."
              .formatted(MOST_CHARACTERS));
    }
    for (int i = 0; i < statements.size() && findings.size() < ENOUGH; i++) {
      check(statements.size() == 1 ? "" : "/" + i, statements.get(i).statement());
    }
    if (!findings.isEmpty()) {
      throw new LrsProblem(
          OUT_OF_BOUNDS,
          "Nothing of this request was stored: this credential is for one launch of one course by one"
              + " learner. Each finding names the place and what it must be; for anything else use a"
              + " key of your own.",
          findings);
    }
  }

  private void check(String at, Statement statement) {
    require(
        statement.actor() instanceof Agent one && one.ifi().key().equals(bounds.learner().key()),
        at + "/actor",
        "The actor must be the learner of the launch, as an Agent with that account.");
    require(
        statement.object() instanceof Activity activity && bounds.has(activity.id().value()),
        at + "/object",
        "The object must be the activity of the launch, or an activity below it; so it voids nothing.");
    require(
        statement.allAttachments().isEmpty(),
        at + "/attachments",
        "With the credential of a launch no attachments are taken.");
    checkContext(at + "/context", statement.context());
  }

  private void checkContext(String at, @Nullable Context context) {
    require(
        context != null && bounds.registration().equals(context.registration()),
        at + "/registration",
        "The registration must be that of the launch: " + bounds.registration() + ".");
    if (context != null) {
      require(
          context.instructor() == null
              && context.team() == null
              && context.contextAgents().isEmpty()
              && context.contextGroups().isEmpty(),
          at,
          "With the credential of a launch no other people are named.");
    }
    require(
        bounds.verified() || isMarked(context),
        at + "/extensions",
        "Nobody has checked this launch: the statement must say \"" + UNVERIFIED + "\": true.");
  }

  private static boolean isMarked(@Nullable Context context) {
    JsonNode mark = context == null ? null : context.extensions().values().get(UNVERIFIED);
    return mark != null && mark.isBoolean() && mark.booleanValue();
  }

  private void require(boolean held, String pointer, String message) {
    if (!held) {
      findings.add(new ProblemFinding("", pointer, message));
    }
  }
}
