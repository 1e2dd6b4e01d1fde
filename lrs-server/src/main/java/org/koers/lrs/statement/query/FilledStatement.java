package org.koers.lrs.statement.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.koers.lrs.statement.store.StoredStatement;

/**
 * The received text with what the store assigned. Members of the sender's are carried over as
 * characters, so numbers, escapes and blanks stay as they came; only {@code stored} and {@code
 * authority}, which are the store's to say, are replaced, and a context activity that came alone
 * gets the brackets that the standard wants around it.
 */
final class FilledStatement {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> OURS = Set.of("stored", "authority");

  private FilledStatement() {}

  static String json(StoredStatement stored) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    Set<String> own = copyMembers(stored.text(), members);
    if (!own.contains("id")) {
      members.add("\"id\":\"" + stored.id() + "\"");
    }
    if (!own.contains("timestamp")) {
      members.add("\"timestamp\":\"" + stored.stored() + "\"");
    }
    if (!own.contains("version")) {
      members.add("\"version\":\"" + defaultVersion(stored.version()) + "\"");
    }
    members.add("\"stored\":\"" + stored.stored() + "\"");
    members.add("\"authority\":" + stored.authority());
    return members.toString();
  }

  /** A statement of 1.0.x that names no version is 1.0.0 (Data 2.4.10). */
  private static String defaultVersion(String receivedUnder) {
    return receivedUnder.startsWith("1.0") ? "1.0.0" : receivedUnder;
  }

  /** Adds the sender's members; their names. */
  private static Set<String> copyMembers(String text, StringJoiner members) {
    Set<String> names = new HashSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        String name = parser.currentName();
        parser.nextToken();
        List<Integer> single = SingleActivities.in(parser, name);
        if (!OURS.contains(name)) {
          names.add(name);
          int end = (int) parser.currentLocation().getCharOffset();
          members.add(SingleActivities.bracketed(text, start, end, single));
        }
      }
      return names;
    } catch (IOException broken) {
      throw new UncheckedIOException("A stored statement cannot be read again", broken);
    }
  }
}
