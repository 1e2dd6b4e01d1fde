package org.koers.packager.instrument;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the script has to know of the course.
 *
 * @param version {@code 1.2} or {@code 2004}
 * @param language BCP 47, or {@code und}
 * @param iri of the course as an activity
 */
public record Course(String version, String language, String iri, String title, List<Part> parts) {

  private static final int LONGEST = 80;

  /**
   * Something that can be launched.
   *
   * @param page its file, relative to the manifest
   * @param query what it is launched with, without the question mark
   * @param iri of the part as an activity
   * @param mastery from which raw score the LMS counts it as passed
   */
  public record Part(
      String page, String query, String iri, String title, @Nullable BigDecimal mastery) {}

  /** The IRI of a part, as the catalogue of Koers names it. */
  public static String partIri(String course, String identifier) {
    return course + "/sco/" + encoded(identifier);
  }

  /** An id of the content's own as one segment of an IRI. */
  public static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The IRI that the catalogue of Koers gives a course, where nobody has given another. */
  static String iriAt(URI exchange, String identifier, String title) {
    String name = slug(identifier.isBlank() ? title : identifier);
    return exchange.getScheme() + "://" + exchange.getRawAuthority() + "/activities/" + name;
  }

  private static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "activity" : cut;
  }

  /** As the script reads it. */
  ObjectNode json(URI exchange, Optional<URI> unverified) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("exchange", exchange.toString());
    unverified.ifPresent(u -> json.put("unverified", u.toString()));
    json.put("version", version).put("language", language).put("iri", iri).put("title", title);
    for (Part part : parts) {
      ObjectNode one = json.withArray("parts").addObject().put("page", part.page());
      one.put("query", part.query()).put("iri", part.iri()).put("title", part.title());
      if (part.mastery() != null) {
        one.put("mastery", part.mastery().toPlainString());
      }
    }
    return json;
  }
}
