package org.koers.adaptive.path;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.explain.Explanation;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.nextactivity.CompetencyProgress;
import org.koers.adaptive.nextactivity.Decision;
import org.koers.adaptive.nextactivity.Reason;

/** A choice for programs: what, why, on which statements it rests, and what else there was. */
final class ChoiceJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Explanation explanation;
  private final Locale language;

  ChoiceJson(Locale language) {
    this.explanation = Explanation.in(language);
    this.language = language;
  }

  String of(Learner learner, Request request, Chosen chosen) {
    Decision decision = chosen.decision();
    ObjectNode json = JSON.objectNode();
    json.putObject("learner").put("pseudonym", learner.pseudonym()).put("role", learner.role());
    json.put("minutes", request.minutes());
    json.put("decision", chosen.id().toString());
    json.put("policy", decision.policy());
    json.put("upTo", decision.upTo());
    json.put("waiting", chosen.waiting());
    decision
        .next()
        .ifPresentOrElse(
            next -> json.set("next", activity(next.entry(), next.reasons())),
            () -> {
              json.putNull("next");
              json.set("noneBecause", reasons(decision.noneBecause()));
            });
    ArrayNode alternatives = json.putArray("alternatives");
    decision.alternatives().forEach(one -> alternatives.add(activity(one.entry(), one.reasons())));
    ArrayNode progress = json.putArray("progress");
    decision.progress().forEach(one -> progress.add(progress(one)));
    return json.toString();
  }

  private ObjectNode activity(CatalogueEntry entry, List<Reason> reasons) {
    ObjectNode json = JSON.objectNode();
    json.put("activity", entry.activityIri());
    json.put("title", entry.title());
    json.put("language", entry.language());
    if (entry.level() != null) {
      json.put("level", entry.level().name().toLowerCase(Locale.ROOT));
    }
    if (entry.typicalTime() != null) {
      json.put("typicalTime", entry.typicalTime().toString());
    }
    json.set("reasons", reasons(reasons));
    return json;
  }

  private ArrayNode reasons(List<Reason> reasons) {
    ArrayNode array = JSON.arrayNode();
    for (Reason reason : reasons) {
      ObjectNode json = array.addObject();
      json.put("kind", reason.getClass().getSimpleName());
      json.put("sentence", explanation.sentence(reason));
      ArrayNode ids = json.putArray("statements");
      reason.statementIds().forEach(id -> ids.add(id.toString()));
    }
    return array;
  }

  private ObjectNode progress(CompetencyProgress progress) {
    ObjectNode json = JSON.objectNode();
    json.put("competency", progress.competency().iri());
    json.put("label", progress.competency().labels().in(language));
    json.put("level", progress.level().name().toLowerCase(Locale.ROOT));
    json.put("standing", progress.standing().name().toLowerCase(Locale.ROOT));
    json.put("right", progress.right());
    json.put("answered", progress.answered());
    progress.retention().ifPresent(chance -> json.put("retention", chance));
    progress.due().ifPresent(item -> json.put("refresherFrom", item.due().toString()));
    ArrayNode ids = json.putArray("statements");
    progress.statementIds().forEach(id -> ids.add(id.toString()));
    return json;
  }
}
