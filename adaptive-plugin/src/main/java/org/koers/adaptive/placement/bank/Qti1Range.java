package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlElement;

/** From a lowest to a highest number, as QTI 1.2 compares them. */
final class Qti1Range {

  private Qti1Range() {}

  /** Empty if nothing is compared. Just above and from are the same here. */
  static Optional<Task.Range> of(XmlElement when, double credit) {
    Optional<BigDecimal> low = bound(when, "vargte", "vargt");
    Optional<BigDecimal> high = bound(when, "varlte", "varlt");
    if (low.isEmpty() && high.isEmpty()) {
      return Optional.empty();
    }
    if (low.isEmpty() || high.isEmpty()) {
      throw new Refused(BankFindingCode.KEY_INVALID, "Its numbers have no end on one side.");
    }
    return Optional.of(new Task.Range(low.get(), high.get(), credit));
  }

  private static Optional<BigDecimal> bound(XmlElement when, String with, String without) {
    List<XmlElement> found =
        Stream.concat(QtiFile.below(when, with).stream(), QtiFile.below(when, without).stream())
            .toList();
    if (found.size() > 1) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED, "It has several ranges of numbers in one.");
    }
    return found.stream().findFirst().map(e -> Qti1Key.number(e.text()));
  }
}
