package org.koers.packager.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Section;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TimeBand;
import org.koers.packager.tag.propose.Tagger;

/**
 * A part that can be opened directly, with what is proposed for it.
 *
 * @param time to read, answer and watch it
 */
record SectionReport(Section section, Duration time, List<Tag> tags) {

  private static final int BEGINNING = 200;

  static List<SectionReport> of(Analysis content, Map<String, Duration> lengths, Tagger tagger) {
    List<SectionReport> reports = new ArrayList<>();
    for (Section section : content.sections()) {
      reports.add(
          new SectionReport(section, section.time(lengths), tagger.propose(content, section)));
    }
    return List.copyOf(reports);
  }

  String line() {
    List<String> said = new ArrayList<>();
    for (Tag tag : tags) {
      String value = tag.value().replaceFirst(".*[#/]", "");
      said.add(
          String.format(
              Locale.ROOT, "%s %s (%.2f)", tag.dimension().label(), value, tag.confidence()));
    }
    return String.format(
        Locale.ROOT,
        "%s  (%s)  %,d words, %d questions, about %d min%s",
        section.title(),
        section.href(),
        section.words(),
        section.questions().size(),
        time.plusSeconds(30).toMinutes(),
        said.isEmpty() ? "" : "; " + String.join(", ", said));
  }

  void json(ObjectNode node) {
    node.put("id", section.id()).put("title", section.title());
    node.put("href", section.href()).put("words", section.words());
    node.put("questions", section.questions().size());
    node.put("seconds", time.toSeconds()).put("band", TimeBand.of(time).id());
    node.put("beginning", beginning());
    ArrayNode all = node.putArray("tags");
    tags.forEach(t -> JsonReport.tag(all.addObject(), t, false));
  }

  /** The first words of its text, to know it again by. */
  private String beginning() {
    String text = section.passages().isEmpty() ? "" : section.passages().getFirst().text();
    return text.length() <= BEGINNING
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, BEGINNING))) + "...";
  }
}
