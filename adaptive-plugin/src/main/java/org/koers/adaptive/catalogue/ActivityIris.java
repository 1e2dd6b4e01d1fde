package org.koers.adaptive.catalogue;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which activity a package is. Authoring tools give many courses one identifier, so a package is an
 * edition of an activity when identifier and title are the same; with another title it is another
 * activity.
 */
final class ActivityIris {

  private static final int LONGEST = 80;

  private final URI baseUrl;
  private final Editions editions;

  ActivityIris(URI baseUrl, Editions editions) {
    this.baseUrl = baseUrl;
    this.editions = editions;
  }

  String of(long tenantId, String manifestIdentifier, String title) {
    Set<Editions.KnownActivity> known = editions.ofManifest(tenantId, manifestIdentifier);
    Optional<String> same =
        known.stream()
            .filter(activity -> activity.title().equals(title))
            .map(Editions.KnownActivity::activityIri)
            .findFirst();
    return same.orElseGet(() -> free(tenantId, manifestIdentifier, title));
  }

  /** One that no edition has yet. */
  String free(long tenantId, String manifestIdentifier, String title) {
    String first = slug(manifestIdentifier.isBlank() ? title : manifestIdentifier);
    String candidate = baseUrl + "/activities/" + first;
    if (editions.taken(tenantId, candidate)) {
      candidate = candidate + "-" + slug(title);
    }
    String base = candidate;
    for (int i = 2; editions.taken(tenantId, candidate); i++) {
      candidate = base + "-" + i;
    }
    return candidate;
  }

  /** Lower-case letters, digits and hyphens; never empty. */
  static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "activity" : cut;
  }
}
