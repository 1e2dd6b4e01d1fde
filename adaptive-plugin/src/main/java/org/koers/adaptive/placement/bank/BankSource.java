package org.koers.adaptive.placement.bank;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.catalogue.Level;

/**
 * What whoever brings a bank in says about it. What the bank says itself goes first.
 *
 * @param tenant whose bank it is
 * @param base IRI that the ids of the questions are put behind, without a slash at its end
 * @param competency IRI that questions are about of which nothing else is known; empty if there is
 *     none
 * @param competencies IRI of the competency by category of the bank
 * @param level of questions that do not say
 * @param language of the bank, BCP 47; may be empty
 */
public record BankSource(
    long tenant,
    String base,
    String competency,
    Map<String, String> competencies,
    Optional<Level> level,
    String language) {

  public BankSource {
    competencies = Map.copyOf(competencies);
  }

  /** All questions are about one competency. */
  public static BankSource about(long tenant, String base, String competency) {
    return new BankSource(tenant, base, competency, Map.of(), Optional.empty(), "");
  }

  /** The IRI of a question; an id that is an IRI already stays as it is. */
  String iri(String id) {
    return id.matches("(?i)(https?|urn):\\S+")
        ? id
        : base + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  String competencyOf(String said, String topic) {
    return said.isEmpty() ? competencies.getOrDefault(topic, competency) : said;
  }
}
