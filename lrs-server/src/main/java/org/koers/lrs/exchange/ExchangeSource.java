package org.koers.lrs.exchange;

import java.util.Optional;

/** Where exchange addresses are kept. */
public interface ExchangeSource {

  /** The address of this key that is not disabled; it may have expired. */
  Optional<Exchange> byKey(String key);
}
