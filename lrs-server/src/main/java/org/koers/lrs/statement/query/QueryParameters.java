package org.koers.lrs.statement.query;

import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.koers.lrs.statement.store.Slice;
import org.koers.lrs.statement.store.StatementFilter;
import org.koers.lrs.statement.validate.RequestParameters;

/**
 * Turns the parameters of a GET into what is asked; refuses what it does not understand.
 *
 * @param most statements an answer may have
 */
record QueryParameters(RequestParameters given, int most) {

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
  private static final Set<String> KNOWN = known();

  StatementQuery query() {
    given.requireKnownAndSingle(KNOWN);
    Set<String> singles = new TreeSet<>(given.given().keySet());
    singles.retainAll(SINGLES);
    if (singles.isEmpty()) {
      return new StatementQuery.Page(new Cursor(filter(), slice(), form()));
    }
    String single = singles.iterator().next();
    requireAlone(single);
    return switch (single) {
      case "more" -> new StatementQuery.Page(Cursor.parse(given.required("more")).capped(most));
      case "statementId" -> new StatementQuery.One(given.uuid(single).orElseThrow(), false, form());
      default -> new StatementQuery.One(given.uuid(single).orElseThrow(), true, form());
    };
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(FILTERS);
    known.addAll(SINGLES);
    known.addAll(FORMS);
    return Set.copyOf(known);
  }

  private void requireAlone(String single) {
    for (String name : given.given().keySet()) {
      boolean fits = name.equals(single) || (FORMS.contains(name) && !single.equals("more"));
      if (!fits) {
        throw refusal(name, "does not go together with " + single + ". Leave one of them out");
      }
    }
  }

  private Form form() {
    String format = given.text("format").orElse(Format.EXACT.text());
    return new Form(
        Format.of(format)
            .orElseThrow(
                () -> refusal("format", "is \"" + format + "\". It is exact, ids or canonical")),
        given.flag("attachments"));
  }

  private StatementFilter filter() {
    return new StatementFilter(
        StatementFilter.Selection.QUERY,
        given.actorKey("agent").orElse(null),
        given.iri("verb").orElse(null),
        given.iri("activity").orElse(null),
        given.uuid("registration").orElse(null),
        given.time("since").orElse(null),
        given.time("until").orElse(null),
        new StatementFilter.Related(given.flag("related_agents"), given.flag("related_activities")),
        null);
  }

  private Slice slice() {
    int limit = given.text("limit").map(QueryParameters::limit).orElse(0);
    return new Slice(given.flag("ascending"), 0, limit == 0 ? most : Math.min(limit, most));
  }

  private static int limit(String value) {
    if (!value.matches("\\d{1,18}")) {
      throw refusal("limit", "is \"" + value + "\". It is a whole number; 0 means the most");
    }
    return (int) Math.min(Long.parseLong(value), Integer.MAX_VALUE);
  }
}
