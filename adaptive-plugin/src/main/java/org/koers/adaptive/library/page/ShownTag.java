package org.koers.adaptive.library.page;

import java.util.ArrayList;
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
 * @param who decided on it; empty while it is open
 * @param place the file that its passage stands in; empty if it rests on none
 * @param quote the passage itself
 */
public record ShownTag(
    ItemTag tag, String value, String method, String who, String place, String quote) {

  static ShownTag of(ItemTag tag, Texts texts, ValueWords words, String who) {
    String passage = tag.passage();
    int colon = passage.indexOf(": ");
    boolean placed = colon > 0 && passage.length() > colon + 2 && passage.charAt(colon + 2) == '"';
    return new ShownTag(
        tag,
        Shown.brief(words.value(tag.dimension(), tag.value())),
        method(tag, texts),
        who,
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

  /** Whether only a choice is a value; else it can be typed as well. */
  public boolean closed(ValueWords words) {
    return tag.dimension() != Dimension.ROLE && !words.choices(tag.dimension()).isEmpty();
  }

  /** What there is to choose from, the value that it has among it. */
  public List<String> choices(ValueWords words) {
    List<String> choices = new ArrayList<>(words.choices(tag.dimension()));
    if (!choices.contains(tag.value())) {
      choices.addFirst(tag.value());
    }
    return choices;
  }

  /** What it is now, so that nobody overwrites what another decided since the page was opened. */
  public String now() {
    return now(tag);
  }

  static String now(ItemTag tag) {
    return tag.verdict() + " " + tag.value();
  }
}
