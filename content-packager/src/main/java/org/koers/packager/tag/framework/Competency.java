package org.koers.packager.tag.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody can do or knows.
 *
 * @param iri absolute
 * @param labels by language (BCP 47; {@code und} where the source does not say), never empty
 * @param descriptions by language
 * @param otherLabels by language: other names for the same
 * @param broader IRIs of the competencies that it is part of, each in the same framework
 */
public record Competency(
    String iri,
    Map<String, String> labels,
    Map<String, String> descriptions,
    Map<String, List<String>> otherLabels,
    List<String> broader) {

  /** Copies, so that nothing can change it later. */
  public Competency {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("A competency needs a label: " + iri);
    }
    labels = Map.copyOf(labels);
    descriptions = Map.copyOf(descriptions);
    otherLabels = Map.copyOf(otherLabels);
    broader = List.copyOf(broader);
  }

  /** The label in a language or, where that is not said, in none. */
  public Optional<String> label(String language) {
    return Optional.ofNullable(labels.get(language))
        .or(() -> Optional.ofNullable(labels.get("und")));
  }

  /** Label, other labels and description in a language, one after the other. */
  public List<String> texts(String language) {
    String key = labels.containsKey(language) ? language : "und";
    List<String> texts = new java.util.ArrayList<>();
    Optional.ofNullable(labels.get(key)).ifPresent(texts::add);
    texts.addAll(otherLabels.getOrDefault(key, List.of()));
    Optional.ofNullable(descriptions.get(key)).ifPresent(texts::add);
    return texts;
  }
}
