package org.koers.adaptive.placement.bank;

import java.util.List;
import org.koers.adaptive.placement.item.Item;

/**
 * What a file of questions holds.
 *
 * @param items that can be asked, in the order of the file
 * @param findings in the order of the file
 * @param questions how many the file has; each is an item or was left out by exactly one finding
 */
public record BankReading(List<Item> items, List<BankFinding> findings, int questions) {

  public BankReading {
    items = List.copyOf(items);
    findings = List.copyOf(findings);
  }

  /** The findings because of which a question is not in the bank. */
  public List<BankFinding> leftOut() {
    return findings.stream().filter(f -> f.code().leavesOut()).toList();
  }
}
