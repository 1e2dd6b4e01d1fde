package org.koers.packager.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Question.Choice;
import org.koers.packager.intake.PackageReader;

/** Courses of eXeLearning: the pages are ours, in the form that exports of 2.x and 4.x have. */
class ExeLearningTest {

  private static final String HEAD =
      """
      <!DOCTYPE html><html lang="nl"><head><meta charset="utf-8">
      <meta name="generator" content="eXeLearning v4.0.1"><title>%s</title></head>
      <body class="exe-export exe-web-site"><nav id="siteNav"><a href="html/two.html">Twee</a></nav>
      """;

  private static final String FORM =
      """
      <article class="box"><header class="box-head"><h1 class="box-title">Toets</h1>
      <button class="box-toggle"><span>Toggle content</span></button></header>
      <div class="idevice_node form" data-idevice-type="form" data-idevice-json-data="JSON"></div></article>
      """;

  private static final String QUESTIONS =
      """
      {"questionsData":[
      {"activityType":"selection","selectionType":"multiple","baseText":"<p>Wat is een lek?</p>",
       "answers":[[true,"Gegevens die weg zijn"],[false,"Een kraan"]]},
      {"activityType":"true-false","baseText":"<p>Een lek moet je melden.</p>","answer":"True"},
      {"activityType":"dropdown","baseText":"<p>Bel de <u>functionaris</u> meteen.</p>",
       "wrongAnswersValue":"buurman|chef"}]}
      """;

  private static final String GAME =
      """
      {"typeGame":"Selecciona","selectsGame":[{"typeSelect":0,"quextion":"Welke twee?",
      "options":["Eén","Twee","Drie",""],"solution":"AC","msgHit":"Goed zo"},
      {"typeSelect":2,"quextion":"Hoe heet het?","solutionQuestion":"Datalek"}]}
      """;

  private static final String OLD =
      """
      <html lang="nl"><head><meta name="generator" content="eXeLearning 2.6 - exelearning.net" /></head>
      <body class="exe-single-page"><article class="iDevice_wrapper MultichoiceIdevice">
      <form name="multi-choice-form-4_8" class="activity-form"><div id="taquestion4_8"><p>Welke letter?</p></div>
      <section class="iDevice_answers"><h1 class="js-sr-av">Answers</h1>
      <section class="iDevice_answer"><p><label class="sr-av">Option 1</label><input type="radio" name="option4_8" id="i1"></p>
      <div class="iDevice_answer-content"><p>Z</p></div></section>
      <section class="iDevice_answer"><p><label class="sr-av">Option 2</label><input type="radio" name="option4_8" id="i2"></p>
      <div class="iDevice_answer-content"><p>D</p></div></section></section>
      <section class="iDevice_feedbacks"><section class="feedback"><p><strong class="wrong">Incorrect</strong></p><p>Dat is de laatste.</p></section>
      <section class="feedback"><p><strong class="right">Correct</strong></p></section></section></form></article>
      <article class="iDevice_wrapper QuizTestIdevice"><script>var key0 = 1;</script><form id="quizForm0">
      <section class="question"><div id="taquestion0b0"><p>Hoe oud?</p></div><section class="iDevice_answers">
      <section class="iDevice_answer"><input type="radio" name="key0b0" value="0"><div class="iDevice_answer-content">Zestien</div></section>
      <section class="iDevice_answer"><input type="radio" name="key0b0" value="1"><div class="iDevice_answer-content">Achttien</div></section>
      </section></section></form></article></body></html>
      """;

  @TempDir Path folder;

  private Analysis analysed(ZipFixture files) throws IOException {
    Path zip = files.in(Files.createTempDirectory(folder, "p"));
    return Analyser.analyse(PackageReader.read(zip));
  }

  private static String encoded(String json) {
    return json.chars()
        .mapToObj(c -> c ^ 146)
        .map(c -> c < 256 ? String.format("%%%02X", c) : String.format("%%u%04X", c))
        .collect(Collectors.joining());
  }

  private static ZipFixture course(String first, String second) {
    return new ZipFixture()
        .with("imsmanifest.xml", ZipFixture.manifest(""))
        .with("index.html", HEAD.formatted("Begin") + first)
        .with("html/two.html", HEAD.formatted("Twee") + second);
  }

