package org.koers.lrs.evidence.person;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.lrs.evidence.person.PersonStore.Span;
import org.koers.lrs.statement.store.StatementEraser;
import org.koers.lrs.statement.store.StatementEraser.Erased;

/**
 * Removes a person from everything, in small transactions, each whole. It goes over the store until
 * a pass finds nothing: what is stored meanwhile is found by the next. Ended in the middle, it is
 * started again and goes on with what is left.
 */
final class Removal {

  /** Positions whose texts are read in one go. */
  static final long WINDOW = 20_000;

  private static final int MOST_PASSES = 10;
  private static final int TERMS_AT_ONCE = 10_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final PersonTools tools;
  private final Order order;
  private final Report report;
  private final Runnable progress;
  private final String why;
  private final Set<Long> terms = new HashSet<>();
  private final Set<String> files = new HashSet<>();

  /**
   * @param progress is told after each batch
   */
  Removal(PersonTools tools, Order order, Report report, Runnable progress) {
    this.tools = tools;
    this.order = order;
    this.report = report;
    this.progress = progress;
    this.why =
        JSON.createObjectNode()
            .put("reason", order.reason().text())
            .put("purpose", order.purpose())
            .toString();
  }

  void run() {
    long searched = 0;
    boolean more = true;
    for (int pass = 1; more && pass <= MOST_PASSES; pass++) {
      Trace trace = tools.store().trace(order.tenantId(), order.person());
      long head = tools.store().head(order.tenantId());
      more = pass(trace, new Span(searched, head)) > 0 || pass == 1;
      searched = head;
      report.upTo(head);
    }
    awaitFiles();
    report.vacuumed(tools.store().vacuum());
    report.searched(tools.store().search(tools.store().trace(order.tenantId(), order.person())));
    progress.run();
  }

  /** How much was removed of what is there up to the end of the span; what comes later waits. */
  private long pass(Trace trace, Span unread) {
    long removed = 0;
    for (Place place : Place.values()) {
      if (order.mentions().includes(place)) {
        removed +=
            place == Place.TEXT ? saying(trace, unread) : linked(trace, place, unread.upTo());
      }
    }
    long documents = tools.store().removeDocuments(trace, order.mentions().includes(Place.TEXT));
    report.documents(documents);
    removed += documents + forget(trace);
    discardFiles();
    progress.run();
    return removed;
  }

  private long linked(Trace trace, Place place, long upTo) {
    long removed = 0;
    long after = 0;
    List<Long> found;
    do {
      found =
          tools.store().positions(trace, place, after, StatementEraser.AT_ONCE).stream()
              .filter(position -> position <= upTo)
              .toList();
      if (!found.isEmpty()) {
        removed += erase(place, found);
        after = found.getLast();
      }
    } while (!found.isEmpty());
    return removed;
  }

  private long saying(Trace trace, Span unread) {
    long removed = 0;
    for (long after = unread.after(); after < unread.upTo(); after += WINDOW) {
      long upTo = Math.min(after + WINDOW, unread.upTo());
      List<Long> found = tools.store().saying(trace, new Span(after, upTo));
      for (int from = 0; from < found.size(); from += StatementEraser.AT_ONCE) {
        removed +=
            erase(
                Place.TEXT,
                found.subList(from, Math.min(from + StatementEraser.AT_ONCE, found.size())));
      }
    }
    return removed;
  }

  private long erase(Place place, List<Long> positions) {
    tools.copies().targetsOf(order.tenantId(), positions).forEach(report.copies()::add);
    tools.copies().forgetAnswers(order.tenantId(), positions);
    Erased erased = tools.eraser().erase(order.tenantId(), positions, why);
    report.erased(place, erased.positions().size());
    terms.addAll(erased.terms());
    files.addAll(erased.files());
    progress.run();
    return erased.positions().size();
  }

  private long forget(Trace trace) {
    List<Long> unused = new ArrayList<>(terms);
    terms.clear();
    long forgotten = tools.store().forget(trace, first(unused));
    for (int from = TERMS_AT_ONCE; from < unused.size(); from += TERMS_AT_ONCE) {
      List<Long> next = unused.subList(from, Math.min(from + TERMS_AT_ONCE, unused.size()));
      forgotten += tools.store().forget(trace, next);
    }
    return forgotten;
  }

  private static List<Long> first(List<Long> unused) {
    return unused.subList(0, Math.min(TERMS_AT_ONCE, unused.size()));
  }

  /** What was just sent may belong to a statement that is not stored yet. */
  private void awaitFiles() {
    if (!files.isEmpty()) {
      try {
        Thread.sleep(tools.inFlight().plusSeconds(1));
      } catch (InterruptedException stopNow) {
        Thread.currentThread().interrupt();
      }
      discardFiles();
    }
  }

  /** Those that no statement names; a file that was just sent waits for its statement. */
  private void discardFiles() {
    List<String> unnamed = tools.store().unnamed(order.tenantId(), List.copyOf(files));
    files.retainAll(unnamed);
    if (files.isEmpty()) {
      return;
    }
    Instant before = Instant.now().minus(tools.inFlight());
    tools.attachments().discard(order.tenantId(), unnamed, before);
    Set<String> left = tools.attachments().present(order.tenantId(), unnamed);
    report.files((long) unnamed.size() - left.size());
    files.retainAll(left);
  }
}
