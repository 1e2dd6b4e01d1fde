package org.koers.adaptive.path;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.decision.DecisionRecord;
import org.koers.adaptive.decision.DecisionRecord.Named;
import org.koers.adaptive.decision.DecisionRecord.Stand;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.path.KeptView.OneView;
import org.koers.adaptive.path.KeptView.OtherView;

/** Says kept choices to the learner: in words, with what was done and no numbers of a model. */
final class KeptPart {

  private final Words words;
  private final Explanation explanation;

  KeptPart(Words words, Locale language) {
    this.words = words;
    this.explanation = Explanation.in(language);
  }

  KeptView view(String base, String query, List<KeptDecision> kept) {
    return new KeptView(words, base, query, kept.stream().map(this::one).toList());
  }

  private OneView one(KeptDecision kept) {
    DecisionRecord contents = kept.contents();
    @Nullable Named next = contents.next();
    String policy = contents.inputs().policy();
    String key = "kept.policy." + policy.split("/", -1)[0];
    return new OneView(
        kept.id(),
        words.moment(kept.at()),
        next == null ? "" : next.title(),
        words.say(
            "kept.inputs",
            contents.inputs().minutes(),
            words.languageName(contents.inputs().language())),
        words.has(key) ? words.say(key) : policy,
        policy,
        sentences(contents.reasons()),
        contents.progress().stream().flatMap(one -> whatIf(one).stream()).toList(),
        contents.alternatives().stream()
            .map(one -> new OtherView(one.activity().title(), sentences(one.reasons())))
            .toList());
  }

  private List<String> whatIf(Stand stand) {
    @Nullable Integer more = stand.rightAnswersToMastery();
    return more == null ? List.of() : List.of(explanation.skipped(stand.competency(), more));
  }

  private List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(explanation::sentence).distinct().toList();
  }
}
