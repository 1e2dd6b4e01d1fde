package org.koers.adaptive.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.Criticality;
import org.koers.adaptive.competency.Labels;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Reason;
import org.koers.adaptive.nextactivity.Standing;
import org.koers.adaptive.nextactivity.Tested;
import org.koers.adaptive.observe.ActivityName;
import org.koers.adaptive.refresher.DueReason;

/** One sentence a kind of reason. */
record Sentences(Wording wording) {

  String of(Reason reason) {
    return switch (reason) {
      case Reason.AnsweredWrong(var competency, var tested) ->
          tested("answeredWrong", tested, tested.wrong(), label(competency));
      case Reason.AnsweredRight(var competency, var tested, var enough) ->
          tested(
              enough ? "answeredRight.enough" : "answeredRight.goOn",
              tested,
              tested.right(),
              label(competency));
      case Reason.Scored(var competency, var score, var enough) ->
          say(
              enough ? "scored.enough" : "scored.goOn",
              label(competency),
              title(score.basis().activity()),
              Math.round(score.scaled() * 100),
              day(score.basis().timestamp()));
      case Reason.Judged(var competency, var activity, var passed, var when, _) ->
          say(
              passed ? "judged.passed" : "judged.failed",
              label(competency),
              title(activity),
              day(when));
      case Reason.OnlyCompleted(var competency, var activity, var when, _) ->
          say("onlyCompleted", label(competency), title(activity), day(when));
      case Reason.NothingKnownYet(var competency) -> say("nothingKnownYet", label(competency));
      case Reason.RoleRequires(var role, var competency, var level, _) ->
          say("roleRequires", label(role.labels()), label(competency), level(level));
      case Reason.PreparesFor(var competency, var goal) ->
          say("preparesFor", label(competency), label(goal));
      case Reason.RefresherDue(var competency, var why, var last, _) ->
          say("refresherDue", label(competency), day(last)) + due(why);
      case Reason.OnceMore(var activity, var failed, var when, _) ->
          say(failed ? "onceMore.failed" : "onceMore.done", title(activity), day(when));
      case Reason.LevelFits(var level) -> say("levelFits", level(level));
      case Reason.FitsTime(var time, var budget) -> say("fitsTime", minutes(time), minutes(budget));
      case Reason.LongerThanAsked(var time, var budget) ->
          say("longerThanAsked", minutes(time), minutes(budget));
      case Reason.LanguageFits(var tag) -> say("languageFits", wording.language(tag));
      case Reason.OtherLanguage(var tag) -> say("otherLanguage", wording.language(tag));
      case Reason.OnlyInLanguage(var tag) -> say("onlyInLanguage", wording.language(tag));
      case Reason.SkippedAfter(var more) -> say("skippedAfter", more);
      case Reason.NextInOrder(var competency) -> say("nextInOrder", label(competency));
      case Reason.Progressing(
              var competency,
              var rightBefore,
              var before,
              var rightNow,
              var now,
              _) ->
          say("progressing", label(competency), rightNow, now, rightBefore, before);
      case Reason.WithinReach(var competency, var before) ->
          say(
              "withinReach",
              label(competency),
              before.stream()
                  .map(one -> say("quoted", label(one)))
                  .collect(Collectors.joining(", ")));
      case Reason.Drawn(var among) -> say("drawn", among);
      case Reason.NotDrawn(var chosen) -> say("notDrawn", title(chosen));
      case Reason.AlreadyMastered(var competency, _) -> say("alreadyMastered", label(competency));
      case Reason.AlreadyFinished(var activity, var when, _) ->
          say("alreadyFinished", title(activity), day(when));
      case Reason.Waived(var activity, var when, _) -> say("waived", title(activity), day(when));
      case Reason.NotNeeded(var role) -> say("notNeeded", label(role.labels()));
      case Reason.ForOtherRoles(var role) -> say("forOtherRoles", label(role.labels()));
      case Reason.PrerequisiteMissing(var competency) ->
          say("prerequisiteMissing", label(competency));
      case Reason.HelpsLess(var chosen) -> say("helpsLess", title(chosen));
      case Reason.LaterInOrder(var chosen) -> say("laterInOrder", title(chosen));
      case Reason.EverythingMastered(var role, _) ->
          say("everythingMastered", label(role.labels()));
      case Reason.EverythingFinished(var role, _) ->
          say("everythingFinished", label(role.labels()));
      case Reason.NothingLeft(var competency) -> say("nothingLeft", label(competency));
      case Reason.RoleUnknown(var id) -> say("roleUnknown", id);
      case Reason.ChosenByYou(var instead) -> say(instead ? "chosenByYou" : "chosenByYou.same");
      case Reason.YouChose(var chosen) -> say("youChose", title(chosen));
      case Reason.PutOff(var activity, var until) ->
          say("putOff", title(activity), wording.day(until));
      case Reason.StillRequired(var competency, var criticality, var due) ->
          say(
                  criticality == Criticality.HIGH ? "stillRequired.high" : "stillRequired",
                  label(competency))
              + (due == null ? "" : " " + say("memory.due", wording.day(due)));
      case Reason.ModelsOff(var own) -> say(own ? "modelsOff" : "modelsOff.forAll");
    };
  }

  private String due(List<DueReason> why) {
    return why.stream().map(one -> " " + due(one)).distinct().collect(Collectors.joining());
  }

  /** The chance of recall is an estimate over many people, so it is said in tens. */
  private String due(DueReason why) {
    return switch (why) {
      case DueReason.ForgettingBelowTarget(var retention, _) ->
          say("due.forgetting", tens(retention));
      case DueReason.Check(var time, _) -> say("due.check", time.days());
      case DueReason.PracticeCheck(_, _) -> say("due.practice");
    };
  }

  /** What is left of it, and when it is to be refreshed; empty if it was never asked. */
  String memory(CompetencyProgress progress) {
    List<String> said = new ArrayList<>();
    progress.retention().ifPresent(chance -> said.add(say("memory.retention", tens(chance))));
    progress
        .due()
        .filter(_ -> progress.standing() == Standing.MASTERED)
        .ifPresent(item -> said.add(say("memory.due", wording.day(item.due()))));
    return String.join(" ", said);
  }

  private static long tens(double chance) {
    return Math.round(chance * 10) * 10;
  }

  String skipped(Competency competency, int rightAnswers) {
    return say("counterfactual", label(competency), rightAnswers);
  }

  String standing(Standing standing) {
    return say("standing." + standing.name().toLowerCase(Locale.ROOT));
  }

  String soFar(CompetencyProgress progress) {
    return say(
        progress.answered() == 0 ? "soFar.none" : "soFar", progress.right(), progress.answered());
  }

  private String tested(String key, Tested tested, int count, String competency) {
    String title = title(tested.activity());
    String number = tested.total() == 1 ? ".single" : "";
    return say(key + number, count, tested.total(), title, day(tested.when()), competency);
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }

  private String label(Competency competency) {
    return label(competency.labels());
  }

  private String label(Labels labels) {
    return labels.in(wording.language());
  }

  private String level(Level level) {
    return say("level." + level.name().toLowerCase(Locale.ROOT));
  }

  private String title(ActivityName activity) {
    return activity.title().isBlank() ? say("earlierCourse") : say("quoted", activity.title());
  }

  private String day(Instant when) {
    return wording.day(when);
  }

  private static long minutes(Duration time) {
    return Math.max(1, (time.toSeconds() + 59) / 60);
  }
}
