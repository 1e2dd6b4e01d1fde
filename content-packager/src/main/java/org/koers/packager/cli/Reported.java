package org.koers.packager.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a command has to say about one package, in each of the forms of a report. */
interface Reported {

  ExitCode code();

  /** For people: whole lines. */
  String text();

  /** What a person should see even where the text goes into a file; empty if there is nothing. */
  default String warning() {
    return "";
  }

  ObjectNode json();

  /** For a spreadsheet: the cells by the names of their columns, which are the same for all. */
  Map<String, String> row();
}
