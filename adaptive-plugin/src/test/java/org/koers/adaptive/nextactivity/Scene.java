package org.koers.adaptive.nextactivity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.learnerstate.Signals;
import org.koers.adaptive.observe.LearningSignal;

/** The demo's graph, a catalogue like the demo's, and what a learner did, one attempt an hour. */
public final class Scene {

  public static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          Path.of(System.getProperty("koers.root"), "wildfly-config/src/main/demo/privacy.ttl"));
  static final String NS = "https://w3id.org/koers/demo/privacy#";
  static final String BASE = "https://koers.example/activities/";

  private final List<CatalogueEntry> catalogue = new ArrayList<>();
  private final List<LearningSignal> signals = new ArrayList<>();
  private int attempts;

  static Scene empty() {
    return new Scene();
  }

  /** The ten courses of the demo. */
  public static Scene demo() {
    return empty()
        .course("persoonsgegevens-basis", "nl", "basic", 10, "personal-data", "")
        .course("persoonsgegevens-in-gevallen", "nl", "basic", 10, "personal-data", "")
        .course("persoonsgegevens-opfrissen", "nl", "basic", 5, "personal-data", "")
        .course("personal-data-basics", "en", "basic", 10, "personal-data", "")
        .course("datalek-opfrissen", "nl", "basic", 5, "data-breach", "")
        .course("data-breach-first-hour", "en", "basic", 10, "data-breach", "")
        .course("klantgegevens-en-leads", "nl", "advanced", 15, "customer-data", "sales")
        .course("privacy-by-design", "en", "advanced", 15, "privacy-by-design", "developer")
        .course("toestemming-en-cookies", "nl", "advanced", 15, "consent-and-cookies", "marketing")
        .course("verzoeken-bij-support", "nl", "basic", 10, "data-subject-requests", "support");
  }

  Scene course(
      String slug, String language, String level, int minutes, String competency, String role) {
    catalogue.add(
        new CatalogueEntry(
            UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)),
            BASE + slug,
            slug,
            language,
            Level.valueOf(level.toUpperCase(Locale.ROOT)),
            Duration.ofMinutes(minutes),
            Set.of(NS + competency),
            Set.of(NS + competency),
            Set.of(),
            role.isEmpty() ? Set.of() : Set.of(role),
            Set.of(),
            EvidenceQuality.SCORED,
            List.of(new LaunchableSco("item_1", slug, "index.html", true, null, "")),
            true));
    return this;
  }

  Scene heard(LearningSignal signal) {
    signals.add(signal);
    return this;
  }

  Scene without(String slug) {
    catalogue.removeIf(entry -> entry.activityIri().equals(BASE + slug));
    return this;
  }

  /**
   * An attempt: a course and its answers, r right or w wrong, then c for completed, p for passed or
   * f for failed; such as {@code persoonsgegevens-basis:rwrf}.
   */
  public Scene did(String attempt) {
    String[] parts = attempt.strip().split(":", -1);
    CatalogueEntry entry =
        catalogue.stream()
            .filter(one -> one.activityIri().equals(BASE + parts[0]))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(attempt));
    attempts++;
    Signals to =
        Signals.in(
                entry.activityIri(),
                entry.title(),
                entry.assesses().iterator().next(),
                entry.level() == null ? Level.BASIC : entry.level())
            .attempt("attempt " + attempts, Duration.ofHours(attempts));
    for (int i = 0; i < parts[1].length(); i++) {
      signals.add(
          switch (parts[1].charAt(i)) {
            case 'r' -> to.answer("q" + i, true);
            case 'w' -> to.answer("q" + i, false);
            case 'c' -> to.completion();
            case 'p' -> to.verdict(true);
            case 'f' -> to.verdict(false);
            default -> throw new IllegalArgumentException(attempt);
          });
    }
    return this;
  }

  /** Attempts with blanks between them. */
  Scene didAll(String attemptsInOrder) {
    for (String attempt : attemptsInOrder.strip().split(" +", -1)) {
      if (!attempt.isEmpty() && !attempt.equals("-")) {
        did(attempt);
      }
    }
    return this;
  }

  List<LearningSignal> signals() {
    return List.copyOf(signals);
  }

  public Situation of(String role, String language, int minutes) {
    return later(role, language, minutes, 0);
  }

  /** The same, days after the last attempt. */
  Situation later(String role, String language, int minutes, int days) {
    Instant now = Signals.START.plus(Duration.ofHours(attempts + 1)).plus(Duration.ofDays(days));
    return new Situation(
        "anna",
        role,
        Locale.forLanguageTag(language),
        LearnerState.derivedFrom(signals),
        Offer.of(catalogue),
        GRAPH,
        Duration.ofMinutes(minutes),
        now);
  }

  static String slug(String iri) {
    return iri.substring(BASE.length());
  }
}
