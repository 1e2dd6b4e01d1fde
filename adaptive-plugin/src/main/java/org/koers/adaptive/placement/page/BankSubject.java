package org.koers.adaptive.placement.page;

import java.util.List;

/**
 * What there is to ask about one competency.
 *
 * @param questions that can be asked
 * @param known of them, those that are known well enough not to be pilots
 * @param answers to all of them
 * @param suspect questions that somebody should look at: who knows more gets them right no more
 *     often
 */
public record BankSubject(
    String label, int questions, int known, long answers, List<String> suspect) {

  public BankSubject {
    suspect = List.copyOf(suspect);
  }
}
