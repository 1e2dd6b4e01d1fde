package org.koers.adaptive.play;

import java.util.UUID;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.LaunchableSco;

/**
 * Who plays what: one SCO of an attempt.
 *
 * @param homePage of the pseudonym's account: the base URL of this Koers
 * @param registration of the attempt
 */
public record PlayedSco(
    String homePage, String pseudonym, UUID registration, CatalogueEntry entry, LaunchableSco sco) {

  String activityIri() {
    return entry.activityIri();
  }

  /** The attempt as an activity, as the SCORM profile asks for it. */
  String attemptIri() {
    return entry.activityIri() + "?registration=" + registration;
  }

  String scoIri() {
    return entry.scoIri(sco);
  }

  String interactionIri(String id) {
    return scoIri() + "/interactions/" + CatalogueEntry.encoded(id);
  }

  /** The objective's id where it is an IRI already, else an IRI below the SCO. */
  String objectiveIri(String id) {
    return id.startsWith("https://") || id.startsWith("http://")
        ? id.strip().replace(" ", "%20")
        : scoIri() + "/objectives/" + CatalogueEntry.encoded(id);
  }
}
