package org.koers.packager.compare;

import java.util.List;
import java.util.Optional;

/**
 * What became of a section, or of the text outside sections.
 *
 * @param before empty if it was added
 * @param after empty if it was removed
 * @param moved whether it stands elsewhere among the sections that are in both editions
 * @param passages in reading order
 * @param weight of the gravest change to it
 */
public record SectionChange(
    Optional<Place> before,
    Optional<Place> after,
    boolean moved,
    List<PassageChange> passages,
    Weight weight) {

  /**
   * Where a section stands in an edition.
   *
   * @param id empty for the text outside sections
   * @param number from 1; 0 for the text outside sections
   */
  public record Place(String id, String title, int number) {}

  public SectionChange {
    passages = List.copyOf(passages);
  }

  /** Whether it is new. */
  public boolean added() {
    return before.isEmpty();
  }

  /** Whether it is gone. */
  public boolean removed() {
    return after.isEmpty();
  }

  /** Whether it has another title. */
  public boolean renamed() {
    return before.isPresent()
        && after.isPresent()
        && !before.get().title().equals(after.get().title());
  }

  /** Whether it is another section under its old id, or the same under a new one. */
  public boolean reidentified() {
    return before.isPresent() && after.isPresent() && !before.get().id().equals(after.get().id());
  }
}
