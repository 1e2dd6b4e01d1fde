package org.koers.lrs.statement.query;

/**
 * What querying gives.
 *
 * @param maxPage statements in one answer
 */
public record QuerySettings(int maxPage) {

  /** The setting of the largest answer, in statements. */
  public static final String MAX_PAGE = "koers.xapi.max-page";

  private static final int DEFAULT = 500;

  public static QuerySettings fromSettings() {
    return new QuerySettings(Math.max(1, Integer.getInteger(MAX_PAGE, DEFAULT)));
  }
}
