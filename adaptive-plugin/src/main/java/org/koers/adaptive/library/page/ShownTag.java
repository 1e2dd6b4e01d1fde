package org.koers.adaptive.library.page;

import java.util.List;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;

/**
 * A tag as a package's page shows it.
 *
 * @param value in words
 * @param method who proposed it, in words
 * @param place the file that its passage stands in; empty if it rests on none
 * @param quote the passage itself
 */
public record ShownTag(ItemTag tag, String value, String method, String place, String quote) {

  static ShownTag of(ItemTag tag, Texts texts, ValueWords words) {
    String passage = tag.passage();
    int colon = passage.indexOf(": ");
    boolean placed = colon > 0 && passage.length() > colon + 2 && passage.charAt(colon + 2) == '"';
    return new ShownTag(
        tag,
        Shown.brief(words.value(tag.dimension(), tag.value())),
        method(tag, texts),
        placed ? passage.substring(0, colon) : "",
        placed ? passage.substring(colon + 2) : passage);
  }

  private static String method(ItemTag tag, Texts texts) {
    String method = tag.method();
    if (method.startsWith("rule:")) {
      return texts.say("method.rule", method.substring("rule:".length()));
    }
    if (method.startsWith("person:") || method.equals("given")) {
      return texts.say("method.person");
    }
    return texts.say("method.metadata");
  }

  /** In hundredths. */
  public long percent() {
    return Math.round(tag.confidence() * 100);
  }

  public boolean open() {
    return tag.verdict() == Verdict.OPEN;
  }

  /** The class of its badge. */
  public String style() {
    return switch (tag.verdict()) {
      case CONFIRMED -> tag.look() ? "warn" : "good";
      case REJECTED -> "bad";
      case OPEN -> "";
    };
  }

  /** What there is to choose from; none where values are open. */
  public List<String> choices() {
    return choices(tag.dimension());
  }

  /** What there is to choose from in a dimension; none where values are open. */
  public static List<String> choices(Dimension dimension) {
    return dimension.choices();
  }
}
