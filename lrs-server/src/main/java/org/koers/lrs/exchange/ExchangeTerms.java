package org.koers.lrs.exchange;

import java.time.Instant;
import java.util.Set;
import org.koers.lrs.authority.Origin;

/**
 * What an administrator decides about an exchange address.
 *
 * @param name what it is for
 * @param origins where the pages come from that may ask
 * @param homePages which accounts a page may name without a ticket, by their homePage; empty: those
 *     of its own origin
 * @param unverified whether a launch without a ticket gets a credential, for statements that say so
 * @param expires from when it and all that was given at it does not work any more
 */
public record ExchangeTerms(
    String name, Set<Origin> origins, Set<String> homePages, boolean unverified, Instant expires) {

  public ExchangeTerms {
    origins = Set.copyOf(origins);
    homePages = Set.copyOf(homePages);
  }

  /** Whether a page of that origin may name accounts of that homePage without a ticket. */
  boolean takesAccountsOf(String homePage, Origin page) {
    return homePages.isEmpty() ? homePage.equals(page.text()) : homePages.contains(homePage);
  }
}
