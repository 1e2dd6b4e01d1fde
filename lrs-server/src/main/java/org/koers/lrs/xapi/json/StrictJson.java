package org.koers.lrs.xapi.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON by RFC 8259 and nothing wider: no key twice, no text after the end, no bad UTF-8,
 * numbers as exact decimals. What the database could not keep (NUL, half a surrogate pair, numbers
 * beyond {@value #MAX_EXPONENT} digits) is refused too.
 */
public final class StrictJson {

  /** How deep objects and arrays may nest. */
  public static final int MAX_DEPTH = 100;

  /** The longest string, in characters. */
  public static final int MAX_STRING = 4_000_000;

  /** The longest number, in characters. */
  public static final int MAX_NUMBER = 400;

  /** The largest exponent of ten, up or down: what a double has, and some more. */
  public static final int MAX_EXPONENT = 400;

  /** The most values in the array of a body. */
  public static final int MAX_VALUES = 10_000;

  private static final int MAX_TOKENS = 1_000_000;

  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .maxNumberLength(MAX_NUMBER)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build()
          .readerFor(JsonNode.class);

  private StrictJson() {}

  /**
   * Reads one value or an array of values from UTF-8.
   *
   * @throws MalformedJson when it is no JSON
   */
  public static JsonBody body(byte[] utf8) {
    return read(Utf8.decode(utf8));
  }

  /**
   * Reads one value, which may be an array.
   *
   * @throws MalformedJson when it is no JSON
   */
  public static JsonText value(String text) {
    return reading(
        text,
        parser -> {
          requireStart(parser);
          return next(parser, text, Storable.isPlain(text));
        });
  }

  private static JsonBody read(String text) {
    return reading(
        text,
        parser -> {
          boolean plain = Storable.isPlain(text);
          if (requireStart(parser) != JsonToken.START_ARRAY) {
            return new JsonBody(false, List.of(next(parser, text, plain)));
          }
          List<JsonText> values = new ArrayList<>();
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            requireRoom(values.size());
            values.add(next(parser, text, plain));
          }
          return new JsonBody(true, values);
        });
  }

  private interface Reading<T> {
    T from(JsonParser parser) throws IOException;
  }

  private static <T> T reading(String text, Reading<T> reading) {
    try (JsonParser parser = READER.createParser(text)) {
      try {
        T value = reading.from(parser);
        requireEnd(parser);
        return value;
      } catch (JsonProcessingException fault) {
        throw Faults.of(fault, parser);
      } catch (NumberFormatException beyondBigDecimal) {
        throw Faults.at(
            parser.getParsingContext().pathAsPointer().toString(),
            "A number beyond 10^" + MAX_EXPONENT + " or its inverse cannot be stored; correct it",
            parser.currentLocation());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void requireRoom(int values) {
    if (values == MAX_VALUES) {
      throw new MalformedJson(
          "/" + MAX_VALUES,
          "The array has more than "
              + MAX_VALUES
              + " values, the most taken at once; send them in several requests.");
    }
  }

  private static JsonToken requireStart(JsonParser parser) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw new MalformedJson("", "The body is empty; send a JSON object or an array of them.");
    }
    return first;
  }

  private static void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw Faults.at(
          "",
          "There is more after the end of the JSON; send one value",
          parser.currentTokenLocation());
    }
  }

  /** The value at which the parser stands; a number, word or string has no text worth keeping. */
  private static JsonText next(JsonParser parser, String text, boolean plain) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    JsonNode tree = READER.readTree(parser);
    Storable.check(tree, plain, parser.currentLocation());
    return new JsonText(
        tree.isContainerNode()
            ? text.substring(start, (int) parser.currentLocation().getCharOffset())
            : tree.toString(),
        tree);
  }
}
