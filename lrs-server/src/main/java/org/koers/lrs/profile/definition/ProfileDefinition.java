package org.koers.lrs.profile.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An xAPI Profile as far as statements can be held against it.
 *
 * @param id the IRI of the profile over all its versions
 * @param version the IRI of the version that this document describes
 * @param label a name for people
 * @param templates by id
 * @param patterns by id
 */
public record ProfileDefinition(
    String id,
    String version,
    String label,
    Map<String, StatementTemplate> templates,
    Map<String, Pattern> patterns) {

  public ProfileDefinition {
    templates = Map.copyOf(templates);
    patterns = Map.copyOf(patterns);
  }

  /** The IRIs in a statement's category by which it names this version. */
  public Set<String> names() {
    return Set.of(id, version);
  }

  /**
   * The same with what its patterns use of other profiles, which is then taken as if it were its
   * own (structure 9.0).
   */
  public ProfileDefinition completedFrom(List<ProfileDefinition> others) {
    Map<String, StatementTemplate> moreTemplates = new HashMap<>(templates);
    Map<String, Pattern> morePatterns = new HashMap<>(patterns);
    Deque<Pattern> open = new ArrayDeque<>(patterns.values());
    while (!open.isEmpty()) {
      for (String member : open.pop().members()) {
        for (ProfileDefinition other : others) {
          if (moreTemplates.containsKey(member) || morePatterns.containsKey(member)) {
            break;
          }
          if (other.templates.containsKey(member)) {
            moreTemplates.put(member, other.templates.get(member));
          } else if (other.patterns.containsKey(member)) {
            Pattern used = other.patterns.get(member);
            Pattern secondary = new Pattern(used.id(), false, used.kind(), used.members());
            morePatterns.put(member, secondary);
            open.add(secondary);
          }
        }
      }
    }
    return new ProfileDefinition(id, version, label, moreTemplates, morePatterns);
  }

  public List<Pattern> primaryPatterns() {
    return new TreeSet<>(patterns.keySet())
        .stream().map(patterns::get).filter(Pattern::primary).toList();
  }
}
