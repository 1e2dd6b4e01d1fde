package org.koers.packager.compare;

import java.util.List;

/**
 * Packages that are the same course or nearly so, each of them like at least one other.
 *
 * @param kind the weakest that holds between those that hang together
 * @param members their names, in the order of the library
 * @param pairs which of them are alike, and how much
 */
public record DuplicateGroup(Duplicate.Kind kind, List<String> members, List<Duplicate> pairs) {

  public DuplicateGroup {
    members = List.copyOf(members);
    pairs = List.copyOf(pairs);
  }
}
