package org.koers.adaptive.library.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.staff.Texts;
import org.koers.packager.tag.Dimension;

/**
 * A decision as the pages tell of it.
 *
 * @param sentence what was done
 * @param items the packages that it is about, without those that are gone
 */
public record ShownChange(Change change, String sentence, String who, List<LibraryItem> items) {

  private static final int MOST_NAMED = 3;

  static ShownChange of(
      Change change, Texts texts, ValueWords words, String who, Map<UUID, LibraryItem> items) {
    String said =
        texts.say(
            "change." + change.kind().name(),
            Shown.brief(about(change, words)),
            change.items(),
            change.size());
    List<String> gone = replaced(change, words);
    String sentence =
        gone.isEmpty() ? said : said + ". " + texts.say("change.replaced", String.join(", ", gone));
    return new ShownChange(
        change,
        sentence,
        who,
        change.packages().stream().filter(items::containsKey).map(items::get).toList());
  }

  private static String about(Change change, ValueWords words) {
    if (change.steps().isEmpty() || change.kind() == Change.Kind.ACCEPTED_ALL) {
      return change.about();
    }
    return named(change.steps().getFirst().after().dimension(), change.about(), words);
  }

  private static String named(Dimension dimension, String value, ValueWords words) {
    return words.dimension(dimension) + ": " + words.value(dimension, value);
  }

  /** What was confirmed before, and gave way because a package has one value only. */
  private static List<String> replaced(Change change, ValueWords words) {
    if (change.items() > 1 || change.kind() == Change.Kind.REJECTED) {
      return List.of();
    }
    return change.steps().stream()
        .filter(step -> step.before() != null && step.after().verdict() == Verdict.REJECTED)
        .map(Change.Step::after)
        .map((ItemTag tag) -> named(tag.dimension(), tag.value(), words))
        .collect(Collectors.toList());
  }

  public boolean undone() {
    return !change.undoneBy().isEmpty();
  }

  /** The first of its packages. */
  public List<LibraryItem> named() {
    return items.subList(0, Math.min(MOST_NAMED, items.size()));
  }

  /** How many more packages it is about than are named. */
  public int more() {
    return change.items() - named().size();
  }

  /** Whether a package that it is about has this in its name; empty text is in all. */
  boolean isAbout(String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    return wanted.isEmpty()
        || items.stream().anyMatch(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted));
  }
}
