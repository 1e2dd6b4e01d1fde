package org.koers.lrs.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.test.Covers;

/** The small values of which statements are made: illegal ones cannot be built. */
class ValuesTest {

  @Nested
  class AnIri {

    @ParameterizedTest
    @ValueSource(
        strings = {"https://example.org/a?b=c#d", "urn:x", "tag:a,2026:é", "x:%20", "mailto:a@b"})
    void shouldHaveAScheme(String iri) {
      assertThat(new Iri(iri).toString()).isEqualTo(iri);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", "a", "//a", "x:", ":a", "1x:a", "x y:a", "x:a b", "x:<a>", "x:%2", "a=c://b"
        })
    void shouldNotBeAnythingElse(String text) {
      assertThatThrownBy(() -> new Iri(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class AnIdentifier {

    @Test
    void shouldBeTheSameWhateverTheCaseOfItsDomain() {
      Ifi one = new Ifi.Mbox(new Iri("mailto:Noor@Example.ORG"));
      assertThat(one).isEqualTo(new Ifi.Mbox(new Iri("mailto:Noor@example.org")));
      assertThat(one.key()).isEqualTo("mbox:mailto:Noor@example.org");
      assertThat(one).isNotEqualTo(new Ifi.Mbox(new Iri("mailto:noor@example.org")));
    }

    @Test
    void shouldBeTheSameWhateverTheCaseOfItsDigits() {
      String digits = "EBD31E95054C018B10727CCFFD2EF2EC3A016EE9";
      assertThat(new Ifi.MboxSha1Sum(digits).key())
          .isEqualTo("sha1:ebd31e95054c018b10727ccffd2ef2ec3a016ee9");
    }

    @Test
    void shouldHaveAKeyOfItsOwn() {
      assertThat(
              Set.of(
                  new Ifi.OpenId(new Iri("x:a")).key(),
                  new Ifi.Account(new Iri("x:a"), "b c").key(),
                  new Ifi.Account(new Iri("x:a"), " b c").key(),
                  new Ifi.Account(new Iri("x:ab"), "c").key()))
          .hasSize(4);
    }
  }

  @Nested
  class ATimestamp {

    @ParameterizedTest
    @CsvSource({
      "2026-03-01T12:00:00Z,                2026-03-01T12:00:00Z",
      "2026-03-01T12:00:00.1234567891+01:00, 2026-03-01T11:00:00.123456789Z",
      "20260301T120000-0130,                2026-03-01T13:30:00Z",
      "2026-03-01T12:00,                    2026-03-01T12:00:00Z",
      "2026-03-01 12:00:00+02,              2026-03-01T10:00:00Z",
      "2024-02-29T23:59:60Z,                2024-02-29T23:59:59.999999999Z"
    })
    void shouldBeAPointInTime(String text, Instant instant) {
      assertThat(Timestamp.parse(text)).contains(new Timestamp(instant));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "2026-03-01",
          "2026-02-29T00:00:00Z",
          "2026-03-01T25:00:00Z",
          "2026-03-01T12:00:00+19:00"
        })
    void shouldNotBeAnythingElse(String text) {
      assertThat(Timestamp.parse(text)).isEmpty();
    }
  }

  @Nested
  class ADuration {

    @ParameterizedTest
    @ValueSource(
        strings = {"PT0S", "P1W", "P1.5W", "P1Y2M3DT4H5M6.78S", "PT16559.14S", "P1D", "PT1,5H"})
    @Covers("XAPI-00124")
    void shouldBeIso8601(String text) {
      assertThat(new Iso8601Duration(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "P",
          "PT",
          "P1DT",
          "1D",
          "P1S",
          "PT1D",
          "P1W2D",
          "PT1.5H2M",
          "P1.5DT2H",
          "-P1D",
          "P1H"
        })
    void shouldNotBeAnythingElse(String text) {
      assertThatThrownBy(() -> new Iso8601Duration(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class AScore {

    @Test
    void shouldLieWhereItMay() {
      assertThat(score("1", "10", "0", "10")).isNotNull();
      assertThat(score("-1.0", "0", "0", null)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"1.01,,,", ",11,,10", ",-1,0,", ",,10,10.0", ",,10,9"})
    void shouldNotLieElsewhere(String scaled, String raw, String min, String max) {
      assertThatThrownBy(() -> score(scaled, raw, min, max))
          .isInstanceOf(IllegalArgumentException.class);
    }

    private static Score score(
        @org.jspecify.annotations.Nullable String scaled,
        @org.jspecify.annotations.Nullable String raw,
        @org.jspecify.annotations.Nullable String min,
        @org.jspecify.annotations.Nullable String max) {
      return new Score(number(scaled), number(raw), number(min), number(max));
    }

    private static @org.jspecify.annotations.Nullable BigDecimal number(
        @org.jspecify.annotations.Nullable String text) {
      return text == null ? null : new BigDecimal(text);
    }
  }

  @Test
  void aLanguageMapShouldHaveLanguageTags() {
    assertThatThrownBy(() -> new LanguageMap(Map.of("a12345678", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(List.of("nl", "en-US", "zh-Hant-TW", "x-private", "i-klingon", "und", "de-1996"))
        .allMatch(LanguageMap::isLanguageTag);
    assertThat(List.of("", "e", "en_US", "en-", "nederlands1", "en--US"))
        .noneMatch(LanguageMap::isLanguageTag);
  }
}
