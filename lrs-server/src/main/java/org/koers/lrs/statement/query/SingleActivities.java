package org.koers.lrs.statement.query;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Context activities that came as one object instead of an array: they are given out in an array
 * (Data 2.4.6.2), and nothing else of the text changes.
 */
final class SingleActivities {

  private SingleActivities() {}

  /**
   * Reads a member of a statement to its end.
   *
   * @param parser at the value of the member
   * @return where each object that is no array begins and ends, by turns
   */
  static List<Integer> in(JsonParser parser, String member) throws IOException {
    List<Integer> found = new ArrayList<>(0);
    switch (member) {
      case "context" -> context(parser, found);
      case "object" -> descend(parser, "context", () -> context(parser, found));
      default -> skip(parser);
    }
    return found;
  }

  /** The text from start to end with brackets around what was found in it. */
  static String bracketed(String text, int start, int end, List<Integer> found) {
    if (found.isEmpty()) {
      return text.substring(start, end);
    }
    StringBuilder out = new StringBuilder(end - start + found.size());
    int from = start;
    for (int i = 0; i < found.size(); i++) {
      out.append(text, from, found.get(i)).append(i % 2 == 0 ? '[' : ']');
      from = found.get(i);
    }
    return out.append(text, from, end).toString();
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static void context(JsonParser parser, List<Integer> found) throws IOException {
    descend(parser, "contextActivities", () -> activities(parser, found));
  }

  private static void activities(JsonParser parser, List<Integer> found) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean single = parser.nextToken() == JsonToken.START_OBJECT;
      int start = (int) parser.currentTokenLocation().getCharOffset();
      skip(parser);
      if (single) {
        found.add(start);
        found.add((int) parser.currentLocation().getCharOffset());
      }
    }
  }

  /** Reads an object to its end, the value of one member in a way of its own. */
  private static void descend(JsonParser parser, String member, Reading reading)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      skip(parser);
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean here = parser.currentName().equals(member);
      parser.nextToken();
      if (here) {
        reading.run();
      } else {
        skip(parser);
      }
    }
  }

  private static void skip(JsonParser parser) throws IOException {
    parser.skipChildren();
    parser.finishToken();
  }
}
