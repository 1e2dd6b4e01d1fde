package org.koers.lrs.xapi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An Experience API statement, as it was received; what the store assigns may still be absent. */
public record Statement(
    @Nullable UUID id,
    Actor actor,
    Verb verb,
    StatementObject object,
    @Nullable Result result,
    @Nullable Context context,
    @Nullable Timestamp timestamp,
    @Nullable Timestamp stored,
    @Nullable Actor authority,
    @Nullable String version,
    List<Attachment> attachments) {

  public Statement {
    attachments = List.copyOf(attachments);
  }

  /** Its own and those of the statement that it holds. */
  public List<Attachment> allAttachments() {
    return object instanceof SubStatement sub
        ? Stream.concat(attachments.stream(), sub.attachments().stream()).toList()
        : attachments;
  }

  /** The statement that this one voids (Data 2.3.2). */
  public Optional<UUID> voids() {
    return verb.voids() && object instanceof StatementRef(UUID target)
        ? Optional.of(target)
        : Optional.empty();
  }

  /**
   * Whether both say the same by the standard's rules of comparison (Data 2.3.1): what a store may
   * have assigned, definitions, displays, attachments and the order of members do not count.
   */
  public boolean equivalentTo(Statement other) {
    boolean sameTime =
        timestamp == null || other.timestamp == null || timestamp.equals(other.timestamp);
    return sameTime && Essence.of(this).equals(Essence.of(other));
  }
}
