package org.koers.adaptive.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.xapi.Activity;
import org.koers.lrs.xapi.Context;
import org.koers.lrs.xapi.ContextActivities;
import org.koers.lrs.xapi.Extensions;
import org.koers.lrs.xapi.LanguageMap;
import org.koers.lrs.xapi.Statement;

/** Finds out which course and which competencies a statement is about. */
final class Subjects {

  private final Map<String, CatalogueEntry> catalogue = new HashMap<>();
  private final CompetencyGraph graph;

  Subjects(Collection<CatalogueEntry> catalogue, CompetencyGraph graph) {
    catalogue.forEach(entry -> this.catalogue.put(entry.activityIri(), entry));
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

  private Basis basis(ObservedStatement observed, Activity object, Activity part) {
    Statement statement = observed.statement();
    Optional<CatalogueEntry> entry = entry(statement, object);
    Activity course = course(statement, part);
    ActivityName name =
        entry
            .map(known -> new ActivityName(known.activityIri(), known.title()))
            .orElseGet(() -> new ActivityName(course.id().value(), title(course)));
    return new Basis(
        observed.id(),
        observed.timestamp(),
        observed.position(),
        competencies(statement, object, entry),
        name,
        part.id().value(),
        attempt(observed, name),
        entry.map(CatalogueEntry::level).orElse(Level.BASIC));
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
        .map(activity -> catalogue.get(activity.id().value()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Of a course that the catalogue does not have: what the sender groups by, else the part. */
  private static Activity course(Statement statement, Activity part) {
    return context(statement).grouping().stream()
        .filter(Subjects::isCourse)
        .findFirst()
        .orElse(part);
  }

  private static boolean isCourse(Activity activity) {
    return activity.definition() != null
        && activity.definition().type() != null
        && activity.definition().type().value().endsWith("/activities/course");
  }

  private static String title(Activity activity) {
    LanguageMap name =
        activity.definition() == null ? LanguageMap.EMPTY : activity.definition().name();
    return name.texts().values().stream().findFirst().orElse("");
  }

  private Set<String> competencies(
      Statement statement, Activity object, Optional<CatalogueEntry> entry) {
    Set<String> named = new LinkedHashSet<>();
    context(statement).all().map(activity -> activity.id().value()).forEach(named::add);
    extensions(statement, object).forEach(named::add);
    named.removeIf(iri -> graph.competency(iri).isEmpty());
    if (named.isEmpty()) {
      entry.map(Subjects::shows).ifPresent(named::addAll);
      named.removeIf(iri -> graph.competency(iri).isEmpty());
    }
    return named;
  }

  private static Set<String> shows(CatalogueEntry entry) {
    return entry.assesses().isEmpty() ? entry.teaches() : entry.assesses();
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

  private static String attempt(ObservedStatement observed, ActivityName activity) {
    @Nullable Context context = observed.statement().context();
    return context != null && context.registration() != null
        ? context.registration().toString()
        : activity.iri() + " " + observed.timestamp().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static ContextActivities context(Statement statement) {
    return statement.context() == null
        ? ContextActivities.NONE
        : statement.context().contextActivities();
  }
}
