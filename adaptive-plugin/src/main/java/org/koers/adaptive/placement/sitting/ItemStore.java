package org.koers.adaptive.placement.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.ItemKey;

/** Where banks of questions are kept. Every call is a transaction. */
public interface ItemStore {

  /**
   * Keeps a bank with these questions in the place of the one of that name. What was learned of a
   * question stays where its words and its key did; a question that is no longer there is asked no
   * more.
   *
   * @param fresh what is thought of each question, in their order, if it is new
   */
  void keep(Bank bank, List<Item> items, List<ItemEstimate> fresh);

  /** By name. */
  List<Bank> banks(long tenantId);

  /** Those that can be asked about these competencies, by bank and place. */
  List<KeptItem> items(long tenantId, Set<String> competencies);

  /** All that can be asked, by bank and place, also those about which no competency is known. */
  List<KeptItem> items(long tenantId);

  /** The competencies that something can be asked about. */
  Set<String> competencies(long tenantId);

  /** One version of a question, also one that is asked no more. */
  Optional<Item> item(ItemKey key);

  /** What was found out about these questions from many tests at once; the counts stay. */
  void calibrated(long tenantId, Map<ItemKey, ItemEstimate> estimates);
}
