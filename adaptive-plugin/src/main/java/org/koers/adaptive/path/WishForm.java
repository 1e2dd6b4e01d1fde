package org.koers.adaptive.path;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.decision.DecisionRecord;
import org.koers.adaptive.decision.Decisions;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.decision.LearnerWishes;
import org.koers.adaptive.decision.Objection.About;
import org.koers.adaptive.learner.Learner;

/**
 * What a learner sent from the path. It names the decision that the learner saw, which may be an
 * older one by now: what it offered can still be wished for as long as it is published.
 */
final class WishForm {

  private final Learner learner;
  private final Map<String, List<String>> fields;
  private final Decisions decisions;
  private final LearnerWishes wishes;
  private final Catalogue catalogue;

  WishForm(
      Learner learner,
      Map<String, List<String>> fields,
      Decisions decisions,
      LearnerWishes wishes,
      Catalogue catalogue) {
    this.learner = learner;
    this.fields = fields;
    this.decisions = decisions;
    this.wishes = wishes;
    this.catalogue = catalogue;
  }

  /**
   * Does what is wished.
   *
   * @return what was done; empty if it cannot be
   */
  Optional<String> take() {
    Optional<KeptDecision> seen = seen();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    UUID id = seen.get().id();
    return switch (text("do")) {
      case "choose" -> offered(seen.get()).map(entry -> choose(entry, id));
      case "leave" -> {
        wishes.leave(learner, id);
        yield Optional.of("left");
      }
      case "later" -> offered(seen.get()).flatMap(entry -> putOff(entry, id));
      case "takeUp" -> {
        wishes.takeUp(learner, text("activity"), id);
        yield Optional.of("takenUp");
      }
      case "modelsOff" -> {
        wishes.switchModels(learner, true, id);
        yield Optional.of("modelsOff");
      }
      case "modelsOn" -> {
        wishes.switchModels(learner, false, id);
        yield Optional.of("modelsOn");
      }
      default -> Optional.empty();
    };
  }

  private String choose(CatalogueEntry entry, UUID decision) {
    wishes.choose(learner, entry, decision);
    return "chosen";
  }

  private Optional<String> putOff(CatalogueEntry entry, UUID decision) {
    String day = text("until").equals("date") ? text("date") : text("until");
    try {
      return wishes.putOff(learner, entry, LocalDate.parse(day), decision)
          ? Optional.of("later")
          : Optional.empty();
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  boolean isTooLong() {
    return text("text").length() > LearnerWishes.MOST_CHARACTERS;
  }

  /** Hands an objection to a person. */
  Optional<String> contest() {
    Optional<About> about =
        Arrays.stream(About.values()).filter(one -> one.name().equals(text("about"))).findFirst();
    if (text("text").isBlank() || about.isEmpty()) {
      return Optional.empty();
    }
    return seen()
        .map(
            seen -> {
              wishes.contest(learner, about.get(), competency(seen), seen.id(), text("text"));
              return "contested";
            });
  }

  /** Only one that the decision speaks of. */
  private String competency(KeptDecision seen) {
    return seen.contents().progress().stream()
        .map(one -> one.competency().iri())
        .filter(iri -> iri.equals(text("competency")))
        .findFirst()
        .orElse("");
  }

  /** One of this learner's own. */
  private Optional<KeptDecision> seen() {
    try {
      return decisions.find(learner, UUID.fromString(text("decision")));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /** The activity, if the decision speaks of it and the learner's organisation still has it. */
  private Optional<CatalogueEntry> offered(KeptDecision seen) {
    DecisionRecord contents = seen.contents();
    Stream<DecisionRecord.Named> all =
        Stream.concat(
            Stream.ofNullable(contents.next()),
            contents.alternatives().stream().map(DecisionRecord.Alternative::activity));
    return all.map(DecisionRecord.Named::activityIri)
        .filter(iri -> iri.equals(text("activity")))
        .findFirst()
        .flatMap(iri -> catalogue.byActivity(learner.tenantId(), iri))
        .filter(CatalogueEntry::published);
  }

  /** Without what no text of the database can hold. */
  private String text(String field) {
    return fields.getOrDefault(field, List.of()).stream()
        .findFirst()
        .map(text -> text.replace("\0", "").strip())
        .orElse("");
  }
}
