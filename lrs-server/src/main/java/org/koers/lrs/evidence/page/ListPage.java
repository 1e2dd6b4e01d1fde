package org.koers.lrs.evidence.page;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.evidence.reading.AsOf.Voided;
import org.koers.lrs.evidence.reading.Grouping;
import org.koers.lrs.evidence.reading.Piece;
import org.koers.lrs.evidence.reading.Readings;
import org.koers.lrs.evidence.reading.Selection;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.staff.Texts;
import org.koers.lrs.staff.Visitor;
import org.koers.lrs.statement.store.Slice;

/** Answers a search with what the list shows. */
record ListPage(Readings readings, Visitor visitor) {

  private static final int ROWS = 50;
  private static final int MATCHES = 20;
  private static final Grouping MONTHS =
      new Grouping(
          List.of(Grouping.Span.MONTH), new Grouping.Clock(true, ZoneId.of("UTC")), 10_000);

  ListView view(Search search) {
    try {
      return found(search);
    } catch (LrsProblem problem) {
      if (problem.code().status() != 400) {
        throw problem;
      }
      return view(search, List.of(), new Answer(List.of(), 0, "", null), problem.detail());
    }
  }

  private record Answer(List<StatementLine> lines, long asOf, String older, @Nullable Bars bars) {}

  private ListView found(Search search) {
    long tenant = visitor.person().tenant().id();
    var asked = search.parameters();
    Selection selection = readings.selection(tenant, asked, Voided.INCLUDE);
    long asOf = selection.asOf().position();
    long beyond = Math.clamp(asked.number("beyond", asOf + 1, Long.MAX_VALUE), 1, asOf + 1);
    Piece page = readings.page(selection, new Slice(false, beyond, ROWS));
    List<StatementLine> lines =
        page.statements().stream()
            .map(one -> StatementLine.of(one.stored(), visitor.language()))
            .toList();
    String older =
        page.isLast()
            ? ""
            : new Search(pinned(search, asOf)).with("beyond", Long.toString(page.searchedTo()));
    Bars bars = search.selects() ? bars(selection) : null;
    return view(search, matches(search, tenant), new Answer(lines, asOf, older, bars), "");
  }

  private static Map<String, String> pinned(Search search, long asOf) {
    var given = new LinkedHashMap<>(search.given());
    given.put("asOf", Long.toString(asOf));
    return given;
  }

  private @Nullable Bars bars(Selection selection) {
    try {
      return Bars.of(readings.store().count(selection, MONTHS));
    } catch (LrsProblem problem) {
      if (problem.code() == ProblemCode.TOO_COSTLY) {
        return null; // the list is there all the same
      }
      throw problem;
    }
  }

  private List<Match> matches(Search search, long tenant) {
    Search plain = new Search(Map.of());
    return search.value("q").isEmpty()
        ? List.of()
        : readings.store().search(tenant, search.value("q"), MATCHES).stream()
            .map(known -> Match.of(known, plain, visitor.language()))
            .toList();
  }

  private ListView view(Search search, List<Match> matches, Answer answer, String problem) {
    Texts texts = visitor.texts(ListPage.class);
    return new ListView(
        visitor.frame(texts.say("statements.title")),
        texts,
        search,
        matches,
        answer.lines(),
        answer.asOf(),
        answer.older(),
        answer.bars(),
        problem);
  }
}
