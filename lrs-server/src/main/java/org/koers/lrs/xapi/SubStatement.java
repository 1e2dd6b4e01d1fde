package org.koers.lrs.xapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement inside a statement, such as a plan; it never holds another one (Data 2.4.4.3). */
public record SubStatement(
    Actor actor,
    Verb verb,
    StatementObject object,
    @Nullable Result result,
    @Nullable Context context,
    @Nullable Timestamp timestamp,
    List<Attachment> attachments)
    implements StatementObject {

  public SubStatement {
    if (object instanceof SubStatement) {
      throw new IllegalArgumentException("A sub-statement cannot hold a sub-statement");
    }
    attachments = List.copyOf(attachments);
  }
}
