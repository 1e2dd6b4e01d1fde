package org.koers.packager.tag.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** A framework while it is being read: rows and files about one IRI grow together. */
final class Draft {

  private static final class Entry {
    private final String place;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, List<String>> others = new LinkedHashMap<>();
    private final Set<String> broader = new LinkedHashSet<>();

    Entry(String place) {
      this.place = place;
    }
  }

  private final Map<String, Entry> entries = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private String title = "";

  void title(String text) {
    if (title.isEmpty()) {
      title = text.strip();
    }
  }

  void finding(FindingCode code, String place, String message) {
    findings.add(Finding.of(code, place, message));
  }

  private Entry entry(String iri, String place) {
    return entries.computeIfAbsent(iri, i -> new Entry(place));
  }

  void known(String iri, String place) {
    entry(iri, place);
  }

  boolean hasLabel(String iri, String language) {
    Entry entry = entries.get(iri);
    return entry != null && entry.labels.containsKey(language);
  }

  void label(String iri, String language, String text, String place) {
    entry(iri, place).labels.putIfAbsent(language, text.strip());
  }

  void description(String iri, String language, String text, String place) {
    if (!text.isBlank()) {
      entry(iri, place).descriptions.merge(language, text.strip(), (a, b) -> a + " " + b);
    }
  }

  void otherLabel(String iri, String language, String text, String place) {
    if (!text.isBlank()) {
      entry(iri, place).others.computeIfAbsent(language, l -> new ArrayList<>()).add(text.strip());
    }
  }

  void broader(String iri, String parent, String place) {
    entry(iri, place).broader.add(parent);
  }

  FrameworkReading done(String fileName) {
    List<Competency> competencies = new ArrayList<>();
    entries.forEach(
        (iri, entry) -> {
          if (entry.labels.isEmpty()) {
            finding(
                FindingCode.FRAMEWORK_LABEL_MISSING,
                entry.place,
                "<" + iri + "> has no label; it was left out.");
          } else {
            competencies.add(competency(iri, entry));
          }
        });
    String name = title.isEmpty() ? fileName : title;
    return new FrameworkReading(new CompetencyFramework(name, competencies), findings);
  }

  private Competency competency(String iri, Entry entry) {
    List<String> known = new ArrayList<>();
    for (String parent : entry.broader) {
      Entry there = entries.get(parent);
      if (there == null || there.labels.isEmpty() || parent.equals(iri)) {
        finding(
            FindingCode.FRAMEWORK_PARENT_UNKNOWN,
            entry.place,
            "<" + iri + "> names the parent <" + parent + ">, which is not there.");
      } else {
        known.add(parent);
      }
    }
    return new Competency(iri, entry.labels, entry.descriptions, entry.others, known);
  }
}
