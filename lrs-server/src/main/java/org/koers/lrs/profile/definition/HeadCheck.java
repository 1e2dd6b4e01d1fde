package org.koers.lrs.profile.definition;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Timestamp;

/** The profile's own properties and its versions (structure 6.0 to 6.2). */
record HeadCheck(Element root, Findings findings) {

  private static final String SPECIFICATION = "https://w3id.org/xapi/profiles#1.0";

  String label() {
    return LanguageMaps.first(root.json().path("prefLabel")).orElse(root.text("id"));
  }

  /** The version that the document describes; absent if it cannot be told. */
  Optional<String> version() {
    boolean named = Iri.isValid(root.text("id"));
    if (!named) {
      findings.error("id", "A profile needs an id that is an absolute IRI.");
    }
    if (!root.text("conformsTo").equals(SPECIFICATION)) {
      findings.flaw("conformsTo", "It must be \"" + SPECIFICATION + "\".");
    }
    LanguageMaps.require(root, findings);
    author();
    List<Element> versions = root.list("versions");
    if (versions.isEmpty()) {
      findings.error(
          "versions", "There is none. List at least the version that the document describes.");
      return Optional.empty();
    }
    versions.forEach(version -> check(version, versions));
    unique(versions);
    return named ? Optional.of(current(versions)) : Optional.empty();
  }

  private void author() {
    Element author = new Element(root.json().path("author"), "author");
    if (!Set.of("Organization", "Person").contains(author.text("type"))
        || author.text("name").isEmpty()) {
      findings.flaw(
          "author", "It needs a type, \"Organization\" or \"Person\", and a name. Add them.");
    }
  }

  private void check(Element version, List<Element> all) {
    if (!Iri.isValid(version.text("id")) || version.text("id").equals(root.text("id"))) {
      findings.error(
          version.at("id"), "A version needs an IRI of its own, other than that of the profile.");
    }
    if (time(version).isEmpty()) {
      findings.flaw(
          version.at("generatedAtTime"), "It must be a time such as 2020-02-20T20:20:20Z.");
    }
    boolean oldest =
        all.stream()
            .flatMap(v -> time(v).stream())
            .min(Comparator.comparing(Timestamp::instant))
            .equals(time(version));
    if (all.size() > 1 && !oldest && version.texts("wasRevisionOf").isEmpty()) {
      findings.flaw(
          version.at("wasRevisionOf"), "A later version must name the one that it revises.");
    }
    if (version.texts("wasRevisionOf").contains(root.text("id"))) {
      findings.flaw(
          version.at("wasRevisionOf"), "It names the profile itself; name its earlier version.");
    }
  }

  private void unique(List<Element> versions) {
    Set<String> seen = new HashSet<>();
    for (Element version : versions) {
      if (!seen.add(version.text("id"))) {
        findings.error(version.at("id"), "Two versions have this id. Give each its own.");
      }
    }
  }

  private static Optional<Timestamp> time(Element version) {
    String given = version.text("generatedAtTime");
    return Timestamp.parse(
        given.isEmpty() ? version.json().path("generatedAtTime").path("@value").asText() : given);
  }

  /** What most elements say they belong to, if it is listed; else the newest. */
  private String current(List<Element> versions) {
    Set<String> listed = versions.stream().map(v -> v.text("id")).collect(Collectors.toSet());
    Map<String, Long> said =
        Stream.of("templates", "patterns", "concepts")
            .flatMap(list -> root.list(list).stream())
            .map(element -> element.text("inScheme"))
            .filter(listed::contains)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return said.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> newest(versions));
  }

  private static String newest(List<Element> versions) {
    return versions.stream()
        .max(
            Comparator.comparing(
                v -> time(v).map(Timestamp::instant).orElse(java.time.Instant.EPOCH)))
        .orElseThrow()
        .text("id");
  }
}
