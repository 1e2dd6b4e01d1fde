package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.scorm.manifest.HrefResolver;

/**
 * Where pages are empty until their own scripts fill them: what in these scripts reads like
 * sentences. What stands under the name of a language, as in {@code de: { ... }}, is in that
 * language. Questions are not told apart from other text.
 */
final class ScriptTexts {

  /** With fewer words than this, pages count as empty. */
  private static final int EMPTY = 30;

  /** Scripts that courses take from others. */
  static final Pattern OF_OTHERS =
      Pattern.compile(
          "(.*/)?[^/]*(jquery|bootstrap|scorm|apiwrapper|xapi|tincan|cmi5|polyfill|modernizr|vue|react"
              + "|angular|lodash|require|[.-]min\\.)[^/]*");

  private final PackageFiles files;
  private final Map<String, List<Passage>> byLanguage = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();

  private ScriptTexts(PackageFiles files) {
    this.files = files;
  }

  /** Reads them, if the pages that were read before are empty. */
  static void read(PackageFiles files, Readings readings) {
    int words = readings.passages().stream().mapToInt(Passage::words).sum();
    if (words < EMPTY) {
      new ScriptTexts(files).read(readings);
    }
  }

  private void read(Readings readings) {
    Set<String> entries = new LinkedHashSet<>();
    readings.launchables().stream()
        .map(Launchable::entry)
        .filter(e -> e != null)
        .forEach(entries::add);
    for (String name : Reach.of(files, entries)) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".js")
          && HtmlPages.isContent(name)
          && !OF_OTHERS.matcher(lower).matches()) {
        readings.text(name).ifPresent(script -> JsTexts.of(script).forEach(t -> add(name, t)));
      }
    }
    Optional<String> main = main(readings);
    if (entries.size() == 1) {
      String page = entries.iterator().next();
      readings.section(page, "", HrefResolver.url(page));
    }
    byLanguage.forEach(
        (language, passages) -> {
          if (language.isEmpty() || language.equals(main.orElse(language))) {
            passages.forEach(p -> readings.passage(p.place(), p.text()));
          } else {
            readings.translation(
                language, r -> passages.forEach(p -> r.passage(p.place(), p.text())));
          }
        });
    readings.outsideSections();
  }

  private void add(String name, JsTexts.Text one) {
    String text = Readings.plain(one.text());
    if (Prose.is(text) && known.add(one.language() + text)) {
      byLanguage
          .computeIfAbsent(one.language(), l -> new ArrayList<>())
          .add(new Passage(name, text));
    }
  }

  /** The one that text without a name is in, else what the pages say, else the first. */
  private Optional<String> main(Readings readings) {
    List<String> named = byLanguage.keySet().stream().filter(l -> !l.isEmpty()).toList();
    return LanguageGuess.of(byLanguage.getOrDefault("", List.of()))
        .map(LanguageGuess::language)
        .or(() -> readings.declaredLanguage().map(Passage::text).filter(named::contains))
        .or(() -> named.stream().findFirst());
  }
}
