package org.koers.lrs.migration.run;

/**
 * What came of holding a run against its source, in statements.
 *
 * @param compared that both have
 * @param missing that only one of them has
 * @param different under whose ids they do not say the same
 * @param notVoidedHere that are voided at the source only
 */
public record Comparison(long compared, long missing, long different, long notVoidedHere) {

  public boolean good() {
    return missing == 0 && different == 0 && notVoidedHere == 0;
  }
}
