package org.koers.lrs.xapi.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.test.Covers;

class StrictJsonTest {

  @Nested
  class TheText {

    @Test
    void ofOneValueShouldBeKeptWithoutWhatStandsAround() {
      assertThat(body(" \n{ \"a\" :1.50 }\t"))
          .isEqualTo(new JsonBody(false, one("{ \"a\" :1.50 }")));
    }

    @Test
    void ofEachElementShouldBeKept() {
      assertThat(body("[ {\"a\":\"\\u00e9é😀]\"} ,\r\n{ } ]").values())
          .extracting(JsonText::text)
          .containsExactly("{\"a\":\"\\u00e9é😀]\"}", "{ }");
    }

    @Test
    void shouldStayTheSameForAnyBlanksAndAnyCharacters() {
      Random random = new Random(17);
      for (int round = 0; round < 500; round++) {
        var objects =
            IntStream.range(0, random.nextInt(5)).mapToObj(i -> anObject(random, 3)).toList();
        String array =
            objects.stream()
                .collect(Collectors.joining(blanks(random) + "," + blanks(random), "[", "]"));
        assertThat(body(array).values()).extracting(JsonText::text).isEqualTo(objects);
      }
    }

    @Test
    void shouldAllowForAByteOrderMark() {
      assertThat(body("\uFEFF{}")).isEqualTo(new JsonBody(false, one("{}")));
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.10", "0.1234567890123456789012345", "1E+2", "-0.0"})
    void shouldKeepEveryDigit(String number) {
      assertThat(StrictJson.value("[" + number + "]").tree().get(0).decimalValue())
          .isEqualTo(new java.math.BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e401", "1e-801", "1e999999999", "0.1e-2000000000", "1e99999999999"})
    void shouldNotGoBeyondTheLimit(String number) {
      assertThatThrownBy(() -> body("{\"a\":{\"b/c\":[" + number + "]}}"))
          .isInstanceOf(MalformedJson.class)
          .hasMessageStartingWith("A number beyond 10^400")
          .extracting(fault -> ((MalformedJson) fault).pointer())
          .isEqualTo("/a/b~1c/0");
    }
  }

  @Test
  void moreValuesThanAreTakenAtOnceShouldBeRefused() {
    String most = "{},".repeat(StrictJson.MAX_VALUES - 1) + "{}";
    assertThat(body("[" + most + "]").values()).hasSize(StrictJson.MAX_VALUES);
    assertThatThrownBy(() -> body("[" + most + ",{}]"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("several requests")
        .extracting(fault -> ((MalformedJson) fault).pointer())
        .isEqualTo("/10000");
  }

  @Test
  void aBodyOfNothingButSmallPartsShouldBeRefusedBeforeItFillsTheMemory() {
    assertThatThrownBy(() -> body("{\"a\":[" + "0,".repeat(1_000_001) + "0]}"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("stay below the limit");
  }

  @Nested
  class AFault {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"a\":1,\"a\":2}   | Duplicate",
          "{\"a\":{\"b\":1,\"b\":1}} | Duplicate",
          "{} {}               | There is more after the end",
          "{},                 | Unexpected character",
          "[1,]                | Unexpected character",
          "{'a':1}             | Unexpected character",
          "{a:1}               | Unexpected character",
          "[NaN]               | Non-standard token",
          "[01]                | Invalid numeric value",
          "[+1]                | Unexpected character",
          "[.5]                | Unexpected character",
          "[1.]                | Unexpected character",
          "/*x*/{}             | Unexpected character",
          "{\"a\":             | Unexpected end-of-input",
          "[\"\\u0000\"]       | The character NUL",
          "[\"\\ud800x\"]      | Half of a surrogate pair",
          "{\"\\udc00\":1}     | Half of a surrogate pair"
        })
    void shouldBeSaidWithItsPlaceAndCure(String json, String message) {
      assertThatThrownBy(() -> body(json))
          .isInstanceOf(MalformedJson.class)
          .hasMessageContaining(message)
          .hasMessageMatching("(?s).*;.*, at line \\d+, column \\d+\\.");
    }

    @Test
    void shouldNameTheValueInWhichItLies() {
      var fault =
          catchThrowableOfType(
              MalformedJson.class, () -> body("[{},\n{\"actor\": {\"mbox\": nul}}]"));
      assertThat(fault.pointer()).isEqualTo("/1/actor/mbox");
      assertThat(fault).hasMessageContaining("line 2");
    }

    @Test
    @Covers("XAPI-00015")
    void inTheEncodingShouldNameTheByte() {
      assertThatThrownBy(() -> StrictJson.body("{\"a\":\"é\"}".getBytes(ISO_8859_1)))
          .hasMessage("Byte 7 of the body is not UTF-8; send the JSON as UTF-8.");
    }

    @Test
    void atTheVeryEndOfTheEncodingShouldBeSeen() {
      byte[] cut = java.util.Arrays.copyOf("{}é".getBytes(UTF_8), 3);
      assertThatThrownBy(() -> StrictJson.body(cut)).hasMessageContaining("Byte 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void shouldBeThatTheBodyIsEmpty(String nothing) {
      assertThatThrownBy(() -> body(nothing)).hasMessageStartingWith("The body is empty");
    }

    @Test
    void shouldBeThatItNestsTooDeeply() {
      int most = StrictJson.MAX_DEPTH;
      assertThat(body("[".repeat(most) + "]".repeat(most)).array()).isTrue();
      assertLimit("[".repeat(most + 1) + "]".repeat(most + 1), "(" + most + ")");
    }

    @Test
    void shouldBeThatANumberIsTooLong() {
      assertThat(body("[" + "1".repeat(StrictJson.MAX_NUMBER) + "]").array()).isTrue();
      assertLimit("[" + "1".repeat(StrictJson.MAX_NUMBER + 1) + "]", "" + StrictJson.MAX_NUMBER);
    }

    @Test
    void shouldBeThatAStringIsTooLong() {
      assertLimit("[\"" + "x".repeat(StrictJson.MAX_STRING + 1) + "\"]", "4000000");
    }

    private static void assertLimit(String json, String limit) {
      assertThatThrownBy(() -> body(json))
          .isInstanceOf(MalformedJson.class)
          .hasMessageContaining(limit)
          .hasMessageContaining("stay below the limit, at line 1")
          .hasMessageNotContaining("StreamReadConstraints");
    }
  }

  private static JsonBody body(String json) {
    return StrictJson.body(json.getBytes(UTF_8));
  }

  private static java.util.List<JsonText> one(String json) {
    return java.util.List.of(StrictJson.value(json));
  }

  private static String blanks(Random random) {
    return " \n\t\r".substring(0, random.nextInt(5));
  }

  private static String anObject(Random random, int depth) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> blanks(random) + "\"k" + i + "\":" + aValue(random, depth) + blanks(random))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String aValue(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 6 : 5)) {
      case 0 -> "\"é\\\"}],{" + Character.toString(0x1F600 + random.nextInt(60)) + "\"";
      case 1 -> "-1.500e+3";
      case 2 -> "[ null ,true]";
      case 3 -> String.valueOf(random.nextLong());
      case 4 -> "\"\"";
      default -> anObject(random, depth - 1);
    };
  }
}
