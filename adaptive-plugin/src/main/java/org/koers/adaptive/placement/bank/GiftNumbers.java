package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.adaptive.placement.item.Task;

/** A number in GIFT: {@code 5}, {@code 5:0.1}, {@code 1..5}, or several of them with weights. */
final class GiftNumbers {

  private static final String NUMBER =
      "([+-]?[0-9]{0,30}(?:[.,][0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?)";
  private static final Pattern AROUND = Pattern.compile(NUMBER + "(?:\\s*:\\s*" + NUMBER + ")?");
  private static final Pattern BETWEEN = Pattern.compile(NUMBER + "\\s*\\.\\.\\s*" + NUMBER);

  private final String body;
  private final String place;
  private final Draft draft;

  GiftNumbers(String body, String place, Draft draft) {
    this.body = body;
    this.place = place;
    this.draft = draft;
  }

  Task task() {
    List<Task.Range> ranges = new ArrayList<>();
    if (!body.startsWith("=") && !body.startsWith("~")) {
      ranges.add(range(body.split("#", 2)[0], 1));
      return new Task.Numeric(ranges);
    }
    for (GiftAnswer answer : GiftAnswer.of(body)) {
      // Moodle's ~ here is for whatever else is answered.
      if (answer.weight() > 0 && !answer.text().equals("*")) {
        ranges.add(range(answer.text(), answer.weight()));
      }
    }
    double best = ranges.stream().mapToDouble(Task.Range::credit).max().orElse(0);
    if (best <= 0) {
      throw new Refused(BankFindingCode.KEY_MISSING, "None of its numbers is right.");
    }
    if (best < 1) {
      draft.note(
          BankFindingCode.WEIGHTS_SCALED,
          place,
          "Its best number is worth %d %%; it was scaled to 100 %%."
              .formatted(Math.round(100 * best)));
    }
    return new Task.Numeric(
        ranges.stream().map(r -> new Task.Range(r.from(), r.to(), r.credit() / best)).toList());
  }

  static Task.Range range(String written, double credit) {
    String text = GiftEscapes.show(written).strip();
    Matcher between = BETWEEN.matcher(text);
    if (between.matches()) {
      return new Task.Range(number(between.group(1)), number(between.group(2)), credit);
    }
    Matcher around = AROUND.matcher(text);
    if (!around.matches()) {
      throw new Refused(BankFindingCode.KEY_INVALID, "'" + text + "' is no number.");
    }
    BigDecimal tolerance = around.group(2) == null ? BigDecimal.ZERO : number(around.group(2));
    return Task.Range.around(number(around.group(1)), tolerance, credit);
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.replace(',', '.'));
    } catch (NumberFormatException empty) {
      throw new Refused(BankFindingCode.KEY_INVALID, "'" + text + "' is no number.");
    }
  }
}
