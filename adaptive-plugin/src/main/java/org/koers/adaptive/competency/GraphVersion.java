package org.koers.adaptive.competency;

import java.time.Instant;

/**
 * A version of a tenant's graph, as it was put in force; never changed afterwards.
 *
 * @param number counted from 1; the highest is in force
 * @param madeBy the member of staff, or {@code file} for what the file held before the first one
 * @param note what somebody said of the change; may be empty
 */
public record GraphVersion(
    long tenantId, int number, Instant made, String madeBy, String note, String turtle) {

  /** The same for a list, where texts would be too much to carry. */
  public GraphVersion withoutText() {
    return new GraphVersion(tenantId, number, made, madeBy, note, "");
  }
}
