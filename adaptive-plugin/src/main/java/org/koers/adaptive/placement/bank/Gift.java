package org.koers.adaptive.placement.bank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.koers.adaptive.placement.item.Task;

/**
 * Moodle's GIFT: <a href="https://docs.moodle.org/en/GIFT_format">its format</a>. A category is a
 * topic. Beyond Moodle, {@code [tag:competency=IRI]} and {@code [tag:level=basic]} in a comment say
 * more about the question below.
 */
final class Gift {

  private static final Pattern TITLE = Pattern.compile("^::(.*?)::", Pattern.DOTALL);

  private final String file;
  private final Draft draft;

  Gift(String file, Draft draft) {
    this.file = file;
    this.draft = draft;
  }

  void read(String text) {
    for (GiftBlock block : GiftBlock.of(text)) {
      String place = file + ":" + block.line();
      draft.question(place, () -> found(block, place));
    }
  }

  private Found found(GiftBlock block, String place) {
    Matcher title = TITLE.matcher(block.text());
    boolean titled = title.find();
    String rest = titled ? block.text().substring(title.end()) : block.text();
    int open = rest.indexOf('{');
    int close = rest.lastIndexOf('}');
    if (open < 0 && close < 0) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED, "It is a description: there is nothing to answer.");
    }
    if (open < 0 || close < open || rest.indexOf('{', open + 1) >= 0 || rest.indexOf('}') < close) {
      throw new Refused(BankFindingCode.SYNTAX, "Its braces do not match.");
    }
    if (block.blankInside()) {
      draft.note(BankFindingCode.BLANK_LINE, place, "A blank line stands between its braces.");
    }
    String[] body = rest.substring(open + 1, close).split("####", 2);
    Task task = new GiftTask(body[0], place, draft).task();
    return new Found(
        place,
        block.id(),
        titled ? GiftText.plain(title.group(1)) : "",
        stem(rest.substring(0, open), rest.substring(close + 1)),
        task,
        block.tag("competency"),
        block.category(),
        Levels.of(block.tag("level"), place, draft),
        block.tag("language"),
        body.length > 1 ? GiftText.plain(body[1]) : "");
  }

  /** Text behind the braces makes it a sentence with a gap. */
  private static String stem(String before, String after) {
    return GiftText.plain(after.isBlank() ? before : before.strip() + " _____ " + after.strip());
  }
}
