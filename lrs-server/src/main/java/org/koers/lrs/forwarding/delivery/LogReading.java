package org.koers.lrs.forwarding.delivery;

import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.statement.query.LoggedStatement;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.lrs.statement.store.StatementStore;
import org.koers.lrs.xapi.Attachment;

/** Reads a tenant's log for a target, as much as goes into one request. */
final class LogReading {

  /** Half of what an LRS such as this one takes in a request by default. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final long MOST_FILE_BYTES = 16L << 20;
  private static final int WINDOW = 200;
  private static final int MOST_WINDOWS = 25;

  private final StatementLog log;
  private final StatementStore store;

  LogReading(StatementLog log, StatementStore store) {
    this.log = log;
    this.store = store;
  }

  /**
   * What comes after that position. Where much does not pass the filter, it ends early with
   * nothing, so that the way so far is kept.
   */
  Picked next(Target target, long position) {
    Request request = new Request(target);
    long head = log.head(target.tenantId());
    long at = position;
    for (int windows = 0; windows < MOST_WINDOWS && at < head; windows++) {
      List<LoggedStatement> window = log.after(target.tenantId(), at, request.window());
      if (window.isEmpty()) {
        return new Picked(request.statements, head); // what is there are no statements
      }
      for (LoggedStatement statement : window) {
        if (!request.offer(statement)) {
          return new Picked(request.statements, at);
        }
        at = statement.position();
      }
    }
    return new Picked(request.statements, at);
  }

  /** Those of the positions where there still is a statement. */
  List<LoggedStatement> at(long tenantId, List<Long> positions) {
    List<LoggedStatement> found = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= positions.size(); i++) {
      if (i == positions.size() || positions.get(i) != positions.get(i - 1) + 1) {
        run(tenantId, positions.get(begin), positions.get(i - 1), found);
        begin = i;
      }
    }
    return found;
  }

  private void run(long tenantId, long first, long last, List<LoggedStatement> found) {
    long at = first - 1;
    while (at < last) {
      List<LoggedStatement> window = log.after(tenantId, at, (int) (last - at));
      window.stream().filter(statement -> statement.position() <= last).forEach(found::add);
      at = window.isEmpty() ? last : window.getLast().position();
    }
  }

  /** Fills until the next one would be too much. */
  private final class Request {
    private final List<LoggedStatement> statements = new ArrayList<>();
    private final Target target;
    private final Sieve sieve;
    private long characters;
    private long fileBytes;

    Request(Target target) {
      this.target = target;
      this.sieve = new Sieve(store, target);
    }

    int window() {
      int room = target.plan().batchSize() - statements.size();
      return target.plan().filter().isAll() ? room + 1 : WINDOW;
    }

    /** False if there is no room for it. */
    boolean offer(LoggedStatement statement) {
      if (!sieve.passes(statement)) {
        return true;
      }
      characters += statement.json().length();
      fileBytes += fileBytes(statement);
      boolean fits =
          statements.size() < target.plan().batchSize()
              && characters <= MOST_CHARACTERS
              && fileBytes <= MOST_FILE_BYTES;
      return (statements.isEmpty() || fits) && statements.add(statement);
    }

    private static long fileBytes(LoggedStatement statement) {
      return statement.json().contains("\"sha2\"")
          ? Sieve.read(statement.json()).allAttachments().stream()
              .mapToLong(Attachment::length)
              .sum()
          : 0;
    }
  }
}
