package org.koers.adaptive.catalogue;

import java.util.List;
import org.koers.packager.problem.Finding;

/** A package that was read but cannot be published; nothing of it is kept. */
public final class NotPlayable extends RuntimeException {

  private final String cure;
  private final List<Finding> findings;

  /**
   * @param message what stops it, a sentence
   * @param cure what to do about it, a sentence
   */
  NotPlayable(String message, String cure, List<Finding> findings) {
    super(message);
    this.cure = cure;
    this.findings = List.copyOf(findings);
  }

  public String cure() {
    return cure;
  }

  /** Everything that was found in the package, also what does not stop it. */
  public List<Finding> findings() {
    return findings;
  }
}
