package org.koers.packager.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.propose.Tagger;

class ProposalsTest {

  private static final String DUTCH =
      "<p>Dit is een korte les over privacy, en wat je daar in je werk van merkt als je met klanten aan de telefoon zit.</p>";

  @TempDir Path folder;

  private List<Tag> proposed(String title, String page) {
    Path zip =
        new ZipFixture()
            .with("imsmanifest.xml", ZipFixture.manifest("").replace("Privacy for sales", title))
            .with("index.html", page)
            .in(folder);
    return Tagger.shipped().propose(Analyser.analyse(PackageReader.read(zip)));
  }

  @Test
  void nothingShouldBeProposedWithoutEvidence() {
    assertThat(proposed("Privacy", "<p>Hallo</p>")).isEmpty();
  }

  @Test
  void theLanguageShouldRestOnItsCommonWords() {
    Tag language = proposed("Privacy", DUTCH.repeat(4)).getFirst();
    assertThat(language.value()).isEqualTo("nl");
    assertThat(language.status()).isEqualTo(Status.PROPOSED);
    assertThat(language.passage()).contains("index.html: \"Dit is een korte les");
  }

  @Test
  void aShortPageShouldRestOnWhatItDeclares() {
    Tag language = proposed("Privacy", "<html lang=\"de\"><p>Hallo</p></html>").getFirst();
    assertThat(language.value()).isEqualTo("de");
    assertThat(language.confidence()).isBetween(0.5, 0.8);
    assertThat(language.passage()).startsWith("its declaration");
  }

  @Test
  void theLevelShouldRestOnTheTitleOnly() {
    assertThat(proposed("Privacy voor beginners", "<p>expert</p>"))
        .extracting(Tag::value)
        .containsExactly("basic");
    assertThat(proposed("Basics for experts", "<p>Hi</p>")).isEmpty();
  }

  @Test
  void questionsAndWordsShouldGiveFormatAndTime() {
    String page =
        DUTCH.repeat(40)
            + "<form><input type=radio name=a><input type=radio name=a><input type=checkbox name=b></form>";
    assertThat(proposed("Privacy", page))
        .extracting(Tag::dimension, Tag::value)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Dimension.FORMAT, "quiz"),
            org.assertj.core.groups.Tuple.tuple(Dimension.FORMAT, "text"),
            org.assertj.core.groups.Tuple.tuple(Dimension.TIME, "PT7M"));
  }

  @Test
  void everyOwnValueShouldHaveALabelInEachLanguage() {
    for (String level : List.of("basic", "advanced", "expert")) {
      assertThat(Vocabulary.labels(Dimension.LEVEL, level)).containsOnlyKeys(Vocabulary.LANGUAGES);
    }
    for (TimeBand band : TimeBand.values()) {
      assertThat(Vocabulary.labels(Dimension.TIME, band.id()))
          .containsOnlyKeys(Vocabulary.LANGUAGES);
    }
  }

  @Test
  void learningTimesShouldBeReadAsToolsWriteThem() {
    assertThat(Durations.normal("PT90M")).contains("PT1H30M");
    assertThat(Durations.normal("P0Y0M0DT0H5M0S")).contains("PT5M");
    assertThat(Durations.normal("00:30")).contains("PT30M");
    assertThat(Durations.normal("PT0S")).isEmpty();
    assertThat(Durations.normal("half an hour")).isEmpty();
  }
}
