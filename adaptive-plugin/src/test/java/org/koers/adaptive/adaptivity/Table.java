package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown; all columns but the first are figures. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(String... heads) {
    row(heads);
    lines.add("|---|" + String.join("", Collections.nCopies(heads.length - 1, "--:|")));
  }

  Table row(String... cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
    return this;
  }

  String markdown() {
    return String.join("\n", lines) + "\n";
  }
}
