package org.koers.lrs.migration.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.migration.run.Arrival;
import org.koers.lrs.migration.run.Original;
import org.koers.lrs.migration.run.Peek;
import org.koers.lrs.xapi.json.MalformedJson;
import org.koers.lrs.xapi.json.StrictJson;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * What a line holds: a statement, or a statement in the envelope that our export puts around it,
 * {@code {"position":…,"stored":…,"authority":…,"version":…,"voided":…,"statement":…}}.
 */
final class LineForm {

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonFactory PARSERS = new JsonFactory();
  private static final Original NOTHING_SAID = new Original(null, null, null, false);

  private static final int LONGEST_END = 300;
  private static final Pattern END =
      Pattern.compile(
          "\\{\"complete\":true,\"asOf\":\\d+,\"statements\":\\d+,\"sha256\":\"\\p{XDigit}{64}\"}");

  private LineForm() {}

  /** Whether it is the last line of our export, which holds no statement. */
  static boolean endsExport(LineReader.Line line) {
    return line.bytes().length < LONGEST_END && END.matcher(text(line)).matches();
  }

  /**
   * The statement of the line.
   *
   * @throws MalformedJson where the line is no JSON
   * @throws IOException where it is JSON that is no statement in either form
   */
  static Arrival read(LineReader.Line line, XapiVersion spoken) throws IOException {
    String text = StrictJson.body(line.bytes()).values().isEmpty() ? "" : text(line);
    Map<String, String> members = members(text);
    String place = "line " + line.number();
    String inner = members.get("statement");
    Arrival arrival =
        inner == null || members.containsKey("actor")
            ? Peek.at(place, text, spoken, NOTHING_SAID)
            : Peek.at(place, inner, spoken, original(members));
    return arrival.named() ? arrival : arrival.under(idOf(line));
  }

  private static String text(LineReader.Line line) {
    String text = new String(line.bytes(), UTF_8).strip();
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Original original(Map<String, String> members) throws IOException {
    String authority = members.get("authority");
    return new Original(
        string(members.get("stored")),
        authority != null && authority.startsWith("{") ? authority : null,
        string(members.get("version")),
        "true".equals(members.get("voided")));
  }

  private static @Nullable String string(@Nullable String json) throws IOException {
    JsonNode value = json == null ? null : JSON.readTree(json);
    return value != null && value.isTextual() ? value.asText() : null;
  }

  /**
   * The same for the same line of the same text, so that a file that is imported again doubles
   * nothing, while equal lines stay as many statements as they are.
   */
  private static UUID idOf(LineReader.Line line) {
    byte[] number = Long.toString(line.number()).getBytes(UTF_8);
    byte[] name = new byte[number.length + 1 + line.bytes().length];
    System.arraycopy(number, 0, name, 0, number.length);
    System.arraycopy(line.bytes(), 0, name, number.length + 1, line.bytes().length);
    return UUID.nameUUIDFromBytes(name);
  }

  private static Map<String, String> members(String text) throws IOException {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = PARSERS.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(
            "it is JSON but no object; a line holds one statement, as {\"actor\":…}, or one"
                + " of our export, as {\"position\":…,\"statement\":{…}}.");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        members.put(name, text.substring(start, (int) parser.currentLocation().getCharOffset()));
      }
    }
    return members;
  }
}
