package org.koers.adaptive.play;

import java.util.List;

/**
 * One answer that the content reported; fields are as it wrote them, empty where it did not.
 *
 * @param index its place in {@code cmi.interactions}
 * @param correctResponses the patterns, in their order
 * @param objectives the ids of what it is about, in their order
 */
record Interaction(
    int index,
    String id,
    String type,
    String response,
    String result,
    String weighting,
    String latency,
    List<String> correctResponses,
    List<String> objectives) {

  Interaction {
    correctResponses = List.copyOf(correctResponses);
    objectives = List.copyOf(objectives);
  }

  /** Nothing the content still writes would change what the answer was. */
  boolean settled() {
    return !response.isEmpty() && !result.isEmpty();
  }

  /** Something was answered; an id alone is a question that was only shown. */
  boolean answered() {
    return !response.isEmpty() || !result.isEmpty();
  }
}
