package org.koers.adaptive.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a commit says, as statements of the xAPI SCORM profile ({@code
 * https://w3id.org/xapi/scorm}).
 *
 * <p>Pure: the same commit gives the same ids, so a commit may be sent and derived any number of
 * times. Whoever keeps the statements keeps the first of each id: later ones differ in their
 * timestamp only.
 */
public final class CmiToStatements {

  private final PlayedSco played;
  private final Session session;
  private final Instant at;

  private CmiToStatements(PlayedSco played, Session session, Instant at) {
    this.played = played;
    this.session = session;
    this.at = at;
  }

  /**
   * The statements of a session so far, in the order in which things happened.
   *
   * @param now everything the session has committed so far
   * @param at when the commit came in; the time of what it newly says
   */
  public static List<PlayStatement> of(
      PlayedSco played, Session session, Phase phase, Cmi now, Instant at) {
    return new CmiToStatements(played, session, at).derive(phase, now);
  }

  private List<PlayStatement> derive(Phase phase, Cmi now) {
    List<PlayStatement> statements = new ArrayList<>();
    statements.add(ofSession(session.resumes() ? "resumed" : "initialized").build());
    statements.addAll(answers(phase, now));
    boolean judged = now.lessonStatus().completed() || phase.ended();
    if (judged && !now.score().equals(session.before().score())) {
      now.score().ifPresent(score -> statements.add(scored(score)));
    }
    statements.addAll(outcome(now));
    if (phase.ended()) {
      statements.add(end(phase, now));
    }
    return statements;
  }

  /** Each answer once it can no longer change, or when the session ends. */
  private List<PlayStatement> answers(Phase phase, Cmi now) {
    List<Interaction> interactions = now.interactions();
    List<PlayStatement> statements = new ArrayList<>();
    for (int i = 0; i < interactions.size(); i++) {
      Interaction interaction = interactions.get(i);
      boolean last = i == interactions.size() - 1;
      boolean settled = interaction.settled() || !last || phase.ended();
      if (settled && interaction.answered()) {
        statements.add(responded(interaction));
      }
    }
    return statements;
  }

  private PlayStatement responded(Interaction interaction) {
    StatementDraft draft =
        draft("responded")
            .named(
                Integer.toString(session.number()),
                Integer.toString(interaction.index()),
                interaction.id(),
                interaction.response(),
                interaction.result());
    InteractionJson.describe(draft, played, interaction);
    return draft.build();
  }

  private PlayStatement scored(RawScore score) {
    StatementDraft draft =
        draft("scored").named(Integer.toString(session.number()), score.toString());
    scoreInto(draft.result(), score);
    return draft.build();
  }

  private List<PlayStatement> outcome(Cmi now) {
    LessonStatus status = now.lessonStatus();
    List<PlayStatement> statements = new ArrayList<>();
    if (status.completed()) {
      StatementDraft completed = draft("completed");
      completed.result().put("completion", true);
      statements.add(completed.build());
    }
    boolean news =
        status != session.before().lessonStatus() || !now.score().equals(session.before().score());
    if (news && status == LessonStatus.PASSED) {
      statements.add(judged("passed", true, now.score()));
    } else if (news && status == LessonStatus.FAILED) {
      statements.add(judged("failed", false, now.score()));
    }
    return statements;
  }

  private PlayStatement judged(String verb, boolean success, Optional<RawScore> score) {
    StatementDraft draft = ofSession(verb);
    draft.result().put("success", success).put("completion", true);
    score.ifPresent(given -> scoreInto(draft.result(), given));
    return draft.build();
  }

  private PlayStatement end(Phase phase, Cmi now) {
    boolean goesOn = now.suspends() || phase == Phase.CLOSED;
    StatementDraft draft = ofSession(goesOn ? "suspended" : "terminated");
    Timespan.parse(now.get("cmi.core.session_time"))
        .filter(Duration::isPositive)
        .ifPresent(spent -> draft.result().put("duration", spent.toString()));
    return draft.build();
  }

  private static void scoreInto(ObjectNode result, RawScore score) {
    ObjectNode json = result.putObject("score");
    score.scaled().ifPresent(scaled -> json.put("scaled", scaled));
    json.put("raw", score.raw());
    if (score.min() != null) {
      json.put("min", score.min());
    }
    if (score.max() != null) {
      json.put("max", score.max());
    }
  }

  private StatementDraft ofSession(String verb) {
    return draft(verb).named(Integer.toString(session.number()));
  }

  private StatementDraft draft(String verb) {
    return new StatementDraft(played, verb, at);
  }
}
