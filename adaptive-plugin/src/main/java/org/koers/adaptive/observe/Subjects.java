package org.koers.adaptive.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.ContextActivities;
import org.koers.lrs.xapi.Extensions;
import org.koers.lrs.xapi.Statement;

/** Finds out which course and which competencies a statement is about. */
final class Subjects {

  private final Offer offer;
  private final CompetencyGraph graph;

  Subjects(Offer offer, CompetencyGraph graph) {
    this.offer = offer;
    this.graph = graph;
  }

  /** A question's part is its parent: the SCO, or the course of an older sender. */
  Basis ofAnswer(ObservedStatement observed, Activity question) {
    List<Activity> parents = context(observed.statement()).parent();
    return basis(observed, question, parents.isEmpty() ? question : parents.getFirst());
  }

  Basis ofPart(ObservedStatement observed, Activity part) {
    return basis(observed, part, part);
  }

  /** Who meets material meets what it teaches; what it assesses, if that is all it does. */
  Basis ofExposure(ObservedStatement observed, Activity part) {
    return basis(observed, part, part, Subjects::brings);
  }

  /** The catalogue says that it reports completion whatever the learner does. */
  boolean completesOnOpening(ObservedStatement observed, Activity object) {
    return entry(observed.statement(), object)
        .filter(entry -> entry.evidenceQuality() == EvidenceQuality.COMPLETED_ON_OPEN)
        .isPresent();
  }

  private Basis basis(ObservedStatement observed, Activity object, Activity part) {
    return basis(observed, object, part, Subjects::shows);
  }

  private Basis basis(
      ObservedStatement observed,
      Activity object,
      Activity part,
      Function<CatalogueEntry, Set<String>> about) {
    Statement statement = observed.statement();
    Optional<CatalogueEntry> entry = entry(statement, object);
    Activity course = course(statement, part);
    ActivityName name =
        entry
            .map(known -> new ActivityName(known.activityIri(), known.title()))
            .orElseGet(() -> new ActivityName(course.id().value(), Activities.title(course)));
    return new Basis(
        observed.id(),
        observed.timestamp(),
        observed.position(),
        competencies(statement, object, entry.map(about)),
        name,
        part.id().value(),
        attempt(observed, object, name),
        Stated.level(statement, object)
            .or(() -> entry.map(CatalogueEntry::level))
            .orElse(Level.BASIC));
  }

  private Optional<CatalogueEntry> entry(Statement statement, Activity object) {
    ContextActivities context = context(statement);
    return Stream.of(
            Stream.of(object),
            context.parent().stream(),
            context.grouping().stream(),
            context.other().stream(),
            context.category().stream())
        .flatMap(activities -> activities)
        .flatMap(activity -> offer.activity(activity.id().value()).stream())
        .findFirst();
  }

  /**
   * Of a course that the catalogue does not have: what the sender calls a course, else the part.
   */
  private static Activity course(Statement statement, Activity part) {
    ContextActivities context = context(statement);
    return Stream.concat(context.grouping().stream(), context.parent().stream())
        .filter(Activities::isCourse)
        .findFirst()
        .orElse(part);
  }

  private Set<String> competencies(
      Statement statement, Activity object, Optional<Set<String>> byCatalogue) {
    Set<String> named = new LinkedHashSet<>();
    context(statement).all().map(activity -> activity.id().value()).forEach(named::add);
    extensions(statement, object).forEach(named::add);
    named.removeIf(iri -> graph.competency(iri).isEmpty());
    if (named.isEmpty()) {
      byCatalogue.ifPresent(named::addAll);
      named.removeIf(iri -> graph.competency(iri).isEmpty());
    }
    return named;
  }

  private static Set<String> shows(CatalogueEntry entry) {
    return entry.assesses().isEmpty() ? entry.teaches() : entry.assesses();
  }

  private static Set<String> brings(CatalogueEntry entry) {
    return entry.teaches().isEmpty() ? entry.assesses() : entry.teaches();
  }

  /** Every text in an extension, alone or in a list. */
  private static Stream<String> extensions(Statement statement, Activity object) {
    return Stream.of(
            statement.context() == null ? Extensions.NONE : statement.context().extensions(),
            statement.result() == null ? Extensions.NONE : statement.result().extensions(),
            object.definition() == null ? Extensions.NONE : object.definition().extensions())
        .flatMap(extensions -> extensions.values().values().stream())
        .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** The registration; without one the sender's own attempt, or else all of a day. */
  private static String attempt(
      ObservedStatement observed, Activity object, ActivityName activity) {
    @Nullable Context context = observed.statement().context();
    if (context != null && context.registration() != null) {
      return context.registration().toString();
    }
    return Activities.attempt(observed.statement(), object)
        .map(attempt -> attempt.id().value())
        .orElseGet(
            () ->
                activity.iri() + " " + observed.timestamp().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static ContextActivities context(Statement statement) {
    return Activities.context(statement);
  }
}
