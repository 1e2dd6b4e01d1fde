package org.koers.adaptive.competency.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.framework.Competency;
import org.koers.packager.tag.framework.FrameworkReader;
import org.koers.packager.tag.framework.FrameworkReading;

/**
 * A framework that somebody else keeps, as a graph file: competencies, labels, parts and
 * prerequisites. Roles are not in it: who needs what is the organisation's own.
 *
 * @param turtle the graph file
 * @param competencies how many
 * @param prerequisites how many links between them
 * @param notes what was left out or mended, each with its place
 */
public record GraphImport(String turtle, int competencies, int prerequisites, List<String> notes) {

  /** Which form a framework has. */
  public enum Form {
    /** A CFPackage of 1EdTech CASE 1.0 or 1.1, as JSON. */
    CASE,
    /** Turtle, RDF/XML, JSON-LD or N-Triples. */
    SKOS,
    /** ESCO's CSV files, one or a folder of them. */
    ESCO
  }

  public GraphImport {
    notes = List.copyOf(notes);
  }

  /**
   * Reads a framework.
   *
   * @param relations ESCO's relations between skills; null for none
   * @param language of labels that say none, a primary language subtag
   * @throws org.koers.packager.problem.PackageProblem if it cannot be read at all
   * @throws IOException if the links cannot
   */
  public static GraphImport of(Path file, Form form, @Nullable Path relations, String language)
      throws IOException {
    FrameworkReading reading = FrameworkReader.read(file);
    Links links =
        switch (form) {
          case CASE -> CaseLinks.of(file);
          case SKOS -> SkosLinks.of(file);
          case ESCO -> relations == null ? new Links() : EscoLinks.of(relations);
        };
    return new Writing(reading, links, language).done(file);
  }

  private static final class Writing {
    private final FrameworkReading reading;
    private final Links links;
    private final String language;
    private final Set<String> known = new HashSet<>();
    private final List<String> notes = new ArrayList<>();
    private int prerequisites;

    Writing(FrameworkReading reading, Links links, String language) {
      this.reading = reading;
      this.links = links;
      this.language = language;
      reading.framework().competencies().forEach(one -> known.add(one.iri()));
      for (Finding finding : reading.findings()) {
        notes.add(finding.place() + ": " + finding.message());
      }
      notes.addAll(links.notes());
    }

    GraphImport done(Path file) {
      TurtleText text =
          new TurtleText(
              "Made of %s. Add roles (koers:Role) with what they require; see koers-ns.ttl."
                  .formatted(file.getFileName()));
      for (Competency one : reading.framework().competencies()) {
        text.subject(one.iri(), "koers:Competency")
            .labels(labels(one.labels()))
            .links("skos:broader", broader(one))
            .links("koers:prerequisite", before(one.iri()))
            .end();
      }
      return new GraphImport(
          text.toString(), reading.framework().competencies().size(), prerequisites, notes);
    }

    private Map<String, String> labels(Map<String, String> labels) {
      Map<String, String> all = new TreeMap<>(labels);
      String unsaid = all.remove("und");
      if (unsaid != null) {
        all.putIfAbsent(language, unsaid);
      }
      return all;
    }

    /** One at most, since a graph is a tree of parts. */
    private List<String> broader(Competency one) {
      Set<String> all = new LinkedHashSet<>(one.broader());
      all.addAll(links.broader(one.iri()));
      all.removeIf(iri -> !known.contains(iri));
      if (all.size() > 1) {
        notes.add(
            "%s is part of %d competencies; the first was kept.".formatted(one.iri(), all.size()));
      }
      return all.stream().limit(1).toList();
    }

    private List<String> before(String iri) {
      List<String> all = new ArrayList<>();
      for (String one : links.before(iri)) {
        if (known.contains(one)) {
          all.add(one);
        } else {
          notes.add(
              "%s comes before %s, but is no competency of the source; that link was left out."
                  .formatted(one, iri));
        }
      }
      prerequisites += all.size();
      return all;
    }
  }
}
