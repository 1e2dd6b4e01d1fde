package org.koers.lrs.evidence.reading;

import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.lrs.evidence.filter.Condition;
import org.koers.lrs.evidence.filter.FilterParser;
import org.koers.lrs.evidence.filter.Path;
import org.koers.lrs.evidence.reading.AsOf.Voided;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.validate.RequestParameters;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.version.XapiVersion;

/** What the parameters of a request under /api say; refuses what it does not understand. */
public final class ReadingParameters {

  private static final List<String> CONTEXTS = List.of("parent", "grouping", "category", "other");
  private static final Set<String> SINGLE =
      Set.of(
          "agent",
          "verb",
          "activity",
          "registration",
          "related_activities",
          "related_agents",
          "since",
          "until",
          "asOf",
          "voided");

  private final Map<String, List<String>> given;
  private final RequestParameters single;

  /**
   * @param own parameters of one resource, besides those that select
   * @param several those of them that may be there more than once
   */
  public ReadingParameters(Map<String, List<String>> given, Set<String> own, Set<String> several) {
    this.given = Map.copyOf(given);
    Set<String> known = new HashSet<>(SINGLE);
    known.addAll(own);
    known.addAll(several);
    known.add("filter");
    known.addAll(CONTEXTS);
    Map<String, List<String>> once = new HashMap<>(given);
    once.keySet().removeIf(name -> !SINGLE.contains(name) && !own.contains(name));
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> once.put(name, List.of()));
    single = new RequestParameters(once, XapiVersion.V2_0_0);
    single.requireKnownAndSingle(known);
  }

  Map<String, List<String>> given() {
    return given;
  }

  /** Those that may be there only once. */
  RequestParameters single() {
    return single;
  }

  /** The values of one that may be there several times, or hold several with commas between. */
  List<String> several(String name) {
    List<String> values = new ArrayList<>();
    for (String value : given.getOrDefault(name, List.of())) {
      values.addAll(List.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")));
    }
    return values.stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  /** What indexes find. The activity of a context leads where there is no other. */
  StatementFilter standard() {
    List<String> inContext =
        CONTEXTS.stream().flatMap(kind -> given.getOrDefault(kind, List.of()).stream()).toList();
    boolean leads = single.text("activity").isEmpty() && !inContext.isEmpty();
    return new StatementFilter(
        StatementFilter.Selection.EVERYTHING,
        single.actorKey("agent").orElse(null),
        single.iri("verb").orElse(null),
        leads ? inContext.getFirst() : single.iri("activity").orElse(null),
        single.uuid("registration").orElse(null),
        single.time("since").orElse(null),
        single.time("until").orElse(null),
        new StatementFilter.Related(
            single.flag("related_agents"), leads || single.flag("related_activities")),
        null);
  }

  /** All filters and the activities of the context together. */
  Condition condition() {
    List<Condition> parts = new ArrayList<>();
    for (String filter : given.getOrDefault("filter", List.of())) {
      parts.add(FilterParser.condition(filter));
    }
    for (String kind : CONTEXTS) {
      for (String iri : given.getOrDefault(kind, List.of())) {
        if (!Iri.isValid(iri)) {
          throw refusal(kind, "is \"" + iri + "\". It is an IRI with a scheme, percent-encoded");
        }
        parts.add(
            new Condition.OneOf(
                Path.ofMembers("context", "contextActivities", kind, "id"),
                List.of(TextNode.valueOf(iri))));
      }
    }
    return new Condition.All(parts);
  }

  Voided voided(Voided usual) {
    String value = single.text("voided").orElse(usual.name().toLowerCase(Locale.ROOT));
    return switch (value) {
      case "exclude" -> Voided.EXCLUDE;
      case "include" -> Voided.INCLUDE;
      case "only" -> Voided.ONLY;
      default -> throw refusal("voided", "is \"" + value + "\". It is exclude, include or only");
    };
  }

  /** A whole number from 0, no larger than {@code most}. */
  public long number(String name, long usual, long most) {
    String value = single.text(name).orElse(Long.toString(usual));
    if (!value.matches("\\d{1,18}")) {
      throw refusal(name, "is \"" + value + "\". It is a whole number");
    }
    return Math.min(Long.parseLong(value), most);
  }
}
