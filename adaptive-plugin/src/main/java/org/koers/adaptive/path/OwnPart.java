package org.koers.adaptive.path;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.decision.Counterfactuals;
import org.koers.adaptive.decision.LearnerWishes;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.decision.WishStore.Kind;
import org.koers.adaptive.decision.WishStore.Wish;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.path.OwnView.CompetencyView;
import org.koers.adaptive.path.OwnView.DayView;
import org.koers.adaptive.path.OwnView.LaterView;
import org.koers.adaptive.path.OwnView.ObjectionView;

/** Puts together what the learner wishes and can wish. */
final class OwnPart {

  private final Words words;
  private final Locale language;
  private final @Nullable String done;

  OwnPart(Words words, Locale language, @Nullable String done) {
    this.words = words;
    this.language = language;
    this.done = done;
  }

  OwnView view(Chosen chosen, List<Wish> wishes, List<Objection> objections, LocalDate today) {
    Wishes held = chosen.situated().wishes();
    return new OwnView(
        chosen.id(),
        done != null && done.matches("[a-zA-Z]{1,20}") && words.has("done." + done)
            ? words.say("done." + done)
            : "",
        held.modelsOff(),
        held.modelsOffForAll(),
        Counterfactuals.chosenByLearner(chosen.decision()),
        later(wishes),
        days(today),
        today.plusDays(1).toString(),
        today.plusDays(LearnerWishes.MOST_DAYS).toString(),
        Counterfactuals.of(chosen.situated(), language, Clock.systemUTC()),
        chosen.decision().progress().stream()
            .map(
                one ->
                    new CompetencyView(
                        one.competency().iri(), one.competency().labels().in(language)))
            .toList(),
        objections.stream().map(this::objection).toList());
  }

  private List<LaterView> later(List<Wish> wishes) {
    List<LaterView> views = new ArrayList<>();
    for (Wish wish : wishes) {
      @Nullable LocalDate until = wish.until();
      if (wish.kind() == Kind.LATER && until != null) {
        views.add(new LaterView(wish.activityIri(), wish.title(), day(until)));
      }
    }
    return views;
  }

  private List<DayView> days(LocalDate today) {
    return List.of(
        new DayView(today.plusDays(1).toString(), words.say("later.tomorrow")),
        new DayView(today.plusDays(7).toString(), words.say("later.week")));
  }

  private ObjectionView objection(Objection one) {
    return new ObjectionView(
        words.day(one.at()),
        words.say("about." + one.about().name().toLowerCase(Locale.ROOT)),
        one.body(),
        one.answer());
  }

  private String day(LocalDate day) {
    return words.day(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
