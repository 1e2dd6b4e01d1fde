package org.koers.lrs.migration.run;

import java.util.List;
import org.koers.lrs.statement.attachment.SpooledAttachment;

/**
 * What was read at once: a page or some lines, with the files of its statements.
 *
 * @param unreadable what cannot even be a statement
 * @param after how far the source is read when all of this is in the books
 */
public record Delivery(
    List<Arrival> arrivals,
    List<Refusal> unreadable,
    List<SpooledAttachment> files,
    Checkpoint after)
    implements AutoCloseable {

  public Delivery {
    arrivals = List.copyOf(arrivals);
    unreadable = List.copyOf(unreadable);
    files = List.copyOf(files);
  }

  /** Removes the temporary files. */
  @Override
  public void close() {
    files.forEach(SpooledAttachment::close);
  }
}
