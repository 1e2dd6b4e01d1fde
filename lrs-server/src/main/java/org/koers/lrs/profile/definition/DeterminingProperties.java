package org.koers.lrs.profile.definition;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a statement must have to be meant by a template; what is null or empty does not matter.
 *
 * @param contextTypes activity types by the name of the context activities: grouping, parent …
 */
public record DeterminingProperties(
    @Nullable String verb,
    @Nullable String objectType,
    Map<String, Set<String>> contextTypes,
    Set<String> attachmentUsages) {

  public DeterminingProperties {
    contextTypes = Map.copyOf(contextTypes);
    attachmentUsages = Set.copyOf(attachmentUsages);
  }

  /** Whether every statement is meant. */
  public boolean none() {
    return verb == null
        && objectType == null
        && contextTypes.isEmpty()
        && attachmentUsages.isEmpty();
  }
}
