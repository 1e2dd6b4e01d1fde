package org.koers.adaptive.play;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;

/** A course with one or more SCOs, for tests. */
final class PlayedCourse {

  static final UUID REGISTRATION = UUID.fromString("11111111-1111-4111-8111-111111111111");
  static final UUID EDITION = UUID.fromString("22222222-2222-4222-8222-222222222222");

  private PlayedCourse() {}

  static LaunchableSco sco(String identifier) {
    return new LaunchableSco(identifier, "Deel " + identifier, "index.html", true, null, "");
  }

  static CatalogueEntry entry(LaunchableSco... scos) {
    return new CatalogueEntry(
        EDITION,
        "http://localhost:8080/activities/privacy",
        "Privacy op het werk",
        "nl",
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        EvidenceQuality.SCORED,
        List.of(scos),
        true);
  }

  static PlayedSco played() {
    LaunchableSco sco = sco("item 1");
    return new PlayedSco("http://localhost:8080", "p-7f3a", REGISTRATION, entry(sco), sco);
  }
}
