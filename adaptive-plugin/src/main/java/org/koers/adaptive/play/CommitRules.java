package org.koers.adaptive.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a commit makes of the state of its SCO; pure, and the same when it is sent again. */
public final class CommitRules {

  private static final String TOTAL_TIME = "cmi.core.total_time";

  private CommitRules() {}

  /** The state afterwards and what there is to say. */
  public record Outcome(ScoState state, List<PlayStatement> statements) {}

  static Outcome apply(PlayedSco played, ScoState state, Commit commit, Instant at) {
    return commit.session() < state.session()
        ? late(played, state, commit, at)
        : current(played, state, commit, at);
  }

  private static Outcome current(PlayedSco played, ScoState state, Commit commit, Instant at) {
    boolean begins = commit.session() > state.session();
    Cmi before = begins ? state.cmi().withoutInteractions() : state.before();
    Cmi known = begins ? sessionStart(before) : state.cmi();
    Cmi now = withTotalTime(known.merged(commit.cmi()), before);
    boolean resumes = begins ? !state.terminated() : state.resumes();
    boolean terminated = commit.phase() == Phase.FINISHED && !now.suspends();
    ScoState after = new ScoState(now, before, commit.session(), resumes, terminated);
    Session session = new Session(commit.session(), resumes, before);
    return new Outcome(after, CmiToStatements.of(played, session, commit.phase(), now, at));
  }

  /** From a window that a newer one has overtaken: what was answered counts, its state does not. */
  private static Outcome late(PlayedSco played, ScoState state, Commit commit, Instant at) {
    Session session = new Session(commit.session(), false, Cmi.EMPTY);
    return new Outcome(state, CmiToStatements.answers(played, session, commit.cmi(), at));
  }

  /** Exit and session time belong to the session before. */
  private static Cmi sessionStart(Cmi before) {
    Map<String, String> values = new HashMap<>(before.values());
    values.remove("cmi.core.exit");
    values.remove("cmi.core.session_time");
    return new Cmi(values);
  }

  private static Cmi withTotalTime(Cmi now, Cmi before) {
    Duration total =
        Timespan.parse(before.get(TOTAL_TIME))
            .orElse(Duration.ZERO)
            .plus(Timespan.parse(now.get("cmi.core.session_time")).orElse(Duration.ZERO));
    return now.merged(new Cmi(Map.of(TOTAL_TIME, Timespan.format(total))));
  }
}
