package org.koers.packager.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.tag.llm.Asked;
import org.koers.packager.tag.llm.Letter;

/** What left for a language model, or would: shown to the letter where it is not sent. */
record LlmReport(Asked asked) {

  /** For people; empty if nobody was asked. */
  String text() {
    return asked.letter().map(letter -> asked.sent() ? sent(letter) : shown(letter)).orElse("");
  }

  private static String sent(Letter letter) {
    return "Sent to " + letter.address() + ": " + size(letter) + System.lineSeparator();
  }

  private static String shown(Letter letter) {
    String end = System.lineSeparator();
    return "Nothing was sent. With --llm-send this would leave for "
        + letter.address()
        + (letter.withKey() ? ", with the key:" : ", without a key:")
        + end
        + "  "
        + size(letter)
        + end
        + "--- our words"
        + end
        + letter.instructions().stripTrailing()
        + end
        + "--- the course's text"
        + end
        + letter.text()
        + end
        + "--- both, as the request has them"
        + end
        + letter.body()
        + end
        + "---"
        + end;
  }

  private static String size(Letter letter) {
    return String.format(
        Locale.ROOT,
        "%,d characters of the course's text, in a request of %,d bytes",
        letter.text().length(),
        letter.body().getBytes(StandardCharsets.UTF_8).length);
  }

  /** For programs; says nothing if nobody was asked. */
  void json(ObjectNode root) {
    asked
        .letter()
        .ifPresent(
            letter -> {
              ObjectNode node = root.putObject("llm").put("address", letter.address().toString());
              node.put("sent", asked.sent()).put("withKey", letter.withKey());
              node.put("characters", letter.text().length());
              if (!asked.sent()) {
                node.put("text", letter.text()).put("request", letter.body());
              }
            });
  }

  /** For a spreadsheet; no cell if nobody was asked. */
  void row(Map<String, String> row) {
    asked
        .letter()
        .ifPresent(
            letter ->
                row.put(
                    asked.sent() ? "sentCharacters" : "wouldSendCharacters",
                    String.valueOf(letter.text().length())));
  }
}
