package org.koers.lrs.exchange;

import java.util.List;
import org.koers.lrs.authority.Tenant;

/**
 * Exchange addresses as an administrator makes and changes them; each change is in the access log.
 * There is none before somebody makes one. Refuses with {@link org.koers.lrs.problem.LrsProblem}.
 */
public interface ExchangeAdministration {

  List<ListedExchange> list(Tenant tenant);

  /** A new one; the answer is its key. */
  String create(Tenant tenant, ExchangeTerms terms, String who);

  void change(Tenant tenant, String key, ExchangeTerms terms, String who);

  /** Within ten seconds nothing that was given at it works any more, on any node. */
  void disable(Tenant tenant, String key, String who);

  void enable(Tenant tenant, String key, String who);
}
