package org.koers.lrs.evidence.person;

import java.time.Duration;
import org.koers.lrs.forwarding.DeliveredCopies;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.store.StatementEraser;

/**
 * What finding and removing a person works with.
 *
 * @param inFlight longer than a request takes from keeping its files to storing its statements
 */
public record PersonTools(
    PersonStore store,
    StatementEraser eraser,
    AttachmentStore attachments,
    DeliveredCopies copies,
    Duration inFlight) {

  /** More than a caller waits for the store. */
  public static final Duration REQUEST = Duration.ofSeconds(90);
}
