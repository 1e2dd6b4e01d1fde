package org.koers.packager.tag.propose;

import java.util.Optional;
import org.koers.packager.analyse.Analysis;

/** The language of what a learner reads, as the tagger proposes it. */
public final class TextLanguage {

  private TextLanguage() {}

  /** BCP 47; empty where neither the text nor what it declares tells. */
  public static Optional<String> of(Analysis analysis) {
    return LanguageRule.best(analysis).map(Proposal::value);
  }
}
