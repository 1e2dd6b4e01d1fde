package org.koers.lrs.evidence.reading;

import static org.koers.lrs.statement.validate.RequestParameters.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.authority.Credential;
import org.koers.lrs.authority.Scope;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.evidence.reading.AsOf.Voided;
import org.koers.lrs.statement.store.Slice;

/** What a credential may read, a page at a time. */
public record Readings(
    ReadingStore store,
    StatementAuthority authority,
    ReadingSettings settings,
    AccessLog accessLog) {

  private static final int FIRST_LOOK = 200;
  private static final int WIDEST_LOOK = 10_000;
  private static final long MOST_CHARACTERS = 16_000_000;

  /** What is asked for, confined to what the credential may read. */
  Selection selection(Credential who, ReadingParameters asked, Voided usual) {
    Selection all = selection(who.tenant().id(), asked, usual);
    return who.allows(Scope.STATEMENTS_READ)
        ? all
        : new Selection(
            all.tenantId(),
            all.standard().confinedTo(authority.json(who)),
            all.condition(),
            all.asOf());
  }

  /** What is asked for by one who may read everything, as of a position that is there. */
  public Selection selection(long tenantId, ReadingParameters asked, Voided usual) {
    return new Selection(
        tenantId,
        asked.standard(),
        asked.condition(),
        new AsOf(asOf(tenantId, asked), asked.voided(usual)));
  }

  /**
   * An export of what is selected; it is in the access log before its first byte is sent.
   *
   * @param who the key of a credential, or the id of a person of the staff
   */
  public Export export(String who, Selection selection, ExportForm form) {
    Export export = new Export(store, selection, form);
    accessLog.write(
        new AccessEntry(
            selection.tenantId(),
            who,
            "statements.exported",
            form.extension() + " as of " + selection.asOf().position()));
    return export;
  }

  private long asOf(long tenantId, ReadingParameters asked) {
    long head = store.head(tenantId);
    Optional<String> given = asked.single().text("asOf");
    if (given.isEmpty()) {
      return head;
    }
    if (!given.get().matches("\\d{1,18}")) {
      Instant time = asked.single().time("asOf").orElseThrow();
      return Math.min(head, store.headAt(tenantId, time));
    }
    long position = Long.parseLong(given.get());
    if (position > head) {
      throw refusal(
          "asOf",
          "is " + position + ", but the log ends at " + head + ". Leave it out for all of it");
    }
    return position;
  }

  /**
   * The next statements that fit, at most the slice's limit. It looks wider and wider, and gives
   * what it has when the patience is half gone: then there is more, also beyond an empty page.
   */
  public Piece page(Selection selection, Slice slice) {
    Instant end = Instant.now().plus(settings.patience().dividedBy(2));
    List<ReadStatement> found = new ArrayList<>();
    long beyond = slice.beyond();
    int wide = FIRST_LOOK;
    Piece next;
    do {
      int missing = slice.limit() - found.size();
      int look = selection.condition().isAlways() ? missing + 1 : Math.max(missing + 1, wide);
      next = store.read(selection, new Slice(slice.ascending(), beyond, look));
      found.addAll(next.statements());
      beyond = next.searchedTo();
      wide = Math.min(wide * 4, WIDEST_LOOK);
    } while (!next.isLast()
        && found.size() <= slice.limit()
        && characters(found) < MOST_CHARACTERS
        && Instant.now().isBefore(end));
    if (found.size() <= slice.limit()) {
      return new Piece(found, beyond, next.isLast());
    }
    List<ReadStatement> page = found.subList(0, slice.limit());
    return new Piece(page, page.isEmpty() ? slice.beyond() : page.getLast().position(), false);
  }

  private static long characters(List<ReadStatement> found) {
    return found.stream().mapToLong(statement -> statement.stored().text().length()).sum();
  }
}
