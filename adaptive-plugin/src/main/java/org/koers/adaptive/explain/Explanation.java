package org.koers.adaptive.explain;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.NextActivity;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Rejected;
import org.koers.adaptive.nextactivity.Standing;

/** Says reasons to a learner: what they did, what their role asks, no scores of a model. */
public final class Explanation {

  private final Sentences sentences;

  private Explanation(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * In a language; English where there is no bundle for it.
   *
   * @param clock with the zone of the dates
   */
  public static Explanation in(Locale language, Clock clock) {
    return new Explanation(new Sentences(Wording.in(language, clock)));
  }

  /** With dates in the server's own zone. */
  public static Explanation in(Locale language) {
    return in(language, Clock.system(ZoneId.systemDefault()));
  }

  public String sentence(Reason reason) {
    return sentences.of(reason);
  }

  /** Why this is next; or, where nothing is, why not. */
  public List<String> why(Decision decision) {
    List<Reason> reasons =
        decision.next().map(NextActivity::reasons).orElseGet(decision::noneBecause);
    return reasons.stream().map(this::sentence).distinct().toList();
  }

  public List<String> whyNot(Rejected rejected) {
    return rejected.reasons().stream().map(this::sentence).distinct().toList();
  }

  /** How far the learner is, in a few words. */
  public String standing(Standing standing) {
    return sentences.standing(standing);
  }

  /** What is left of it and when it is to be refreshed; empty if nothing can be said. */
  public String memory(CompetencyProgress progress) {
    return sentences.memory(progress);
  }

  /** What the learner did for it so far, in a sentence. */
  public String soFar(CompetencyProgress progress) {
    return sentences.soFar(progress);
  }

  /** That so many right answers in a row would let the learner skip the rest. */
  public String skipped(Competency competency, int rightAnswers) {
    return sentences.skipped(competency, rightAnswers);
  }
}
