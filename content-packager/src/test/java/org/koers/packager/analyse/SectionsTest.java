package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.intake.PackageReader;

/** The courses of text in this file are ours, in the form that Adapt's own documents give. */
class SectionsTest {

  private static final String COMPONENTS =
      """
      [
        {"_id":"c-1","_parentId":"b-1","_component":"text","body":"<p>Sluit je scherm.</p>"},
        {"_id":"c-2","_parentId":"b-1","_component":"media","_media":{"mp4":"course/nl/video/a.mp4"}},
        {"_id":"c-3","_parentId":"b-1","_component":"slider","body":"Hoeveel tekens?",
         "_scaleStart":1,"_scaleEnd":20,"_correctAnswer":"","_correctRange":{"_bottom":12,"_top":20}},
        {"_id":"c-4","_parentId":"b-1","_component":"textinput","body":"Vul in",
         "_items":[{"prefix":"Een","_answers":["slot","sleutel"]}],
         "_feedback":{"title":"Kijk","correct":"Goed","_incorrect":{"final":"<b>Fout</b>","notFinal":"Fout"}}},
        {"_id":"c-5","_parentId":"b-1","_component":"matching","body":"Koppel",
         "_items":[{"text":"mail","_options":[{"text":"meld","_isCorrect":true},{"text":"open","_isCorrect":false}]}]}
      ]
      """;

  @TempDir Path folder;

  private static Analysis real(String name) {
    return Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/" + name)));
  }

  private Analysis adapt() {
    ZipFixture zip =
        ZipFixture.scorm()
            .with("course/config.json", "{\"_defaultLanguage\":\"nl\"}")
            .with("course/nl/video/a.mp4", "film");
    for (String language : List.of("en", "nl")) {
      String at = "course/" + language + "/";
      zip.with(at + "course.json", "{\"title\":\"Veilig\"}")
          .with(
              at + "contentObjects.json",
              "[{\"_id\":\"m\",\"_parentId\":\"course\",\"_type\":\"menu\",\"title\":\"Menu\"},"
                  + "{\"_id\":\"co-1\",\"_parentId\":\"m\",\"_type\":\"page\",\"title\":\"Scherm "
                  + language
                  + "\"}]")
          .with(at + "articles.json", "[{\"_id\":\"a-1\",\"_parentId\":\"co-1\"}]")
          .with(at + "blocks.json", "[{\"_id\":\"b-1\",\"_parentId\":\"a-1\"}]")
          .with(at + "components.json", COMPONENTS);
    }
    return Analyser.analyse(PackageReader.read(zip.in(folder)));
  }

  @Test
  void theChaptersOfAnAdaptCourseShouldOpenById() {
    Analysis course = real("ai-gebruiken-nl.zip");
    assertThat(course.sections()).hasSize(15);
    Section first = course.sections().getFirst();
    assertThat(first.title()).isEqualTo("Hoe een taalmodel werkt");
    assertThat(first.href()).isEqualTo("index_lms.html#/id/co-1");
    assertThat(first.words()).isEqualTo(913);
    assertThat(first.time(Map.of())).isEqualTo(Duration.ofSeconds(304 + 45));
    assertThat(course.sections().getLast().questions()).hasSize(7);
  }

  @Test
  void questionsOfAdaptShouldCarryTheirKeyAndFeedback() {
    List<Question> questions = real("ai-gebruiken-nl.zip").questions();
    assertThat(questions).hasSize(21).allMatch(Question::hasKey);
    Question first = questions.getFirst();
    assertThat(first.id()).isEqualTo("c-106");
    assertThat(first.choices())
        .extracting(Question.Choice::correct)
        .containsExactly(true, false, false, false);
    assertThat(first.feedback()).hasSize(3).first().asString().startsWith("Precies.");
  }

  @Test
  void questionsWithoutChoicesShouldTellWhatIsRight() {
    List<Question> questions = adapt().questions();
    assertThat(questions)
        .extracting(Question::kind)
        .containsExactly("slider", "textinput", "matching");
    assertThat(questions.get(0).choices())
        .containsExactly(new Question.Choice("12 to 20", true, ""));
    assertThat(questions.get(1).choices())
        .containsExactly(
            new Question.Choice("slot", true, "Een"), new Question.Choice("sleutel", true, "Een"));
    assertThat(questions.get(1).feedback()).containsExactly("Goed", "Fout");
    assertThat(questions.get(2).choices())
        .containsExactly(
            new Question.Choice("meld", true, "mail"), new Question.Choice("open", false, "mail"));
  }

  @Test
  void otherLanguagesShouldBeReadAsTranslations() {
    Analysis course = adapt();
    assertThat(course.translations()).extracting(Translation::language).containsExactly("en");
    assertThat(course.translations().getFirst().passages())
        .extracting(Passage::text)
        .contains("Sluit je scherm.");
    assertThat(course.passages())
        .extracting(Passage::place)
        .allMatch(p -> p.startsWith("course/nl/"));
  }

  @Test
  void aSectionShouldTakeAsLongAsItsFilm() {
    Section page = adapt().sections().getFirst();
    assertThat(page.media()).containsExactly("course/nl/video/a.mp4");
    assertThat(page.time(Map.of("course/nl/video/a.mp4", Duration.ofMinutes(4))))
        .isGreaterThan(Duration.ofSeconds(240 + 3 * 45));
  }

  @Test
  void eachScoShouldBeASectionOfItsOwnText() {
    assertThat(real("curso-ciber.zip").sections())
        .hasSize(10)
        .allMatch(s -> s.words() > 200)
        .extracting(Section::id)
        .startsWith("ITEM1", "ITEM2");
  }

  @Test
  void pagesThatOnlyAScriptNamesShouldBeSections() {
    List<Section> sections = real("golf-remediation-2004.zip").sections();
    assertThat(sections).extracting(Section::href).contains("Playing/Par.html");
    assertThat(sections).extracting(Section::title).contains("Playing the Game", "Par");
  }

  @Test
  void aPageNobodyLinksToShouldBeNoSection() {
    Path zip =
        new ZipFixture()
            .with("imsmanifest.xml", ZipFixture.manifest(""))
            .with("index.html", "<title>Start</title><p>Hello</p><a href='two.html#end'>on</a>")
            .with("two.html", "<h1>Second</h1><video><source src='a.mp4'></video><p>More</p>")
            .with("a.mp4", "film")
            .with("old.html", "<p>Left over</p>")
            .in(folder);
    List<Section> sections = Analyser.analyse(PackageReader.read(zip)).sections();
    assertThat(sections).extracting(Section::href).containsExactly("index.html", "two.html");
    assertThat(sections.get(1).title()).isEqualTo("Second");
    assertThat(sections.get(1).media()).containsExactly("a.mp4");
  }
}
