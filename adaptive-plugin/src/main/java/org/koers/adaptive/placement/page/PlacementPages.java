package org.koers.adaptive.placement.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.path.Words;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.Aim;
import org.koers.adaptive.placement.PlacementResult;
import org.koers.adaptive.placement.PlacementResult.CompetencyResult;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.page.ResultView.CompetencyView;
import org.koers.adaptive.placement.page.ResultView.CorrectionView;
import org.koers.adaptive.placement.page.ResultView.WaivedView;
import org.koers.adaptive.placement.sitting.Invitation;
import org.koers.adaptive.placement.sitting.KeptTest;
import org.koers.adaptive.placement.sitting.Placements;
import org.koers.adaptive.placement.sitting.WaivedActivity;

/** Puts the pages of a learner's placement test together. */
@Dependent
public class PlacementPages {

  private static final String BUNDLE = "org.koers.adaptive.placement.page.messages";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  private final Placements placements;

  @Inject
  public PlacementPages(Placements placements) {
    this.placements = placements;
  }

  /**
   * Where a page stands.
   *
   * @param base path of the learner's pages
   * @param query that keeps what the learner asked for
   */
  record Frame(Locale language, String base, String query) {
    Words words() {
      return Words.of(BUNDLE, language);
    }
  }

  String start(Frame frame, Invitation invitation) {
    StartView view =
        new StartView(
            frame.words(),
            frame.base(),
            frame.query(),
            labels(invitation.open(), frame.language()),
            labels(invitation.unasked(), frame.language()),
            invitation
                .last()
                .map(test -> frame.base() + "/placement/" + test.attempt().id() + frame.query())
                .orElse(""));
    return render(frame, "placement/start.jte", view);
  }

  private static List<String> labels(List<Competency> competencies, Locale language) {
    return competencies.stream().map(one -> one.labels().in(language)).toList();
  }

  /**
   * A question.
   *
   * @param said key of what to say first; null if there is nothing
   */
  String question(Frame frame, KeptTest test, Placements.Asked asked, @Nullable String said) {
    Shown shown = Shown.of(test.attempt().id(), asked.item());
    PlacementResult result = AdaptiveTest.result(test.attempt());
    int decided = (int) result.competencies().stream().filter(one -> one.ended() != null).count();
    QuestionView view =
        new QuestionView(
            frame.words(),
            frame.base(),
            frame.query(),
            test.attempt().id().toString(),
            asked.number(),
            asked.item().stem(),
            asked.item().language().isEmpty()
                ? frame.language().toLanguageTag()
                : asked.item().language(),
            kind(asked.item().task()),
            shown.options().stream().map(Option::text).toList(),
            asked.item().task() instanceof Task.Matching matching
                ? matching.prompts().stream().map(Task.Prompt::text).toList()
                : List.of(),
            decided,
            result.competencies().size(),
            left(test, result),
            said == null ? null : frame.words().say(said));
    return render(frame, "placement/question.jte", view);
  }

  private static String kind(Task task) {
    return switch (task) {
      case Task.SingleChoice _ -> "single";
      case Task.MultipleChoice _ -> "multiple";
      case Task.TrueFalse _ -> "truefalse";
      case Task.Numeric _ -> "numeric";
      case Task.ShortText _ -> "text";
      case Task.Matching _ -> "matching";
    };
  }

  /** The most that can still come: pilot items, and what no competency has had yet. */
  private static int left(KeptTest test, PlacementResult result) {
    int counted = result.competencies().stream().mapToInt(CompetencyResult::asked).sum();
    int pilots = test.attempt().steps().size() - counted;
    int open = 0;
    for (int i = 0; i < result.competencies().size(); i++) {
      CompetencyResult one = result.competencies().get(i);
      Aim aim = test.attempt().design().aims().get(i);
      long there =
          test.attempt().pool().stream()
              .filter(item -> item.competency().equals(aim.competency()) && !item.pilot())
              .count();
      open += one.ended() == null ? (int) Math.min(aim.maxItems(), there) - one.asked() : 0;
    }
    long tried = test.attempt().pool().stream().filter(item -> item.pilot()).count();
    int more = (int) Math.min(test.attempt().design().pilots().most(), tried) - pilots;
    return Math.max(
        1, Math.min(open, test.attempt().design().maxItems() - counted) + Math.max(0, more));
  }

  /** The result of a test that is over. */
  String result(Frame frame, KeptTest test, CompetencyGraph graph) {
    PlacementResult result = AdaptiveTest.result(test.attempt());
    Words words = frame.words();
    List<CompetencyView> each = new ArrayList<>();
    for (CompetencyResult one : result.competencies()) {
      each.add(competency(frame, test, graph, one));
    }
    long minutes = test.waived().stream().mapToLong(WaivedActivity::minutes).sum();
    long waived = test.waived().stream().filter(one -> one.minutes() > 0).count();
    String summary = words.say("summary", result.questions(), waived, minutes);
    List<WaivedView> skipped =
        test.waived().stream()
            .filter(one -> one.minutes() > 0)
            .map(
                one ->
                    new WaivedView(
                        one.title(), one.language(), words.say("minutes", one.minutes())))
            .toList();
    return render(
        frame,
        "placement/result.jte",
        new ResultView(words, frame.base(), frame.query(), summary, each, skipped));
  }

  private CompetencyView competency(
      Frame frame, KeptTest test, CompetencyGraph graph, CompetencyResult one) {
    Words words = frame.words();
    String kind =
        switch (one.verdict()) {
          case MASTERED -> "mastered";
          case NOT_MASTERED -> "missing";
          case UNDECIDED -> "open";
        };
    double sure =
        one.verdict() == PlacementResult.Verdict.NOT_MASTERED
            ? 1 - one.probability()
            : one.probability();
    return new CompetencyView(
        graph
            .competency(one.competency())
            .map(known -> known.labels().in(frame.language()))
            .orElse(one.competency()),
        test.goals().containsKey(one.competency())
            ? Words.in(frame.language()).level(test.goals().get(one.competency()))
            : "",
        kind,
        words.say("verdict." + kind),
        words.say(
            one.asked() == 0 ? "sure.unasked" : "sure." + kind,
            one.asked(),
            Math.min(99, Math.round(100 * sure)),
            Math.round(10 * one.shareLow()),
            Math.round(10 * one.shareHigh())),
        one.needs().stream()
            .flatMap(need -> need.sureAndWrong().stream())
            .flatMap(key -> placements.item(key).stream())
            .map(item -> new CorrectionView(item.stem(), item.feedback(), item.language()))
            .toList());
  }

  private static String render(Frame frame, String template, Object view) {
    StringOutput html = new StringOutput();
    TEMPLATES.render(template, Map.of("view", view, "page", Words.in(frame.language())), html);
    return html.toString();
  }
}
