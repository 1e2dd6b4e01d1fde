package org.koers.packager.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;

class PackagerWordsTest {

  @TempDir Path folder;

  private static PackagerWords words(String language) {
    return PackagerWords.in(Locale.of(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | A picture is not described               | 1 pictures have no alternative text: a.png and 3 more.
          nl | Een afbeelding heeft geen beschrijving   | 1 afbeelding heeft geen alternatieve tekst: a.png en nog 3.
          de | Ein Bild ist nicht beschrieben           | 1 Bild hat keinen Alternativtext: a.png und 3 weitere.
          fr | A picture is not described               | 1 pictures have no alternative text: a.png and 3 more.
          """)
  void aFindingShouldKeepItsNamesAndNumbers(String language, String title, String detail) {
    Finding finding =
        Finding.of(
            FindingCode.PICTURE_WITHOUT_TEXT,
            "index.html",
            "1 pictures have no alternative text: a.png and 3 more.");

    Explained explained = words(language).explained(finding);

    assertThat(explained.title()).isEqualTo(title);
    assertThat(explained.detail()).isEqualTo(detail);
    assertThat(explained.english()).isFalse();
  }

  @Test
  void aSentenceThatSaysNoMoreThanTheTitleShouldBeLeftOut() {
    Finding finding =
        Finding.of(FindingCode.VIDEO_WITHOUT_CAPTIONS, "a.mp4", "It has no captions.");

    assertThat(words("de").explained(finding))
        .isEqualTo(
            new Explained(
                "Ein Video hat keine Untertitel",
                "",
                false,
                "Fügen Sie Untertitel als .vtt-Datei gleichen Namens oder als Track hinzu."));
  }

  @Test
  void anUnknownSentenceShouldStandUnderATitleInTheLanguage() {
    Explained explained =
        words("nl")
            .explained(Finding.of(FindingCode.SCHEMA_INVALID, "m, line 3", "cvc-type.3.1.1: x"));

    assertThat(explained.title()).isEqualTo("Het bestand voldoet niet aan het officiële schema");
    assertThat(explained.detail()).isEqualTo("cvc-type.3.1.1: x");
    assertThat(explained.english()).isTrue();
  }

  @Test
  void aCodeOfSomebodyElseShouldKeepItsSentences() {
    assertThat(words("nl").explained("OF_ANOTHER", "It is so.", "Do that."))
        .isEqualTo(new Explained("It is so.", "", true, "Do that."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void whyAZipIsRefusedShouldBeSaidInTheLanguage(String language) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.zip"));
    Path text = Files.writeString(folder.resolve("text.zip"), "This is no zip, however long.");
    Path slip = new ZipFixture().with("../out.txt", "x").in(folder);
    Path half = folder.resolve("half.zip");
    Files.write(half, java.util.Arrays.copyOf(Files.readAllBytes(slip), 40));
    for (Path zip : new Path[] {empty, text, slip, half}) {
      PackageProblem problem =
          catchThrowableOfType(PackageProblem.class, () -> PackageReader.read(zip));

      Explained explained =
          words(language).explained(problem.code().name(), problem.message(), problem.cure());

      assertThat(explained.english()).as(problem.message()).isFalse();
      assertThat(explained.detail()).isNotEqualTo(problem.message());
      assertThat(explained.cure()).isNotEqualTo(problem.cure());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 1840 words at 150 a minute, 17 questions at 1 and 0 exercises at 5 minutes
          nl | Geteld: 1.840 woorden (150 per minuut), 17 vragen (elk 1 minuut) en geen oefeningen (elk 5 minuten).
          de | Gezählt: 1.840 Wörter (150 pro Minute), 17 Fragen (je 1 Minute) und keine Übungen (je 5 Minuten).
          """)
  void whatATagRestsOnShouldBeASentenceAPlaceAndAPassage(String language, String sentence) {
    Evidence evidence =
        words(language)
            .evidence(
                "1840 words at 150 a minute, 17 questions at 1 and 0 exercises at 5 minutes;"
                    + " course/nl/a.json: \"Zeg \"nee\"; in nood: bel 112\"");

    assertThat(evidence)
        .isEqualTo(
            new Evidence(sentence, false, "course/nl/a.json", "Zeg \"nee\"; in nood: bel 112"));
  }

  @Test
  void aTagOfATextWithoutPassagesShouldRestOnItsCountsOnly() {
    assertThat(words("nl").evidence("letter sequences; "))
        .isEqualTo(new Evidence("Te zien aan letterreeksen.", false, "", ""));
  }

  @Test
  void aPassageAloneShouldNeedNoSentence() {
    assertThat(words("nl").evidence("a.html: \"Welkom\""))
        .isEqualTo(new Evidence("", false, "a.html", "Welkom"));
  }

  @Test
  void whatIsUnknownShouldBeShownAsItIs() {
    assertThat(words("nl").evidence("the stars say so"))
        .isEqualTo(new Evidence("the stars say so", true, "", ""));
  }

  @Test
  void severalSentencesShouldBeSaidOneByOneAndOnlyTogether() {
    assertThat(
            words("nl")
                .say(
                    "It is in another language (en, not nl) and built alike: 75% of the sections have the same id. The same tool and format, other files to launch."))
        .contains(
            "Het is in een andere taal (en, niet nl) en net zo opgebouwd: 75 % van de delen heeft dezelfde id. Hetzelfde programma en formaat, andere startbestanden.");
    assertThat(words("nl").say("75% of the sections have the same id. The stars say so."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rule:words-present | de tekst erin
          rule:llm-gpt-oss   | het taalmodel gpt-oss
          rule:of-tomorrow   | of-tomorrow
          """)
  void aRuleShouldHaveAName(String method, String name) {
    assertThat(PackagerWords.rule(method)).isTrue();
    assertThat(words("nl").ruleName(method)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"mcq,choice", "H5P.MultiChoice,choice", "objectMatching,matching", "TF,truefalse"})
  void aKindOfQuestionShouldHaveAName(String written, String kind) {
    assertThat(QuestionKind.of(written)).contains(kind);
    assertThat(words("de").questionKind(written)).isNotEqualTo(written);
  }

  @Test
  void aFactShouldNameWhatItIsAbout() {
    assertThat(words("nl").fact("mastery score of i1")).isEqualTo("slaaggrens van i1");
    assertThat(words("de").fact("title")).isEqualTo("Titel");
  }
}
