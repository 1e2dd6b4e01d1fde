package org.koers.adaptive.learnerstate.prediction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the columns of a set stand. */
record Columns(Path file, int user, int item, int timestamp, int correct, int skill) {

  /** Numbers kept of each answer: item, skill, correct, timestamp in two halves. */
  static final int KEPT = 5;

  static Columns of(String head, Path file) throws IOException {
    List<String> names = fields(head);
    int[] places = new int[5];
    String[] wanted = {"user_id", "item_id", "timestamp", "correct", "skill_id"};
    for (int i = 0; i < wanted.length; i++) {
      places[i] = names.indexOf(wanted[i]);
      if (places[i] < 0) {
        throw new IOException(
            "%s line 1: no column %s among %s, tab-separated".formatted(file, wanted[i], names));
      }
    }
    return new Columns(file, places[0], places[1], places[2], places[3], places[4]);
  }

  void read(String line, int number, Map<String, IntList> learners) throws IOException {
    List<String> fields = fields(line);
    try {
      IntList answers = learners.computeIfAbsent(fields.get(user), _ -> new IntList());
      answers.add(whole(fields.get(item)));
      answers.add(whole(fields.get(skill)));
      answers.add(whole(fields.get(correct)));
      long seconds = Long.parseLong(fields.get(timestamp).replaceFirst("\\.\\d*$", ""));
      answers.add((int) (seconds >> 32));
      answers.add((int) seconds);
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      throw new IOException(
          "%s line %d: not five numbers: %s".formatted(file, number, line), wrong);
    }
  }

  private static int whole(String text) {
    return text.indexOf('.') < 0 ? Integer.parseInt(text) : (int) Double.parseDouble(text);
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>(5);
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      fields.add(line.substring(from, tab));
      from = tab + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }
}
