package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;
import org.koers.lrs.xapi.Iso8601Duration;
import org.koers.lrs.xapi.LanguageMap;

/** The data types of the standard: what fits, and the words for it in a message. */
enum DataType {
  STRING("a string", JsonNode::isTextual),
  BOOLEAN("true or false, without quotes", JsonNode::isBoolean),
  NUMBER("a number, without quotes", JsonNode::isNumber),
  SIZE("a whole number of bytes, 0 or more", DataType::isSize),
  OBJECT("a JSON object", JsonNode::isObject),
  ARRAY("a JSON array", JsonNode::isArray),
  UUID("a UUID such as \"6b7b4d5c-2f8e-4a2e-9d1b-0c5c8f7d9a10\"", text(DataType::isUuid)),
  IRI("an IRI with a scheme such as \"https://example.org/a\"", text(Iri::isValid)),
  MAILTO("an address such as \"mailto:someone@example.org\"", text(Ifi.Mbox::isValid)),
  SHA1("the 40 hexadecimal digits of a SHA-1", text(Ifi.MboxSha1Sum::isValid)),
  SHA2("the hexadecimal digits of a SHA-2", pattern("[0-9A-Fa-f]{56}|([0-9A-Fa-f]{32}){2,4}")),
  MEDIA_TYPE(
      "a media type such as \"text/plain\"", pattern("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;.*)?")),
  LANGUAGE_TAG("a language tag such as \"en-US\"", text(LanguageMap::isLanguageTag)),
  DURATION("an ISO 8601 duration such as \"PT1M30S\"", text(Iso8601Duration::isValid));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
  private final Predicate<JsonNode> fits;

  DataType(String words, Predicate<JsonNode> fits) {
    this.words = words;
    this.fits = fits;
  }

  boolean fits(JsonNode value) {
    return fits.test(value);
  }

  String words() {
    return words;
  }

  /** The standard string form: 8-4-4-4-12 hexadecimal digits. */
  static boolean isUuid(String text) {
    if (text.length() != 36) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? c != '-' : c >= 128 || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSize(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
  }

  private static Predicate<JsonNode> text(Predicate<String> test) {
    return value -> value.isTextual() && test.test(value.textValue());
  }

  private static Predicate<JsonNode> pattern(String regex) {
    Predicate<String> matches = Pattern.compile(regex).asMatchPredicate();
    return text(matches);
  }
}
