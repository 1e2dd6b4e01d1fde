package org.koers.packager.tag.level;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Kinds of English words that simple and hard texts use differently; a closed list or an ending.
 */
final class WordClasses {

  private static final Map<String, Predicate<String>> ENGLISH = english();

  private WordClasses() {}

  /** By name; empty for languages without lists. */
  static Map<String, Predicate<String>> of(String language) {
    return language.equals("en") ? ENGLISH : Map.of();
  }

  private static Map<String, Predicate<String>> english() {
    Map<String, Predicate<String>> classes = new LinkedHashMap<>();
    classes.put(
        "subordinators",
        list(
            "although though while whereas because since unless until despite whether after before "
                + "when if as once whilst"));
    classes.put("relatives", list("which who whom whose that where what"));
    classes.put(
        "pronouns", list("he she it they we i you him her them us me his their its our my your"));
    classes.put(
        "prepositions",
        list(
            "of in to for on with at by from into about over between through under against during "
                + "among within without including according amid alongside"));
    classes.put("conjunctions", list("and but or so"));
    classes.put("auxiliaries", list("is are was were be been being has have had do does did"));
    classes.put("modals", list("can could may might must shall should will would"));
    classes.put("articles", list("the a an"));
    classes.put("-ing", ending("ing"));
    classes.put("-ed", ending("ed"));
    classes.put("-ly", ending("ly"));
    classes.put("nouns of action", ending("(tion|sion|ment|ness|ity|ance|ence|ism|ship)s?"));
    return classes;
  }

  private static Predicate<String> list(String words) {
    Set<String> set = Arrays.stream(words.split(" ", -1)).collect(Collectors.toSet());
    return w -> set.contains(w.toLowerCase(Locale.ROOT));
  }

  private static Predicate<String> ending(String ending) {
    return Pattern.compile(".*" + ending, Pattern.CASE_INSENSITIVE).asMatchPredicate();
  }
}
