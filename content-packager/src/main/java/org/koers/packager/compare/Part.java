package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Section;

/**
 * A section of an edition with the text that is compared, or the text outside sections.
 *
 * @param id empty for the text outside sections
 * @param number from 1; 0 for the text outside sections
 * @param passages without what belongs to questions, which are compared for themselves
 * @param text plain words of all of it, each run once
 */
record Part(String id, String title, int number, List<Passage> passages, Set<Long> text) {

  /** The sections in their order; then, last, the text outside sections. */
  static List<Part> of(Analysis analysis) {
    Set<String> asked = new HashSet<>();
    analysis.questions().forEach(question -> words(question, asked));
    Set<Passage> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Part> parts = new ArrayList<>();
    for (Section section : analysis.sections()) {
      inside.addAll(section.passages());
      parts.add(part(section.id(), section.title(), parts.size() + 1, section.passages(), asked));
    }
    List<Passage> outside =
        analysis.passages().stream().filter(passage -> !inside.contains(passage)).toList();
    parts.add(part("", "", 0, outside, asked));
    return parts;
  }

  private static Part part(
      String id, String title, int number, List<Passage> passages, Set<String> asked) {
    Set<Long> text = new HashSet<>();
    passages.forEach(p -> Shingles.runs(p.text()).forEach(run -> text.add(Shingles.hash(run))));
    return new Part(
        id,
        title,
        number,
        passages.stream().filter(p -> !asked.contains(Shingles.plain(p.text()))).toList(),
        text);
  }

  private static void words(Question question, Set<String> to) {
    to.add(Shingles.plain(question.passage().text()));
    question.choices().forEach(c -> to.add(Shingles.plain(c.text())));
    question.choices().forEach(c -> to.add(Shingles.plain(c.prompt())));
    question.feedback().forEach(f -> to.add(Shingles.plain(f)));
  }

  /** Every word of the text. */
  static Set<String> vocabulary(List<Part> parts) {
    Set<String> words = new HashSet<>();
    parts.forEach(part -> part.passages.forEach(p -> words.addAll(Shingles.words(p.text()))));
    return words;
  }

  /** By its place in its edition, not by all of its text. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Part part && part.number == number && part.id.equals(id);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + number;
  }

  boolean outside() {
    return id.isEmpty();
  }

  /** Share of the runs of words of either that both have; 0 where one has none. */
  double alike(Part other) {
    long both = text.stream().filter(other.text::contains).count();
    long either = text.size() + other.text.size() - both;
    return either == 0 ? 0 : (double) both / either;
  }

  SectionChange.Place place() {
    return new SectionChange.Place(id, title, number);
  }
}
