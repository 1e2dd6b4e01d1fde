package org.koers.adaptive.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a tenant's learners can be given, as it was at one moment, found by what it is about. */
public final class Offer {

  private final Map<String, CatalogueEntry> byActivity = new TreeMap<>();
  private final Map<String, List<CatalogueEntry>> about = new TreeMap<>();

  private final Set<String> heldBack;

  private Offer(Collection<CatalogueEntry> entries, Set<String> heldBack) {
    this.heldBack = Set.copyOf(heldBack);
    entries.stream()
        .filter(CatalogueEntry::published)
        .forEach(entry -> byActivity.put(entry.activityIri(), entry));
    for (CatalogueEntry entry : byActivity.values()) {
      for (String subject : entry.subjects()) {
        about.computeIfAbsent(subject, _ -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Those of these entries that are published. */
  public static Offer of(Collection<CatalogueEntry> entries) {
    return new Offer(entries, Set.of());
  }

  /**
   * The same, but these activities are not to be chosen now. They are still there: what they are
   * about can be learned, so it is waited for.
   *
   * @param activities IRIs
   */
  public Offer holdingBack(Set<String> activities) {
    return new Offer(byActivity.values(), activities);
  }

  /** All of it, by activity IRI. */
  public Collection<CatalogueEntry> entries() {
    return Collections.unmodifiableCollection(byActivity.values());
  }

  public Optional<CatalogueEntry> activity(String iri) {
    return Optional.ofNullable(byActivity.get(iri));
  }

  /** What teaches or assesses a competency, by activity IRI. */
  public List<CatalogueEntry> about(String competency) {
    return Collections.unmodifiableList(about.getOrDefault(competency, List.of()));
  }

  /** What teaches or assesses any of these and is not held back, each once, by activity IRI. */
  public List<CatalogueEntry> aboutAny(Collection<String> competencies) {
    Map<String, CatalogueEntry> found = new TreeMap<>();
    for (String competency : competencies) {
      about(competency).stream()
          .filter(entry -> !heldBack.contains(entry.activityIri()))
          .forEach(entry -> found.put(entry.activityIri(), entry));
    }
    return List.copyOf(found.values());
  }

  /** The competencies that something is about. */
  public Set<String> subjects() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(about.keySet()));
  }
}
