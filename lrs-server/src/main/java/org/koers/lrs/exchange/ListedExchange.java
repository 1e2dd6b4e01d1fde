package org.koers.lrs.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * An address in a list.
 *
 * @param disabled since when it does not work; empty: it does, until it expires
 */
public record ListedExchange(
    String key, ExchangeTerms terms, Instant created, Optional<Instant> disabled) {

  public boolean worksAt(Instant time) {
    return disabled.isEmpty() && time.isBefore(terms.expires());
  }
}
