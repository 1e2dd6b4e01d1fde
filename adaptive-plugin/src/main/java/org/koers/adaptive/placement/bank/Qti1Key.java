package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;
import org.koers.packager.xml.XmlElement;

/** What the response processing of an item in QTI 1.2 gives points for. */
final class Qti1Key {

  /**
   * A condition that gives or takes points.
   *
   * @param points below 0 if it takes them
   * @param equal what has to be answered, each with its response
   * @param excluded whether something must not be answered
   */
  record Scoring(double points, List<XmlElement> equal, boolean excluded, XmlElement when) {}

  private final List<Scoring> scorings = new ArrayList<>();
  private final boolean essay;

  Qti1Key(XmlElement item) {
    for (XmlElement condition : QtiFile.below(item, "respcondition")) {
      points(condition).ifPresent(p -> add(condition, p));
    }
    String type = Qti1Text.field(item, "question_type") + Qti1Text.field(item, "qmd_itemtype");
    essay = type.toLowerCase(Locale.ROOT).contains("essay");
  }

  private void add(XmlElement condition, double points) {
    Optional<XmlElement> when = condition.child("conditionvar");
    if (when.isEmpty() || points == 0) {
      return;
    }
    List<XmlElement> all = QtiFile.below(when.get(), "varequal");
    List<XmlElement> equal = all.stream().filter(e -> !negated(e)).toList();
    scorings.add(new Scoring(points, equal, equal.size() < all.size(), when.get()));
  }

  private static boolean negated(XmlElement element) {
    XmlElement around = element.parent();
    return around != null
        && !around.localName().equalsIgnoreCase("conditionvar")
        && (around.localName().equalsIgnoreCase("not") || negated(around));
  }

  /** Of the first setvar; empty if it has none, or none with a number. */
  private static Optional<Double> points(XmlElement condition) {
    return condition
        .children("setvar")
        .findFirst()
        .flatMap(
            set -> {
              try {
                double points = Double.parseDouble(set.text());
                String action = set.attribute("action").orElse("Set");
                return Optional.of(action.equalsIgnoreCase("Subtract") ? -points : points);
              } catch (NumberFormatException none) {
                return Optional.empty();
              }
            });
  }

  List<Scoring> scorings() {
    return scorings;
  }

  /** The values that give points, for a response. */
  static List<String> values(Scoring scoring, String response) {
    return scoring.equal().stream()
        .filter(e -> e.attribute("respident").orElse(response).equals(response))
        .map(XmlElement::text)
        .toList();
  }

  /** Points by value, the best where it has several. */
  double points(String response, String value) {
    return scorings.stream()
        .filter(s -> values(s, response).contains(value))
        .mapToDouble(Scoring::points)
        .reduce((a, b) -> Math.abs(a) >= Math.abs(b) ? a : b)
        .orElse(0);
  }

  double best() {
    double best = scorings.stream().mapToDouble(Scoring::points).max().orElse(0);
    if (best <= 0) {
      throw essay
          ? new Refused(
              BankFindingCode.TYPE_UNSUPPORTED, "It is an essay, which no program can score.")
          : new Refused(BankFindingCode.KEY_MISSING, "It does not say which answer is right.");
    }
    return best;
  }

  /** A number or a short text. */
  Task written(XmlElement response) {
    double best = best();
    List<Task.Range> ranges = new ArrayList<>();
    List<TextKey> texts = new ArrayList<>();
    for (Scoring scoring : scorings) {
      if (scoring.points() > 0) {
        double credit = scoring.points() / best;
        Qti1Range.of(scoring.when(), credit).ifPresent(ranges::add);
        for (XmlElement equal : scoring.equal()) {
          boolean matters = equal.attribute("case").orElse("No").equalsIgnoreCase("Yes");
          texts.add(new TextKey(equal.text(), false, matters, credit));
        }
      }
    }
    if (ranges.isEmpty() && !numeric(response)) {
      return new Task.ShortText(texts);
    }
    texts.forEach(t -> ranges.add(GiftNumbers.range(t.text(), t.credit())));
    return new Task.Numeric(ranges);
  }

  private static boolean numeric(XmlElement response) {
    String type =
        QtiFile.below(response, "render_fib").stream()
            .map(f -> f.attribute("fibtype").orElse(""))
            .findFirst()
            .orElse("");
    return response.localName().equalsIgnoreCase("response_num")
        || type.equalsIgnoreCase("Integer")
        || type.equalsIgnoreCase("Decimal");
  }

  static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException none) {
      throw new Refused(BankFindingCode.KEY_INVALID, "'" + text + "' is no number.");
    }
  }
}
