package org.koers.adaptive.library.page;

import java.util.ArrayList;
import java.util.List;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;
import org.koers.packager.words.Evidence;
import org.koers.packager.words.PackagerWords;

/**
 * A tag as a package's page shows it.
 *
 * @param value in words
 * @param method who proposed it, in words
 * @param who decided on it; empty while it is open
 * @param evidence what it rests on
 */
public record ShownTag(ItemTag tag, String value, String method, String who, Evidence evidence) {

  static ShownTag of(ItemTag tag, Texts texts, ValueWords words, String who) {
    return new ShownTag(
        tag,
        Shown.brief(words.value(tag.dimension(), tag.value())),
        method(tag, texts, words),
        who,
        words.packager().evidence(tag.passage()));
  }

  private static String method(ItemTag tag, Texts texts, ValueWords words) {
    String method = tag.method();
    if (PackagerWords.rule(method)) {
      return texts.say("method.rule", words.packager().ruleName(method));
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
