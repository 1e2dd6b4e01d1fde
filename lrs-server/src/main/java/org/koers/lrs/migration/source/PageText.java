package org.koers.lrs.migration.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A StatementResult cut into its statements, each exactly as it stands there.
 *
 * @param more the link to the next page; empty at the end
 */
record PageText(List<String> statements, String more) {

  private static final JsonFactory JSON = new JsonFactory();

  static PageText of(byte[] json) throws IOException {
    String text = new String(json, UTF_8);
    List<String> statements = new ArrayList<>();
    String more = "";
    boolean found = false;
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no StatementResult");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("statements") && value == JsonToken.START_ARRAY) {
          found = true;
          cut(parser, text, statements);
        } else if (name.equals("more") && value == JsonToken.VALUE_STRING) {
          more = parser.getText().strip();
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!found) {
      throw new IOException("it has no array of statements");
    }
    return new PageText(statements, more);
  }

  private static void cut(JsonParser parser, String text, List<String> statements)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int start = (int) parser.currentTokenLocation().getCharOffset();
      parser.skipChildren();
      parser.finishToken();
      statements.add(text.substring(start, (int) parser.currentLocation().getCharOffset()));
    }
  }
}
