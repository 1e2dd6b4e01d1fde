package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;
import org.koers.packager.xml.XmlElement;

/**
 * What a response declaration says is right: its mapping where the item is scored by that, else its
 * correct response.
 *
 * @param values right answers with what each is worth, as written
 * @param weighed whether they are worth what a mapping says
 * @param several whether more than one value makes an answer
 * @param baseType in lower case
 * @param caseMatters texts that have to be in the same case
 * @param tolerance of a number
 */
record Qti2Key(
    Map<String, BigDecimal> values,
    boolean weighed,
    boolean several,
    String baseType,
    List<String> caseMatters,
    BigDecimal tolerance) {

  static Qti2Key of(XmlElement item, XmlElement interaction) {
    String id = interaction.attribute("responseIdentifier").orElse("RESPONSE");
    XmlElement declaration =
        item.children("responseDeclaration")
            .filter(d -> d.attribute("identifier").orElse("").equals(id))
            .findFirst()
            .orElseThrow(() -> missing("No responseDeclaration is named " + id + "."));
    Map<String, BigDecimal> correct = new LinkedHashMap<>();
    declaration
        .child("correctResponse")
        .ifPresent(c -> c.children("value").forEach(v -> correct.put(v.text(), BigDecimal.ONE)));
    Map<String, BigDecimal> mapped = new LinkedHashMap<>();
    List<String> caseMatters = new ArrayList<>();
    declaration
        .child("mapping")
        .ifPresent(m -> m.children("mapEntry").forEach(e -> entry(e, mapped, caseMatters)));
    boolean byMapping = !mapped.isEmpty() && (correct.isEmpty() || scoredByMapping(item));
    return new Qti2Key(
        byMapping ? mapped : correct,
        byMapping,
        !declaration.attribute("cardinality").orElse("single").equalsIgnoreCase("single"),
        declaration.attribute("baseType").orElse("identifier").toLowerCase(Locale.ROOT),
        caseMatters,
        tolerance(item));
  }

  private static void entry(
      XmlElement entry, Map<String, BigDecimal> mapped, List<String> caseMatters) {
    String key = entry.attribute("mapKey").orElse("");
    mapped.put(key, number(entry.attribute("mappedValue").orElse("")));
    if (entry.attribute("caseSensitive").filter("true"::equalsIgnoreCase).isPresent()) {
      caseMatters.add(key);
    }
  }

  private static boolean scoredByMapping(XmlElement item) {
    return item.child("responseProcessing")
        .filter(
            p ->
                p.attribute("template").orElse("").contains("map_response")
                    || !QtiFile.below(p, "mapResponse").isEmpty())
        .isPresent();
  }

  /** Of the comparison that scores it: absolute, or rounded to so many decimals. */
  private static BigDecimal tolerance(XmlElement item) {
    Optional<XmlElement> rounded = QtiFile.below(item, "equalRounded").stream().findFirst();
    if (rounded.isPresent()
        && rounded.get().attribute("roundingMode").orElse("").equals("decimalPlaces")) {
      int places = number(rounded.get().attribute("figures").orElse("0")).intValue();
      return new BigDecimal("0.5").movePointLeft(Math.clamp(places, 0, 20));
    }
    Optional<XmlElement> equal = QtiFile.below(item, "equal").stream().findFirst();
    String mode = equal.flatMap(e -> e.attribute("toleranceMode")).orElse("exact");
    if (mode.equalsIgnoreCase("relative")) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED, "Its number may be off by a percentage; give a range.");
    }
    return mode.equalsIgnoreCase("absolute")
        ? number(
            equal.flatMap(e -> e.attribute("tolerance")).orElse("0").strip().split("\\s+", 2)[0])
        : BigDecimal.ZERO;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException none) {
      throw new Refused(BankFindingCode.KEY_INVALID, "'" + text + "' is no number.");
    }
  }

  static Refused missing(String why) {
    return new Refused(BankFindingCode.KEY_MISSING, why);
  }

  /** What a value is worth against the best one, or against the sum of all that are right. */
  double share(String value, BigDecimal of) {
    BigDecimal worth = values.getOrDefault(value, BigDecimal.ZERO);
    return Math.clamp(worth.doubleValue() / of.doubleValue(), -1, 1);
  }

  BigDecimal best() {
    return values.values().stream()
        .max(BigDecimal::compareTo)
        .filter(most -> most.signum() > 0)
        .orElseThrow(() -> missing("It does not say which answer is right."));
  }

  BigDecimal sum() {
    best();
    return values.values().stream()
        .filter(v -> v.signum() > 0)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A number or a short text. */
  Task written() {
    BigDecimal best = best();
    List<String> right = values.keySet().stream().filter(v -> values.get(v).signum() > 0).toList();
    if (baseType.equals("integer") || baseType.equals("float")) {
      return new Task.Numeric(
          right.stream()
              .map(v -> Task.Range.around(number(v), tolerance, share(v, best)))
              .toList());
    }
    return new Task.ShortText(
        right.stream()
            .map(v -> new TextKey(v, false, caseMatters.contains(v), share(v, best)))
            .toList());
  }
}
