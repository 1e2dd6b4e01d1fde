package org.koers.lrs.statement.query;

import static org.koers.lrs.problem.ProblemCode.INVALID_PARAMETER;
import static org.koers.lrs.problem.ProblemCode.NOT_BUILT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.validate.ReceivedActor;
import org.koers.lrs.xapi.Actor;
import org.koers.lrs.xapi.Agent;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Timestamp;
import org.koers.lrs.xapi.version.XapiVersion;

/** Turns the parameters of a GET into what is asked; refuses what it does not understand. */
final class QueryParameters {

  private static final Set<String> FORMS = Set.of("format", "attachments");
  private static final Set<String> FILTERS =
      Set.of(
          "agent",
          "verb",
          "activity",
          "registration",
          "related_activities",
          "related_agents",
          "since",
          "until",
          "limit",
          "ascending");
  private static final Set<String> SINGLES = Set.of("statementId", "voidedStatementId", "more");
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Map<String, List<String>> given;
  private final XapiVersion version;
  private final int most;

  /**
   * @param most statements an answer may have
   */
  QueryParameters(Map<String, List<String>> given, XapiVersion version, int most) {
    this.given = given;
    this.version = version;
    this.most = most;
  }

  StatementQuery query() {
    given.forEach(QueryParameters::requireKnownAndSingle);
    refuseNotBuilt();
    Set<String> singles = new TreeSet<>(given.keySet());
    singles.retainAll(SINGLES);
    if (singles.isEmpty()) {
      return new StatementQuery.Page(new Cursor(filter(), slice()));
    }
    String single = singles.iterator().next();
    requireAlone(single);
    String value = text(single).orElseThrow();
    return switch (single) {
      case "more" -> new StatementQuery.Page(capped(Cursor.parse(value)));
      case "statementId" -> new StatementQuery.One(uuid(single, value), false);
      default -> new StatementQuery.One(uuid(single, value), true);
    };
  }

  private static void requireKnownAndSingle(String name, List<String> values) {
    if (!FORMS.contains(name) && !FILTERS.contains(name) && !SINGLES.contains(name)) {
      Set<String> known = new TreeSet<>(Comparator.naturalOrder());
      known.addAll(FILTERS);
      known.addAll(SINGLES);
      known.addAll(FORMS);
      throw refusal(name, "is not known here. Known: " + String.join(", ", known));
    }
    if (values.size() != 1) {
      throw refusal(name, "is there " + values.size() + " times. Give it once");
    }
  }

  private void requireAlone(String single) {
    for (String name : given.keySet()) {
      boolean fits = name.equals(single) || (FORMS.contains(name) && !single.equals("more"));
      if (!fits) {
        throw refusal(name, "does not go together with " + single + ". Leave one of them out");
      }
    }
  }

  private void refuseNotBuilt() {
    String format = text("format").orElse("exact");
    switch (format) {
      case "exact" -> {}
      case "ids", "canonical" -> throw notBuilt("format=" + format, "format=exact");
      default -> throw refusal("format", "is \"" + format + "\". It is exact, ids or canonical");
    }
    for (String name : List.of("attachments", "related_activities", "related_agents")) {
      if (flag(name)) {
        throw notBuilt(name + "=true", name + "=false");
      }
    }
  }

  private StatementFilter filter() {
    return new StatementFilter(
        StatementFilter.Selection.QUERY,
        parsed("agent", this::actorKey),
        parsed("verb", value -> iri("verb", value)),
        parsed("activity", value -> iri("activity", value)),
        parsed("registration", value -> uuid("registration", value)),
        parsed("since", value -> time("since", value)),
        parsed("until", value -> time("until", value)));
  }

  private Slice slice() {
    int limit = text("limit").map(this::limit).orElse(0);
    return new Slice(flag("ascending"), 0, limit == 0 ? most : Math.min(limit, most));
  }

  private Cursor capped(Cursor cursor) {
    Slice slice = cursor.slice();
    int limit = Math.clamp(slice.limit(), 1, most);
    return new Cursor(cursor.filter(), new Slice(slice.ascending(), slice.beyond(), limit));
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name)).map(List::getFirst);
  }

  private <T> @Nullable T parsed(String name, Function<String, T> parser) {
    return text(name).map(parser).orElse(null);
  }

  private boolean flag(String name) {
    String value = text(name).orElse("false");
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refusal(name, "is \"" + value + "\". It is true or false");
    };
  }

  private int limit(String value) {
    if (!value.matches("\\d{1,18}")) {
      throw refusal("limit", "is \"" + value + "\". It is a whole number; 0 means the most");
    }
    return (int) Math.min(Long.parseLong(value), Integer.MAX_VALUE);
  }

  private static UUID uuid(String name, String value) {
    if (!UUID_FORM.matcher(value).matches()) {
      throw refusal(name, "is \"" + value + "\". It is a UUID");
    }
    return UUID.fromString(value);
  }

  private static String iri(String name, String value) {
    if (!Iri.isValid(value)) {
      throw refusal(name, "is \"" + value + "\". It is an IRI with a scheme, percent-encoded");
    }
    return value;
  }

  private static Instant time(String name, String value) {
    return Timestamp.parse(value)
        .map(timestamp -> timestamp.instant().truncatedTo(ChronoUnit.MICROS))
        .orElseThrow(
            () ->
                refusal(
                    name,
                    "is \""
                        + value
                        + "\". It is a time such as 2026-11-21T18:04:40.000Z (encode a"
                        + " + as %2B)"));
  }

  private String actorKey(String json) {
    return switch (ReceivedActor.read(json, version)) {
      case ReceivedActor.Valid(Actor actor) -> key(actor);
      case ReceivedActor.Malformed(String pointer, String message) ->
          throw new LrsProblem(
              INVALID_PARAMETER,
              "The parameter agent is not JSON: " + message,
              List.of(new ProblemFinding("", pointer, message)));
      case ReceivedActor.Invalid invalid ->
          throw new LrsProblem(
              INVALID_PARAMETER,
              "The parameter agent is no Agent or Identified Group; the findings say why.",
              invalid.findings().stream()
                  .map(f -> new ProblemFinding(f.requirement(), f.pointer(), f.message()))
                  .toList());
    };
  }

  private static String key(Actor actor) {
    return switch (actor) {
      case Agent agent -> agent.ifi().key();
      case Group.Identified group -> group.ifi().key();
      case Group.Anonymous anonymous ->
          throw refusal("agent", "is a group without an identifier. Name an Agent or one with it");
    };
  }

  private static LrsProblem refusal(String name, String what) {
    return new LrsProblem(INVALID_PARAMETER, "The parameter " + name + " " + what + ".");
  }

  private static LrsProblem notBuilt(String what, String instead) {
    return new LrsProblem(NOT_BUILT, what + " is not built yet. Use " + instead + ".");
  }
}
