package org.koers.packager.analyse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Question.Choice;
import org.koers.packager.intake.PackageReader;

/**
 * Where authoring tools keep what a learner reads. The scripts are ours, in the form that exports
 * of these tools have.
 */
class AuthoringToolsTest {

  private static final String STORYLINE_DATA =
      """
      window.globalProvideData('data', '{"scenes":[{"kind":"scene","isMessageScene":true,"slides":[\
      {"id":"Msg","title":"Invalid answer"}]},{"kind":"scene","slides":[{"id":"s1","title":"Start"},\
      {"id":"s2","title":"Quiz","interactions":[{"kind":"interaction","type":"choice",\
      "lmstext":"What is a \\\\"leak\\\\"?","choices":[{"id":"choice_a","lmstext":"It\\'s data that got out"},\
      {"id":"choice_b","lmstext":"A tap"}],"answers":[{"kind":"answer","status":"correct","evaluate":\
      {"statement":{"valuea":"choices.choice_a"}}},{"status":"incorrect"}]}]}]}]}');
      """;

  private static final String STORYLINE_SLIDE =
      """
      window.globalProvideData('slide', '{"title":"Start","slideLayers":[{"objects":[\
      {"textLib":[{"vartext":"<p>Report a leak <b>at once</b>.</p>"}],"data":{"vectorData":{"altText":"Report a leak at once."}}},\
      {"data":{"vectorData":{"altText":"Rectangle 12"}}},{"data":{"vectorData":{"altText":"nav_play@2x.png"}}},\
      {"data":{"vectorData":{"altText":"Who do you call?"}}}]}]}');
      """;

  private static final String CAPTIVATE =
      """
      {"metadata":{"generator":"Captivate","title":""},"contentStructure":[
      {"id":"t1","title":"Welkom bij de cursus. ","roles":{"textData":{}}},
      {"id":"t1b","title":"Welkom bij de cursus. ","roles":{"click":{},"textData":{}}},
      {"id":"q","roles":{"question":{"interactionId":"7","interactionType":"choice","text":"Wat doe je?"},"textData":{}}},
      {"id":"i","roles":{"question":{"interactionId":"","text":"Image "}}},
      {"id":"s1","roles":{"slide":{}}},
      {"id":"t2","title":"Welkom bij de cursus. ","roles":{"textData":{}}},
      {"id":"s2","roles":{"slide":{}}}]}
      """;

  private static final String RISE =
      """
      {"course":{"title":"Datalekken","description":"<p>Voor iedereen</p>","lessons":[{"id":"L1",
      "title":"Wat is een lek?","items":[{"type":"text","items":[{"heading":"<p>Een lek</p>",
      "paragraph":"<p>Gegevens die <b>weg</b> zijn.</p>","media":{"image":{"caption":"no"}}}]},
      {"type":"multiple choice","items":[{"title":"<p>Wie bel je?</p>","feedback":"<p>Juist.</p>",
      "answers":[{"title":"De functionaris","correct":true},{"title":"Niemand","correct":false}]}]}]}]}}
      """;

  private static final String H5P =
      """
      {"introPage":{"title":"Quiz","introduction":"<p>Vijf vragen.</p>"},"questions":[
      {"library":"H5P.MultiChoice 1.16","params":{"question":"<p>Wat is AI?</p>","answers":[
      {"correct":true,"text":"<div>Een model</div>"},{"correct":false,"text":"<div>Een mens</div>"}],
      "UI":{"checkAnswerButton":"Check"}}},
      {"library":"H5P.TrueFalse 1.8","params":{"question":"AI heeft altijd gelijk.","correct":"false","l10n":{"trueText":"True"}}}]}
      """;

  @TempDir Path folder;

