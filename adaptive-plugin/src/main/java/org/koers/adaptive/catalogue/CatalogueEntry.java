package org.koers.adaptive.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published activity, as the choice of the next one sees it: built from confirmed tags only.
 *
 * @param id of this edition; a package with other bytes gets another one
 * @param activityIri the activity's id in statements, the same for every edition
 * @param language BCP 47, or {@code und} where the package names none
 * @param teaches IRIs of the competencies it teaches
 * @param assesses IRIs of the competencies whose mastery it shows
 * @param requires IRIs of the competencies to master before it
 * @param roles ids of the roles it is meant for; empty means every role
 * @param formats such as {@code video}, {@code text}, {@code quiz}, {@code simulation}
 * @param scos in the order of the manifest, never empty
 * @param published false once a newer edition has replaced it; attempts on it still play
 */
public record CatalogueEntry(
    UUID id,
    String activityIri,
    String title,
    String language,
    @Nullable Level level,
    @Nullable Duration typicalTime,
    Set<String> teaches,
    Set<String> assesses,
    Set<String> requires,
    Set<String> roles,
    Set<String> formats,
    EvidenceQuality evidenceQuality,
    List<LaunchableSco> scos,
    boolean published) {

  public CatalogueEntry {
    teaches = Set.copyOf(teaches);
    assesses = Set.copyOf(assesses);
    requires = Set.copyOf(requires);
    roles = Set.copyOf(roles);
    formats = Set.copyOf(formats);
    scos = List.copyOf(scos);
    if (scos.isEmpty()) {
      throw new IllegalArgumentException("An activity needs at least one part that can start.");
    }
  }

  /** What it is about: taught or assessed, in alphabetical order. */
  public Set<String> subjects() {
    Set<String> subjects = new TreeSet<>(teaches);
    subjects.addAll(assesses);
    return subjects;
  }

  /** The same, known to report something else. */
  public CatalogueEntry reporting(EvidenceQuality quality) {
    return new CatalogueEntry(
        id,
        activityIri,
        title,
        language,
        level,
        typicalTime,
        teaches,
        assesses,
        requires,
        roles,
        formats,
        quality,
        scos,
        published);
  }

  /** The activity of one of its parts, as statements name it. */
  public String scoIri(LaunchableSco sco) {
    return activityIri + "/sco/" + encoded(sco.identifier());
  }

  /** An id of the content's own as one segment of an IRI. */
  public static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
