package org.koers.adaptive.placement.sitting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.observe.Stated;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.PlacementResult;
import org.koers.adaptive.placement.PlacementResult.CompetencyResult;
import org.koers.adaptive.placement.PlacementResult.Verdict;
import org.koers.adaptive.placement.Step;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.play.PlayStatement;
import org.koers.lrs.authority.HomePage;

/**
 * What a placement test says as statements. The registration of all of them is the test, their
 * parent its activity, their category {@link #CATEGORY}. Pure: the same test gives the same ids.
 */
final class PlacementStatements {

  static final String CATEGORY = "https://w3id.org/koers/placement";

  private static final String VERSION = "https://w3id.org/koers/ns#version";
  private static final Map<String, String> NAME =
      Map.of(
          "nl",
          "Laten zien wat je al weet",
          "en",
          "Show what you already know",
          "de",
          "Zeigen, was man schon weiß");

  private final Learner learner;
  private final KeptTest test;
  private final CompetencyGraph graph;

  PlacementStatements(Learner learner, KeptTest test, CompetencyGraph graph) {
    this.learner = learner;
    this.test = test;
    this.graph = graph;
  }

  PlayStatement begun(Instant at) {
    Draft draft = draft("initialized", at, "");
    draft.object(placement(), "assessment", NAME);
    return draft.build();
  }

  /** An answer, with the question and its key (xAPI Data 4.1.4.1, interaction activities). */
  PlayStatement answered(Step step, Item item) {
    Draft draft = draft("answered", step.at(), Integer.toString(step.number()));
    ObjectNode definition = draft.object(item.key().iri(), "cmi.interaction", Map.of());
    Interactions.describe(definition, item);
    ObjectNode result = draft.result();
    result.put("success", step.credit() >= 1);
    result.putObject("score").put("scaled", step.credit());
    Interactions.response(step.answer()).ifPresent(text -> result.put("response", text));
    if (step.sureness() != null) {
      result
          .putObject("extensions")
          .put(Stated.SURENESS.value(), step.sureness().name().toLowerCase(Locale.ROOT));
    }
    draft.parent(placement(), NAME);
    draft.about(step.competency());
    draft.extension(Stated.LEVEL.value(), word(item.level().orElse(Level.BASIC)));
    draft.extension(VERSION, item.key().version());
    return draft.build();
  }

  /**
   * The end of a test: a verdict on each competency that is decided, what need not be done, and
   * that the test is over.
   *
   * @param before statements that go before these
   */
  List<PlayStatement> over(List<PlayStatement> before, Instant at) {
    List<PlayStatement> all = new ArrayList<>(before);
    PlacementResult result = AdaptiveTest.result(test.attempt());
    for (CompetencyResult one : result.competencies()) {
      if (one.verdict() != Verdict.UNDECIDED) {
        all.add(verdict(one, at));
      }
    }
    test.waived().forEach(one -> all.add(waived(one, at)));
    Draft completed = draft("completed", at, "");
    completed.object(placement(), "assessment", NAME);
    completed.result().put("completion", true);
    all.add(completed.build());
    return all;
  }

  private PlayStatement verdict(CompetencyResult one, Instant at) {
    boolean shown = one.verdict() == Verdict.MASTERED;
    Draft draft = draft(shown ? "passed" : "failed", at, one.competency());
    draft.object(
        placement() + "/" + CatalogueEntry.encoded(one.competency()),
        "assessment",
        graph
            .competency(one.competency())
            .map(Competency::labels)
            .map(l -> l.byLanguage())
            .orElse(Map.of()));
    draft.result().put("success", shown);
    draft.result().putObject("extensions").put(Stated.PROBABILITY.value(), one.probability());
    draft.parent(placement(), NAME);
    draft.about(one.competency());
    draft.extension(
        Stated.LEVEL.value(), word(test.goals().getOrDefault(one.competency(), Level.BASIC)));
    return draft.build();
  }

  /**
   * As cmi5 9.3.7 and 9.5 say it: success and completion true, the reason, a session id of its own.
   * The activity is no AU, so the categories of cmi5 are not on it (cmi5 9.6.2).
   */
  private PlayStatement waived(WaivedActivity one, Instant at) {
    Draft draft =
        new Draft(learner, test, "https://w3id.org/xapi/adl/verbs/waived", at, one.activityIri());
    draft.object(one.activityIri(), "course", Map.of(one.language(), one.title()));
    draft.result().put("success", true).put("completion", true);
    draft
        .result()
        .putObject("extensions")
        .put("https://w3id.org/xapi/cmi5/result/extensions/reason", "Tested Out");
    draft.extension(
        "https://w3id.org/xapi/cmi5/context/extensions/sessionid",
        UUID.nameUUIDFromBytes(
                (test.attempt().id() + " " + one.activityIri())
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .toString());
    return draft.build();
  }

  private Draft draft(String verb, Instant at, String name) {
    return new Draft(learner, test, "http://adlnet.gov/expapi/verbs/" + verb, at, name);
  }

  private static String placement() {
    return HomePage.current() + "/placement";
  }

  private static String word(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static ObjectNode activity(String iri, String type, Map<String, String> names) {
    ObjectNode activity = JsonNodeFactory.instance.objectNode();
    activity.put("objectType", "Activity").put("id", iri);
    ObjectNode definition = activity.putObject("definition");
    definition.put("type", "http://adlnet.gov/expapi/activities/" + type);
    if (!names.isEmpty()) {
      ObjectNode name = definition.putObject("name");
      new java.util.TreeMap<>(names).forEach(name::put);
    }
    return activity;
  }
}