  private Analysis analysed(ZipFixture files) throws IOException {
    Path zip = files.in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  private static List<String> texts(Analysis found) {
    return found.passages().stream().map(Passage::text).toList();
  }

  @Test
  void storylineShouldGiveTheTextOfItsSlidesInOrderAndNoNamesOfShapes() throws IOException {
    Analysis found =
        analysed(
            ZipFixture.scorm()
                .with("html5/data/js/data.js", STORYLINE_DATA)
                .with("html5/data/js/s1.js", STORYLINE_SLIDE));
    assertThat(found.tool()).contains("Articulate Storyline");
    assertThat(texts(found))
        .containsExactly(
            "Start",
            "Report a leak at once.",
            "Who do you call?",
            "What is a \"leak\"?",
            "It's data that got out",
            "A tap");
    Question question = found.questions().getFirst();
    assertThat(question.passage().text()).isEqualTo("What is a \"leak\"?");
    assertThat(question.choices())
        .containsExactly(new Choice("It's data that got out", true), new Choice("A tap", false));
  }

  @Test
  void captivateShouldGiveEachTextOfASlideOnce() throws IOException {
    Analysis found = analysed(ZipFixture.scorm().with("project.txt", CAPTIVATE));
    assertThat(found.tool()).contains("Adobe Captivate");
    assertThat(texts(found))
        .containsExactly("Welkom bij de cursus.", "Welkom bij de cursus.", "Wat doe je?");
    assertThat(found.questions())
        .extracting(one -> one.passage().text())
        .containsExactly("Wat doe je?");
  }

  @Test
  void riseShouldBeDecodedInBothOfItsForms() throws IOException {
    String encoded = Base64.getEncoder().encodeToString(RISE.getBytes(UTF_8));
    for (ZipFixture files :
        List.of(
            ZipFixture.scorm()
                .with(
                    "scormcontent/index.html",
                    "<script>window.courseData = \"" + encoded + "\";</script>"),
            ZipFixture.scorm()
                .with("scormcontent/index.html", "<p>Loading</p>")
                .with(
                    "scormcontent/locales/und.js",
                    "__resolveJsonp(\"course:und\",\"" + encoded + "\")"))) {
      Analysis found = analysed(files);
      assertThat(found.tool()).contains("Articulate Rise");
      assertThat(found.about()).extracting(Passage::text).contains("Datalekken", "Voor iedereen");
      assertThat(texts(found))
          .containsExactly(
              "Wat is een lek?",
              "Een lek",
              "Gegevens die weg zijn.",
              "Wie bel je?",
              "De functionaris",
              "Niemand",
              "Juist.");
      assertThat(found.passages().getFirst().place()).endsWith("#/lessons/L1");
      assertThat(found.sections())
          .extracting(Section::title, Section::href)
          .containsExactly(tuple("Wat is een lek?", "scormcontent/index.html#/lessons/L1"));
      assertThat(found.questions().getFirst().choices())
          .containsExactly(new Choice("De functionaris", true), new Choice("Niemand", false));
    }
  }

  @Test
  void h5pShouldGiveItsQuestionsWithTheirKeysAndNoWordsOfThePlayer() throws IOException {
    Analysis found =
        analysed(
            new ZipFixture()
                .with(
                    "h5p.json",
                    "{\"title\":\"Quiz\",\"language\":\"nl\",\"mainLibrary\":\"H5P.QuestionSet\"}")
                .with("content/content.json", H5P));
    assertThat(found.tool()).contains("H5P");
    assertThat(found.declaredLanguage()).contains(new Passage("h5p.json", "nl"));
    assertThat(texts(found))
        .contains("Vijf vragen.", "Wat is AI?", "Een model", "AI heeft altijd gelijk.")
        .doesNotContain("Check", "True");
    assertThat(found.questions())
        .extracting(Question::kind)
        .containsExactly("H5P.MultiChoice", "H5P.TrueFalse");
    assertThat(found.questions().getLast().choices())
        .containsExactly(new Choice("true", false), new Choice("false", true));
  }

  @Test
  void brokenScriptsShouldLeaveThePagesToBeRead() throws IOException {
    Analysis found =
        analysed(
            ZipFixture.scorm()
                .with("page.html", "<p>What is on the page</p>")
                .with("project.txt", "{\"metadata\":")
                .with(
                    "scormcontent/index.html",
                    "<p>Hello</p><script>courseData = \"AAAA\"</script>"));
    assertThat(found.tool()).isEmpty();
    assertThat(texts(found)).contains("What is on the page", "Hello");
  }

  @Test
  void theRealAdaptCourseShouldHaveItsKeys() {
    Analysis found =
        Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/ai-gebruiken-nl.zip")));
    assertThat(found.tool()).contains("Adapt");
    assertThat(found.questions()).hasSize(21).allMatch(Question::hasKey);
  }
}
