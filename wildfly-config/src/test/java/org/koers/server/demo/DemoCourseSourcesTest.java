package org.koers.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** What an author could get wrong in a course's source. */
class DemoCourseSourcesTest {

  static final Path DEMO = Path.of("src/main/demo");
  static final Path SOURCES = Curriculum.PRIVACY.courses(DEMO);

  @TestFactory
  Stream<DynamicTest> everyFileOfTheManifestShouldExist() {
    return eachCourse(
        course -> {
          for (Element file : manifest(course).select("resource > file")) {
            String href = file.attr("href");
            assertThat(course.resolve(href).toFile().exists() || shared(href)).as(href).isTrue();
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> everyFileShouldBeInTheManifest() {
    return eachCourse(
        course -> {
          List<String> listed = manifest(course).select("resource > file").eachAttr("href");
          assertThat(listed).containsAll(names(course)).containsAll(names(sharedFolder()));
        });
  }

  @TestFactory
  Stream<DynamicTest> manifestAndPageShouldAgreeOnTitleAndPassMark() {
    return eachCourse(
        course -> {
          Document page = page(course);
          Document manifest = manifest(course);
          assertThat(manifest.select("organization > title").text()).isEqualTo(page.title());
          assertThat(page.select("h1").text()).isEqualTo(page.title());
          assertThat(manifest.select("adlcp|masteryscore").text())
              .isEqualTo(page.body().attr("data-pass-mark"));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionShouldHaveARightAnswerAndSayWhy() {
    return eachCourse(
        course -> {
          List<Element> questions = page(course).select(".question");
          assertThat(questions).hasSizeBetween(3, 5);
          questions.forEach(DemoCourseSourcesTest::checkQuestion);
        });
  }

  private static void checkQuestion(Element question) {
    List<String> offered = question.select("input").eachAttr("value");
    List<String> right = Arrays.asList(question.attr("data-right").split(","));
    assertThat(offered).as(question.id()).doesNotHaveDuplicates().containsAll(right);
    assertThat(right.size()).as(question.id()).isLessThan(offered.size());
    assertThat(question.select("legend").text()).as(question.id()).isNotBlank();
    assertThat(question.select("input").eachAttr("name")).containsOnly(question.id());
    assertThat(question.select("label:has(input)")).hasSameSizeAs(offered);
    List<String> explained = question.select(".why").eachAttr("data-answer");
    if (!question.select(".why:not([data-answer])").isEmpty()) {
      return;
    }
    assertThat(explained).as("why of " + question.id()).containsExactlyElementsOf(offered);
  }

  @TestFactory
  Stream<DynamicTest> questionTypesShouldBeScormsAndFitTheirAnswers() {
    return eachCourse(
        course -> {
          for (Element question : page(course).select(".question")) {
            boolean trueFalse = question.attr("data-type").equals("true-false");
            assertThat(trueFalse || question.attr("data-type").equals("choice")).isTrue();
            assertThat(question.select("input").eachAttr("value").equals(List.of("t", "f")))
                .as(question.id())
                .isEqualTo(trueFalse);
            boolean several = question.attr("data-right").contains(",");
            assertThat(question.select("input[type=checkbox]").isEmpty())
                .as(question.id())
                .isNotEqualTo(several);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> questionsShouldPointToAPageAndToWhatTheCourseAssesses() {
    return eachCourse(
        course -> {
          Document page = page(course);
          Set<String> assessed = new HashSet<>(values(course, Dimension.ASSESSES));
          List<String> pages = page.select(".page:not(.question)").eachAttr("id");
          assertThat(page.select(".question").eachAttr("data-competency"))
              .hasSameSizeAs(page.select(".question"))
              .allMatch(assessed::contains);
          assertThat(pages).containsAll(page.select(".question").eachAttr("data-see"));
          assertThat(page.select(".page").eachAttr("id")).doesNotHaveDuplicates();
        });
  }

  @TestFactory
  Stream<DynamicTest> everyCourseShouldTeachWhatTheGraphOfItsCurriculumKnows() {
    Map<Path, CompetencyGraph> graphs = new HashMap<>();
    for (Curriculum curriculum : Curriculum.values()) {
      graphs.put(curriculum.courses(DEMO), CompetencyGraph.load(curriculum.graph(DEMO)));
    }
    return eachCourse(
        course -> {
          CompetencyGraph graph = graphs.get(course.getParent());
          for (Dimension by : List.of(Dimension.TEACHES, Dimension.ASSESSES, Dimension.REQUIRES)) {
            assertThat(values(course, by)).allMatch(iri -> graph.competency(iri).isPresent());
          }
          assertThat(values(course, Dimension.TEACHES)).isNotEmpty();
          assertThat(values(course, Dimension.ROLE)).allMatch(role -> graph.role(role).isPresent());
        });
  }

  @TestFactory
  Stream<DynamicTest> coursesShouldBeInTheLanguageOfTheirTags() {
    return eachCourse(
        course ->
            assertThat(values(course, Dimension.LANGUAGE))
                .containsExactly(page(course).select("html").attr("lang")));
  }

  @TestFactory
  Stream<DynamicTest> coursesShouldAskNothingOfTheNetwork() {
    return eachCourse(
        course ->
            assertThat(page(course).select("[src], link[href], a[href]"))
                .noneMatch(element -> (element.attr("src") + element.attr("href")).contains(":")));
  }

  @Test
  void thereShouldBeAChoiceOfLanguageLevelAndTime() throws IOException {
    List<String> seen = new ArrayList<>();
    for (Path course : all()) {
      tags(course).forEach(tag -> seen.add(tag.dimension().label() + "=" + tag.value()));
    }
    assertThat(seen)
        .contains(
            "language=nl",
            "language=en",
            "language=de",
            "country=DE",
            "level=basic",
            "level=advanced",
            "time=PT5M");
  }

  @Test
  void theLanguagesOfTheRuntimeShouldSayTheSameThings() throws IOException {
    String script = Files.readString(sharedFolder().resolve("course.js"));
    String dutch = script.substring(script.indexOf("    nl: {"), script.indexOf("    en: {"));
    String english = script.substring(script.indexOf("    en: {"), script.indexOf("    de: {"));
    String german = script.substring(script.indexOf("    de: {"), script.indexOf("  const text"));
    assertThat(keys(dutch)).isEqualTo(keys(english)).contains("check", "finish", "next");
    assertThat(keys(german)).isEqualTo(keys(english));
  }

  private static List<String> keys(String texts) {
    return texts
        .lines()
        .filter(line -> line.startsWith("      "))
        .map(line -> line.strip().split(":", 2)[0])
        .toList();
  }

  private static Stream<DynamicTest> eachCourse(Consumer<Path> check) {
    try {
      return all().stream()
          .map(
              course ->
                  DynamicTest.dynamicTest(
                      course.getFileName().toString(), () -> check.accept(course)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Curriculum curriculum : Curriculum.values()) {
      all.addAll(DemoCourses.courses(curriculum.courses(DEMO)));
    }
    return all;
  }

  private static List<String> values(Path course, Dimension dimension) {
    return tags(course).stream()
        .filter(tag -> tag.dimension() == dimension)
        .map(Tag::value)
        .toList();
  }

  private static List<Tag> tags(Path course) {
    try {
      return DemoTags.read(course.resolveSibling(course.getFileName() + ".tags"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Document page(Path course) {
    return Jsoup.parse(text(course.resolve("index.html")));
  }

  private static Document manifest(Path course) {
    return Jsoup.parse(text(course.resolve("imsmanifest.xml")), Parser.xmlParser());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("imsmanifest.xml"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean shared(String href) {
    return Files.exists(sharedFolder().resolve(href));
  }

  private static Path sharedFolder() {
    return SOURCES.resolve(DemoCourses.SHARED);
  }
}
