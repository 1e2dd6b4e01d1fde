package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Question.Choice;
import org.koers.packager.intake.PackageReader;

/** Questions in the forms and scripts of plain pages, with their keys where something says them. */
class PageQuestionsTest {

  @TempDir Path folder;

  private Analysis analysed(ZipFixture files) throws IOException {
    Path zip = files.in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  private List<Question> asked(String page) throws IOException {
    return analysed(new ZipFixture().with("index.html", page)).questions();
  }

  private static Analysis real(String name) {
    return Analyser.analyse(PackageReader.read(Corpus.path("corpus/packages/" + name)));
  }

  @Test
  void questionsInTemplatesOfARealCourseShouldCarryTheirKey() {
    Analysis found = real("pre_post_test_framed.zip");

    assertThat(found.questions()).hasSize(15).allMatch(Question::hasKey);
    assertThat(found.questions())
        .extracting(q -> q.passage().place(), q -> q.passage().text(), Question::choices)
        .contains(
            tuple(
                "post2.html",
                "What type of rock solidifies or crystallizes from melt?",
                List.of(
                    new Choice("Sedimentary", false),
                    new Choice("Igneous", true),
                    new Choice("Metamorphic", false))),
            tuple(
                "pre1.html",
                "How many major types of rock are there?",
                List.of(new Choice("3", true))));
  }

  @Test
  void questionsInScriptsOfARealCourseShouldCarryTheirKey() {
    Analysis found = real("golf-remediation-2004.zip");

    assertThat(found.questions()).hasSize(15).allMatch(Question::hasKey);
    assertThat(found.questions())
        .extracting(Question::id, q -> q.passage().place(), Question::choices)
        .contains(
            tuple(
                "com.scorm.golfsamples.interactions.etiquette_3",
                "Etiquette/questions.js",
                List.of(
                    new Choice("First", true),
                    new Choice("Last", false),
                    new Choice("With a putter", false))),
            tuple(
                "com.scorm.golfsamples.interactions.etiquette_2",
                "Etiquette/questions.js",
                List.of(new Choice("true", true), new Choice("false", false))));
  }

  @Test
  void whatStandsBeforeTheChoicesShouldBeAsked() throws IOException {
    List<Question> found =
        asked(
            """
            <p>Inleiding.</p><div class="q" data-answer="b"><h3>Wie bel je?</h3>
            <label><input type="radio" name="q1" value="a"> Niemand</label>
            <label><input type="radio" name="q1" value="b"> De functionaris</label></div>
            <div class="q"><p>Wat meld je?</p><ul>
            <li><input type="checkbox" name="q2" data-correct="true" id="x"> Een lek</li>
            <li class="r"><input type="checkbox" name="q2"> Het weer</li></ul></div>
            <input type="radio" name="q3" value="Ja"><input type="radio" name="q3" value="Nee">
            """);

    assertThat(found)
        .extracting(q -> q.passage().text(), Question::choices)
        .containsExactly(
            tuple(
                "Wie bel je?",
                List.of(new Choice("Niemand", false), new Choice("De functionaris", true))),
            tuple(
                "Wat meld je?",
                List.of(new Choice("Een lek", true), new Choice("Het weer", false))),
            tuple("choice q3", List.of(new Choice("Ja", false), new Choice("Nee", false))));
  }

  @Test
  void aQuestionThatNobodyNamedShouldBeNoText() throws IOException {
    Analysis found =
        analysed(
            new ZipFixture()
                .with(
                    "index.html",
                    "<div><input type='radio' name='q3' value='Ja'></div><p>Tekst.</p>"));

    assertThat(found.passages()).extracting(Passage::text).containsExactly("Tekst.");
  }

  @Test
  void whatIsReadOnThePageShouldNotBeReadAgain() throws IOException {
    Analysis found =
        analysed(
            new ZipFixture()
                .with(
                    "index.html",
                    "<section><p>Een klant belt.</p><fieldset><legend>Wat doe je?</legend><label>"
                        + "<input type='radio' name='q'>Niets</label></fieldset></section>"));

    assertThat(found.questions().getFirst().passage().text())
        .isEqualTo("Een klant belt. Wat doe je?");
    assertThat(found.passages())
        .extracting(Passage::text)
        .containsExactly("Een klant belt.", "Wat doe je?", "Niets");
  }

  @Test
  void objectsInScriptsShouldBeReadUnderTheirUsualNames() throws IOException {
    String script =
        """
        const quiz = [
          { id: 'v1', question: "Wie bel je?", options: ["Niemand", "De functionaris"], correct: 1, uitleg: 'Die weet het.' },
          { "vraag": 'Wat is ' + "een lek?", antwoorden: { a: 'Een kraan', b: 'Weg zijn van gegevens' }, juist: 'b' },
          { text: `Welke twee?`, answers: [ { text: 'Een', isCorrect: true }, { text: 'Twee', isCorrect: false }, { text: 'Drie', isCorrect: true } ] },
          { question: 'Een lek moet je melden.', answer: true },
          { question: 'Gerekend?', options: [render(), 'x'], correct: 0 },
          { title: 'Kleuren', options: ['rood', 'blauw'] }
        ];
        """;

    Analysis found =
        analysed(
            new ZipFixture()
                .with("index.html", "<p>Begin</p><script src='app.js'></script>")
                .with("app.js", script));

    assertThat(found.questions())
        .extracting(q -> q.passage().text(), Question::choices, Question::feedback)
        .containsExactly(
            tuple(
                "Wie bel je?",
                List.of(new Choice("Niemand", false), new Choice("De functionaris", true)),
                List.of("Die weet het.")),
            tuple(
                "Wat is een lek?",
                List.of(new Choice("Een kraan", false), new Choice("Weg zijn van gegevens", true)),
                List.of()),
            tuple(
                "Welke twee?",
                List.of(
                    new Choice("Een", true), new Choice("Twee", false), new Choice("Drie", true)),
                List.of()),
            tuple(
                "Een lek moet je melden.",
                List.of(new Choice("true", true), new Choice("false", false)),
                List.of()));
    assertThat(found.sections().getFirst().questions()).hasSize(4);
    assertThat(found.passages()).extracting(Passage::text).contains("Die weet het.", "Een kraan");
  }

  @Test
  void aScriptMadeToCostTimeShouldBeReadQuickly() throws IOException {
    String deep = "{question:".repeat(20_000) + "[".repeat(100_000);
    long begin = System.nanoTime();

    assertThat(asked("<p>Tekst</p><script>" + deep + "</script>")).isEmpty();

    assertThat((System.nanoTime() - begin) / 1e9).isLessThan(5);
  }
}
