package org.koers.adaptive.placement.sitting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.koers.adaptive.placement.bank.BankFinding;

/**
 * A bank of questions as it was last brought in.
 *
 * @param name of the file, or IRI of the activity whose questions they are; another bank of the
 *     same name takes its place
 * @param who brought it in
 * @param questions in the file, those that were left out included
 * @param findings what was left out or read leniently
 */
public record Bank(
    long tenantId,
    UUID id,
    String name,
    Kind kind,
    Instant at,
    String who,
    int questions,
    List<BankFinding> findings) {

  public Bank {
    findings = List.copyOf(findings);
  }

  /** Where its questions come from. */
  public enum Kind {
    FILE,
    PACKAGE
  }
}
