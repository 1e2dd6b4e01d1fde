package org.koers.adaptive.library.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.library.ItemProblem;
import org.koers.lrs.staff.Texts;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.words.PackagerWords;

/** The texts of the author's pages. */
class LibraryTextsTest {

  @TempDir Path folder;

  private static Map<String, String> texts(String file) {
    try (Reader text =
        new InputStreamReader(
            Objects.requireNonNull(LibraryPages.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      Properties read = new Properties();
      read.load(text);
      return read.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, read::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refused refused(String language) {
    Locale locale = Locale.of(language);
    return new Refused(Texts.beside(LibraryPages.class, locale), PackagerWords.in(locale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_nl.properties", "messages_de.properties"})
  void everyTextShouldBeThereInTheLanguage(String file) {
    assertThat(texts(file).keySet()).isEqualTo(texts("messages.properties").keySet());
    assertThat(texts(file).values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages_nl.properties", "messages_de.properties"})
  void noTextOfSeveralWordsShouldBeLeftInEnglish(String file) {
    Map<String, String> other = texts(file);
    assertThat(texts("messages.properties").entrySet())
        .filteredOn(text -> text.getValue().replaceAll("\\{[^}]*}", "").strip().contains(" "))
        .allSatisfy(text -> assertThat(other).doesNotContainEntry(text.getKey(), text.getValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Koers plays SCORM 1.2 only, and this is %s. Export the course as SCORM 1.2.
          nl | Koers speelt alleen SCORM 1.2 af, en dit is %s. Exporteer de cursus als SCORM 1.2.
          de | Koers spielt nur SCORM 1.2 ab, und dies ist %s. Exportieren Sie den Kurs als SCORM 1.2.
          """)
  void whyThePlayerCannotPlayItShouldBeSaidInTheLanguage(String language, String said)
      throws IOException {
    var content = PackageReader.read(page());
    NotPlayable problem = catchThrowableOfType(NotPlayable.class, () -> Publishing.check(content));

    assertThat(refused(language).sentences(problem)).isEqualTo(said.formatted(content.format()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void whyItCannotBeReadShouldBeSaidInTheLanguage(String language) {
    assertThat(
            List.of(
                new ItemProblem("READING_FAILED", "", "It failed.", "Try again."),
                new ItemProblem("NOT_A_ZIP", "a.zip", "The file is empty.", "Give the zip.")))
        .allSatisfy(
            problem -> {
              var explained = refused(language).explained(problem);
              assertThat(explained.english()).isFalse();
              assertThat(explained.title()).isNotEqualTo(refused("en").explained(problem).title());
              assertThat(explained.cure()).isNotEqualTo(refused("en").explained(problem).cure());
            });
  }

  private Path page() throws IOException {
    Path zip = folder.resolve("loose.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("index.html"));
      entries.write("<p>Welkom</p>".getBytes(StandardCharsets.UTF_8));
    }
    return zip;
  }
}
