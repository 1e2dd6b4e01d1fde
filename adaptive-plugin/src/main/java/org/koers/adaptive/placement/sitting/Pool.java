package org.koers.adaptive.placement.sitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.koers.adaptive.placement.PoolItem;

/** The questions for one learner: those in the language that the learner reads. */
final class Pool {

  private Pool() {}

  /**
   * In the language of the learner, or of none; of a competency about which there is nothing in it
   * in English, and without that in whichever language comes first.
   */
  static List<PoolItem> in(Locale language, List<KeptItem> items) {
    Map<String, List<KeptItem>> byCompetency =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.item().competency(), LinkedHashMap::new, Collectors.toList()));
    return byCompetency.values().stream()
        .flatMap(about -> readable(language, about).stream())
        .map(KeptItem::forTest)
        .toList();
  }

  private static List<KeptItem> readable(Locale language, List<KeptItem> about) {
    for (String tag : List.of(language.getLanguage(), "en")) {
      List<KeptItem> found =
          about.stream().filter(one -> of(one).isEmpty() || of(one).equals(tag)).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    String first = of(about.getFirst());
    return about.stream().filter(one -> of(one).equals(first)).toList();
  }

  private static String of(KeptItem one) {
    return Locale.forLanguageTag(one.item().language()).getLanguage();
  }
}
