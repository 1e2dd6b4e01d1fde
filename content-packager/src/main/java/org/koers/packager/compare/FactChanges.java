package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examiner;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Reporting;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.propose.TextLanguage;

/** What a package says of itself in two editions. */
final class FactChanges {

  private record Fact(String value, Weight weight) {}

  private FactChanges() {}

  static List<FactChange> between(
      ContentPackage before, Analysis old, ContentPackage after, Analysis now) {
    Map<String, Fact> was = facts(before, old);
    Map<String, Fact> is = facts(after, now);
    Map<String, Fact> either = new LinkedHashMap<>(was);
    is.forEach(either::putIfAbsent);
    Fact none = new Fact("", Weight.NONE);
    List<FactChange> changes = new ArrayList<>();
    either.forEach(
        (what, fact) -> {
          String here = was.getOrDefault(what, none).value();
          String there = is.getOrDefault(what, none).value();
          if (!here.equals(there)) {
            changes.add(new FactChange(what, here, there, fact.weight()));
          }
        });
    return changes;
  }

  private static Map<String, Fact> facts(ContentPackage content, Analysis analysis) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    facts.put("title", new Fact(CourseFacts.title(content), Weight.MINOR));
    facts.put("about", new Fact(about(analysis), Weight.MINOR));
    facts.put("identifier", new Fact(CourseFacts.identifier(content), Weight.NONE));
    facts.put("format", new Fact(content.format(), Weight.NONE));
    facts.put("tool", new Fact(analysis.tool().orElse(""), Weight.NONE));
    facts.put("language", new Fact(TextLanguage.of(analysis).orElse(""), Weight.TAUGHT));
    facts.put("languages", new Fact(languages(analysis), Weight.TAUGHT));
    for (Launchable one : content.launchables()) {
      facts.put("launches " + one.identifier(), new Fact(launch(one), Weight.MINOR));
      String mastery = one.masteryScore() == null ? "" : one.masteryScore().toPlainString();
      facts.put("mastery score of " + one.identifier(), new Fact(mastery, Weight.ASKED));
    }
    Reporting reporting = Examiner.examine(content, analysis).reporting();
    facts.put("reports", new Fact(reports(reporting), Weight.ASKED));
    facts.put("tags", new Fact(tags(content), Weight.NONE));
    return facts;
  }

  /** What it says about itself beside its title. */
  private static String about(Analysis analysis) {
    return analysis.about().stream()
        .skip(1)
        .map(Passage::text)
        .distinct()
        .collect(Collectors.joining(" | "));
  }

  private static String languages(Analysis analysis) {
    return analysis.translations().stream()
        .map(t -> t.language())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String launch(Launchable one) {
    return one.title() + " (" + one.href() + ", " + one.kind().words() + ")";
  }

  private static String reports(Reporting reporting) {
    String quality = reporting.quality().name().toLowerCase(Locale.ROOT);
    return reporting.completedOnOpen() ? quality + ", completed on open" : quality;
  }

  private static String tags(ContentPackage content) {
    return LomTags.read(content).stream()
        .map(tag -> tag.dimension().label() + "=" + tag.value())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
