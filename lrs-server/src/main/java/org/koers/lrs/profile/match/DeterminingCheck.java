package org.koers.lrs.profile.match;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.lrs.profile.definition.DeterminingProperties;

/**
 * {@code matches_determining_properties} of the specification (communication 2.1).
 *
 * @param profileNames IRIs of the profile itself: asked for as a type, they also mean an id
 */
record DeterminingCheck(DeterminingProperties wanted, Set<String> profileNames) {

  boolean met(JsonNode statement) {
    return says(wanted.verb(), statement.path("verb").path("id"))
        && says(wanted.objectType(), statement.path("object").path("definition").path("type"))
        && context(statement.path("context").path("contextActivities"))
        && usages(statement).containsAll(wanted.attachmentUsages());
  }

  private static boolean says(@org.jspecify.annotations.Nullable String iri, JsonNode given) {
    return iri == null || iri.equals(given.textValue());
  }

  private boolean context(JsonNode activities) {
    return wanted.contextTypes().entrySet().stream()
        .allMatch(
            entry ->
                entry.getValue().stream()
                    .allMatch(type -> has(activities.path(entry.getKey()), type)));
  }

  private boolean has(JsonNode activities, String type) {
    return activities
        .valueStream()
        .anyMatch(
            activity ->
                type.equals(activity.path("definition").path("type").textValue())
                    || (profileNames.contains(type)
                        && profileNames.contains(activity.path("id").asText())));
  }

  private static Set<String> usages(JsonNode statement) {
    return statement
        .path("attachments")
        .valueStream()
        .map(attachment -> attachment.path("usageType").asText())
        .collect(Collectors.toSet());
  }
}
