package org.koers.packager.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.ProblemCode;

/** Every code, phrase and term has words of its own in every language. */
class BundlesTest {

  /** Names and units that are the same in two languages. */
  private static final Set<String> ALIKE =
      Set.of("clause.tincan", "part.mib", "part.bytes", "detail.cap");

  /** Only what the file of the language itself says: a bundle would fill in English. */
  private static Map<String, String> texts(String bundle, String language) {
    String file = bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(Bundles.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      Properties read = new Properties();
      read.load(text);
      return read.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, read::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String bundle, String language, String key) {
    return texts(bundle, language).getOrDefault(key, "");
  }

  private static Set<String> codes() {
    return Stream.concat(Arrays.stream(FindingCode.values()), Arrays.stream(ProblemCode.values()))
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String cure(String language, String code) {
    return language.equals("en")
        ? FindingCode.valueOf(code).cure()
        : text("codes", language, code + ".cure");
  }

  @Test
  void everyCodeShouldHaveATitleAndNoOtherBeThere() {
    assertThat(texts("codes", "en").keySet()).isEqualTo(codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyCodeShouldHaveATitleAndACureInTheLanguage(String language) {
    Set<String> wanted = new TreeSet<>(codes());
    codes().forEach(code -> wanted.add(code + ".cure"));

    assertThat(texts("codes", language).keySet()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl", "de"})
  void titlesShouldBeShortAndCuresSentences(String language) {
    for (String code : codes()) {
      assertThat(text("codes", language, code)).as(code).matches("[\\p{Lu}].{5,80}[^.]");
      if (!language.equals("en")) {
        assertThat(cure(language, code)).as(code).matches("[\\p{Lu}].*[.?]");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"codes", "phrases", "terms"})
  void noTextShouldBeEmptyOrTheSameInTwoLanguages(String bundle) {
    List<Map<String, String>> all =
        Stream.of("en", "nl", "de").map(language -> texts(bundle, language)).toList();
    for (String key : all.get(1).keySet()) {
      List<String> said = all.stream().flatMap(texts -> Stream.ofNullable(texts.get(key))).toList();
      assertThat(said).as(key).doesNotContain("");
      if (!ALIKE.contains(key)) {
        assertThat(said).as(key).doesNotHaveDuplicates();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void aCureShouldBeAnotherThanInEnglish(String language) {
    assertThat(FindingCode.values())
        .allSatisfy(code -> assertThat(cure(language, code.name())).isNotEqualTo(code.cure()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyPhraseAndTermShouldBeThereInTheLanguage(String language) {
    assertThat(texts("terms", language).keySet()).isEqualTo(texts("terms", "en").keySet());
    assertThat(texts("phrases", language).keySet())
        .isEqualTo(
            texts("phrases", "en").keySet().stream()
                .filter(key -> !key.startsWith("bare."))
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyPhraseShouldBeSaidWithItsValues(String language) {
    Map<String, String> english = texts("phrases", "en");
    for (String key : texts("phrases", language).keySet()) {
      String written = english.getOrDefault(key, "");
      String sentence =
          written
              .replaceAll("\\{#?\\d}|\\[\\d]", "7")
              .replace("{place}", "a.html")
              .replace("{quote}", "Text");
      Phrase phrase = Phrase.of(key, written);

      assertThat(phrase.in(sentence).map(found -> new Phrases(Locale.of(language)).said(found)))
          .as(key)
          .hasValueSatisfying(said -> assertThat(said).doesNotContain("{", "}", "#", "'"));
    }
  }
}