  @Test
  void pagesShouldBeSectionsWithTheTextAndQuestionsOfTheirActivities() throws IOException {
    String form = FORM.replace("JSON", QUESTIONS.replace("\"", "&quot;"));
    ZipFixture files =
        new ZipFixture()
            .with("index.html", HEAD.formatted("Begin") + "<p>Welkom allemaal.</p>")
            .with("html/two.html", HEAD.formatted("Twee") + form);

    Analysis found = analysed(files);

    assertThat(found.tool()).contains("eXeLearning");
    assertThat(found.sections())
        .extracting(Section::href, s -> s.questions().size())
        .containsExactly(tuple("index.html", 0), tuple("html/two.html", 3));
    assertThat(found.questions())
        .extracting(Question::kind, q -> q.passage().text(), Question::choices)
        .containsExactly(
            tuple(
                "selection",
                "Wat is een lek?",
                List.of(new Choice("Gegevens die weg zijn", true), new Choice("Een kraan", false))),
            tuple(
                "true-false",
                "Een lek moet je melden.",
                List.of(new Choice("true", true), new Choice("false", false))),
            tuple(
                "dropdown",
                "Bel de ___ meteen.",
                List.of(
                    new Choice("functionaris", true),
                    new Choice("buurman", false),
                    new Choice("chef", false))));
    assertThat(found.sections().get(1).passages())
        .extracting(Passage::text)
        .contains("Toets", "Wat is een lek?", "Een kraan")
        .doesNotContain("true", "Toggle content");
  }

  @Test
  void gamesShouldBeDecoded() throws IOException {
    String game = "<div class='selecciona-DataGame js-hidden'>" + encoded(GAME) + "</div>";

    Analysis found = analysed(course(game, "<p>Meer</p>"));

    assertThat(found.questions())
        .extracting(q -> q.passage().text(), Question::choices, Question::feedback)
        .containsExactly(
            tuple(
                "Welke twee?",
                List.of(
                    new Choice("Eén", true), new Choice("Twee", false), new Choice("Drie", true)),
                List.of("Goed zo")),
            tuple("Hoe heet het?", List.of(new Choice("Datalek", true)), List.of()));
    assertThat(found.passages()).extracting(Passage::text).noneMatch(t -> t.contains("%"));
  }

  @Test
  void aListOfSolutionsAndAVideoShouldTellTheKey() throws IOException {
    String solved =
        """
        <section class="question"><form class="activity-form"><div id="taquestion1">Wanneer?</div>
        <section class="iDevice_answer"><input type="radio" name="o"><div class="iDevice_answer-content" id="answer-1">Mei</div></section>
        <section class="iDevice_answer"><input type="radio" name="o"><div class="iDevice_answer-content" id="answer-2">Juni</div></section>
        </form><section class="iDevice_solution"><ol><li><a href="#answer-1">Incorrecto</a></li>
        <li><a href="#answer-2">Opción correcta</a></li></ol></section></section>
        <div class="exe-interactive-video"><script>
        var InteractiveVideo = {"slides":[{"type":"singleChoice","question":"<p>Wie?</p>","answers":[["Ik",0],["Jij",1]]}]};
        </script></div>
        """;

    Analysis found = analysed(course(solved, "<p>Meer</p>"));

    assertThat(found.questions())
        .extracting(q -> q.passage().text(), Question::choices)
        .containsExactlyInAnyOrder(
            tuple("Wanneer?", List.of(new Choice("Mei", false), new Choice("Juni", true))),
            tuple("Wie?", List.of(new Choice("Ik", false), new Choice("Jij", true))));
  }

  @Test
  void activitiesOfVersionTwoShouldCarryTheirKey() throws IOException {
    Analysis found = analysed(new ZipFixture().with("index.html", OLD));

    assertThat(found.questions())
        .extracting(q -> q.passage().text(), Question::id, Question::choices, Question::feedback)
        .containsExactlyInAnyOrder(
            tuple(
                "Welke letter?",
                "option4_8",
                List.of(new Choice("Z", false), new Choice("D", true)),
                List.of("Dat is de laatste.")),
            tuple(
                "Hoe oud?",
                "key0b0",
                List.of(new Choice("Zestien", false), new Choice("Achttien", true)),
                List.of()));
    assertThat(found.passages())
        .extracting(Passage::text)
        .contains("Dat is de laatste.", "Achttien")
        .doesNotContain("Option 1", "Answers");
  }
}
