package org.koers.packager.tag.learn;

import java.util.Map;

/**
 * Something whose right answer is known.
 *
 * @param group what must not be split between training and test: an article, a package
 * @param features by name; what is not named is 0
 * @param label the right answer
 */
public record Example(String group, Map<String, Double> features, String label) {

  /** Copies, so that nothing can change it later. */
  public Example {
    features = Map.copyOf(features);
  }
}
