package org.koers.packager.convert;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.scorm.manifest.Edition;
import org.koers.packager.scorm.manifest.Item;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/**
 * From which scaled score an item counts as passed: {@code adlcp:masteryscore} in SCORM 1.2, {@code
 * minNormalizedMeasure} of the primary objective in SCORM 2004 (SN 3.10.1), if it is satisfied by
 * measure.
 */
final class Mastery {

  private final boolean percent;
  private final Map<String, XmlElement> items = new HashMap<>();

  Mastery(Manifest manifest) {
    percent = manifest.edition() == Edition.SCORM_12;
    if (!percent) {
      collect(manifest.document().root());
    }
  }

  private void collect(XmlElement element) {
    for (XmlElement child : element.children()) {
      if (child.localName().equals("item")) {
        child.attribute("identifier").ifPresent(id -> items.putIfAbsent(id, child));
      }
      if (!child.localName().equals("resources")) {
        collect(child);
      }
    }
  }

  /** Between 0 and 1; null where there is none, or none that cmi5 could express. */
  @Nullable BigDecimal of(Item item) {
    BigDecimal score =
        percent ? inPercent(item.data().masteryScore()) : measured(items.get(item.identifier()));
    boolean fits = score != null && score.signum() >= 0 && score.compareTo(BigDecimal.ONE) <= 0;
    return fits && score != null
        ? new BigDecimal(score.stripTrailingZeros().toPlainString())
        : null;
  }

  private static @Nullable BigDecimal inPercent(@Nullable BigDecimal score) {
    return score == null ? null : score.movePointLeft(2);
  }

  private static @Nullable BigDecimal measured(@Nullable XmlElement item) {
    return Optional.ofNullable(item)
        .flatMap(i -> i.at("sequencing", "objectives", "primaryObjective"))
        .filter(o -> o.attribute("satisfiedByMeasure").filter("true"::equals).isPresent())
        .map(o -> o.child("minNormalizedMeasure").map(XmlElement::text).orElse("1.0"))
        .flatMap(Mastery::number)
        .orElse(null);
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
