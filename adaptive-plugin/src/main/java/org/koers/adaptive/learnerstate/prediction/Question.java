package org.koers.adaptive.learnerstate.prediction;

import java.util.List;

/**
 * What is asked.
 *
 * @param item IRI; one never seen before counts as an average one of its competencies
 * @param competencies IRIs, each once, in the order of their names; may be empty
 * @param tenant whose collective it belongs to
 */
public record Question(String item, List<String> competencies, String tenant) {

  public Question {
    competencies = competencies.stream().distinct().sorted().toList();
  }
}
