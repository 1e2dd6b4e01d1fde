package org.koers.lrs.profile.definition;

import java.util.List;
import java.util.Set;

/**
 * One way in which statements may be made (structure 8.0).
 *
 * @param determining what decides whether a statement is meant
 * @param objectRefs templates of which the statement that the object names must follow one
 * @param contextRefs the same for the statement that the context names
 */
public record StatementTemplate(
    String id,
    DeterminingProperties determining,
    Set<String> objectRefs,
    Set<String> contextRefs,
    List<TemplateRule> rules) {

  public StatementTemplate {
    objectRefs = Set.copyOf(objectRefs);
    contextRefs = Set.copyOf(contextRefs);
    rules = List.copyOf(rules);
  }
}
