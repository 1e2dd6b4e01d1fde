package org.koers.packager.scorm.manifest;

import java.util.List;
import java.util.stream.Stream;

/** One way through the course. */
public record Organization(String identifier, String title, List<Item> items) {

  /** Every item at every depth, in order. */
  public Stream<Item> allItems() {
    return items.stream().flatMap(Item::all);
  }
}
