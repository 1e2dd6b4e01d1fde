package org.koers.packager.check;

import java.util.List;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;

/**
 * How a package was judged.
 *
 * @param judgements the gravest first, otherwise in the order they were found
 */
public record Validation(ContentPackage content, List<Judgement> judgements) {

  /** Whether an LMS that keeps to the standard refuses it, or cannot start it. */
  public boolean refused() {
    return judgements.stream().map(Judgement::finding).anyMatch(Finding::stops);
  }
}
