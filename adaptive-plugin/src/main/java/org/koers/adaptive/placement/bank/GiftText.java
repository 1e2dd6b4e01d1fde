package org.koers.adaptive.placement.bank;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of GIFT with its format in square brackets. */
final class GiftText {

  private static final Pattern FORMAT =
      Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)\\]", Pattern.CASE_INSENSITIVE);

  private GiftText() {}

  /** As learners read it. */
  static String plain(String hidden) {
    Matcher format = FORMAT.matcher(hidden);
    if (!format.find()) {
      return Markup.plain(GiftEscapes.show(hidden));
    }
    String text = GiftEscapes.show(hidden.substring(format.end()));
    return format.group(1).equalsIgnoreCase("plain") ? text.strip() : Markup.plain(text);
  }
}
