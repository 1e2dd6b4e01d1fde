package org.koers.packager.tag.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Cosine of tf-idf vectors over one set of texts: rare words weigh more than common ones.
 *
 * @param rarity ln(1 + texts / texts with the word)
 */
public record Similarity(Map<String, Double> rarity) {

  /** Copies, so that nothing can change it later. */
  public Similarity {
    rarity = Map.copyOf(rarity);
  }

  /** Counts words over texts, each a list of words. */
  public static Similarity of(List<List<String>> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts.forEach(t -> new HashSet<>(t).forEach(w -> counts.merge(w, 1, Integer::sum)));
    Map<String, Double> rarity = new HashMap<>();
    counts.forEach((word, n) -> rarity.put(word, Math.log(1 + (double) texts.size() / n)));
    return new Similarity(rarity);
  }

  /** Weights of a text's words, of length 1; empty without words. */
  public Map<String, Double> vector(List<String> words) {
    Map<String, Double> vector = new HashMap<>();
    words.forEach(w -> vector.merge(w, 1.0, Double::sum));
    vector.replaceAll((w, n) -> (1 + Math.log(n)) * rarity.getOrDefault(w, 0.0));
    double length = Math.sqrt(vector.values().stream().mapToDouble(v -> v * v).sum());
    if (length > 0) {
      vector.replaceAll((w, v) -> v / length);
    }
    return vector;
  }

  /** 0 where no word is shared, 1 for equal texts. */
  public double cosine(Map<String, Double> a, Map<String, Double> b) {
    double sum = 0;
    for (Map.Entry<String, Double> entry : a.entrySet()) {
      sum += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
    }
    return sum;
  }
}
