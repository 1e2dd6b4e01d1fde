package org.koers.adaptive.observe;

import java.util.Locale;

/** What a statement can say about learning. */
enum Says {
  /** Right or wrong: by its success, else by its score, where only full marks are right. */
  ANSWER,
  /** Passed, whatever its success says: the verb is the verdict. */
  PASSED,
  /** Failed, whatever its success says. */
  FAILED,
  /** Passed or failed by its success; without one, gone through to the end. */
  VERDICT,
  /** Gone through to the end. */
  COMPLETION,
  /** The score, if it has one. */
  SCORE,
  /** What a placement test found about a competency: shown or not by its success. */
  PLACED,
  /** The part need not be done; it says nothing of ability. */
  WAIVED,
  /** The learner met the material, for as long as its duration says. */
  EXPOSURE;

  /** As mapping files write it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
