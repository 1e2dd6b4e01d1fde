package org.koers.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

/** What an author could get wrong in a course's source. */
class DemoCourseSourcesTest {

  static final Path SOURCES = Path.of("src/main/demo/courses");

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
    for (Path course : DemoCourses.courses(SOURCES)) {
      tags(course).forEach(tag -> seen.add(tag.dimension().label() + "=" + tag.value()));
    }
    assertThat(seen)
        .contains("language=nl", "language=en", "level=basic", "level=advanced", "time=PT5M");
  }

  @Test
  void bothLanguagesOfTheRuntimeShouldSayTheSameThings() throws IOException {
    String script = Files.readString(sharedFolder().resolve("course.js"));
    String dutch = script.substring(script.indexOf("    nl: {"), script.indexOf("    en: {"));
    String english = script.substring(script.indexOf("    en: {"), script.indexOf("  const text"));
    assertThat(keys(dutch)).isEqualTo(keys(english)).contains("check", "finish", "next");
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
      return DemoCourses.courses(SOURCES).stream()
          .map(
              course ->
                  DynamicTest.dynamicTest(
                      course.getFileName().toString(), () -> check.accept(course)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> values(Path course, Dimension dimension) {
    return tags(course).stream()
        .filter(tag -> tag.dimension() == dimension)
        .map(Tag::value)
        .toList();
  }

  private static List<Tag> tags(Path course) {
    try {
      return DemoTags.read(SOURCES.resolve(course.getFileName() + ".tags"));
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
