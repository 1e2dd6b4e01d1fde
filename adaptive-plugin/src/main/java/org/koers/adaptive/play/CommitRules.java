package org.koers.adaptive.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a commit makes of the state of its SCO; pure, and the same when it is sent again.
 *
 * @param at when it came in
 */
public record CommitRules(PlayedSco played, Commit commit, Instant at) implements Attempts.Change {

  private static final String TOTAL_TIME = "cmi.core.total_time";

  /** What comes of a commit. */
  public sealed interface Outcome {}

  /** The state afterwards and what there is to say. */
  public record Kept(ScoState state, List<PlayStatement> statements) implements Outcome {}

  /** Nothing changes and nothing is said. */
  public record Refused(Refusal why) implements Outcome {}

  @Override
  public Outcome of(ScoState state) {
    if (commit.session() > state.launched()) {
      return new Refused(Refusal.NEVER_OPENED);
    }
    if (commit.session() < state.session()) {
      return new Refused(Refusal.OVERTAKEN);
    }
    return isOver(state) ? new Kept(state, List.of()) : current(state);
  }

  /** What comes after the end of a session, its end again for one, says nothing new. */
  private boolean isOver(ScoState state) {
    return commit.session() == state.session() && state.terminated();
  }

  @Override
  public boolean finishes(Map<String, ScoState> after) {
    return Finished.all(played.entry(), after);
  }

  private Kept current(ScoState state) {
    boolean begins = commit.session() > state.session();
    Cmi before = begins ? state.cmi().withoutInteractions() : state.before();
    Cmi known = begins ? sessionStart(before) : state.cmi();
    Cmi now = withTotalTime(known.merged(commit.cmi()), before);
    boolean resumes = begins ? !state.terminated() : state.resumes();
    boolean terminated = commit.phase() == Phase.FINISHED && !now.suspends();
    ScoState after =
        new ScoState(now, before, commit.session(), resumes, terminated, state.launched());
    Session session = new Session(commit.session(), resumes, before);
    return new Kept(after, CmiToStatements.of(played, session, commit.phase(), now, at));
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
