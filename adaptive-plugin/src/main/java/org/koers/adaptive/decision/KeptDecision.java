package org.koers.adaptive.decision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A decision in the store.
 *
 * @param id of the decision and of its statement
 * @param activityIri empty where nothing was next
 * @param title of the activity as it was then
 * @param own the learner's own choice or putting off led to it
 * @param body the {@link DecisionRecord} as JSON
 */
public record KeptDecision(
    long tenantId,
    UUID id,
    String pseudonym,
    Instant at,
    String role,
    String policy,
    long upTo,
    String activityIri,
    String title,
    boolean own,
    String body) {

  /** What is kept. */
  public DecisionRecord contents() {
    return RecordJson.read(body);
  }

  /** All of it as JSON, for people and programs of auditors. */
  public String json() {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("decision", id.toString());
    more.put("statement", id.toString());
    more.put("learner", pseudonym);
    return RecordJson.pretty(body, more);
  }
}
