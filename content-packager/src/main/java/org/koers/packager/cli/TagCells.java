package org.koers.packager.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/** Tags as cells of a table: a column for each dimension. */
final class TagCells {

  private TagCells() {}

  /** Values with how sure they are; several are separated by a semicolon. */
  static Map<String, String> of(List<Tag> tags) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      List<String> values =
          tags.stream().filter(t -> t.dimension() == dimension).map(TagCells::cell).toList();
      cells.put(dimension.label(), String.join("; ", values));
    }
    return cells;
  }

  private static String cell(Tag tag) {
    return tag.status() == Status.CONFIRMED
        ? tag.value()
        : String.format(Locale.ROOT, "%s (%.2f)", tag.value(), tag.confidence());
  }
}
