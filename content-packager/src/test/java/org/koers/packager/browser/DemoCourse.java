package org.koers.packager.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.koers.packager.ZipFixture;

/** A small course of our own: what is in it, and a person who plays it. */
final class DemoCourse {

  private static final Path COURSES =
      Path.of(System.getProperty("koers.root", ".."))
          .resolve("wildfly-config/src/main/demo/courses");

  private DemoCourse() {}

  static Path zip(Path folder) {
    ZipFixture zip = new ZipFixture();
    add(zip, COURSES.resolve("data-breach-first-hour"));
    add(zip, COURSES.resolve("_shared"));
    return zip.in(folder);
  }

  private static void add(ZipFixture zip, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        zip.with(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Plays it to its end; four questions. */
  static void play(FrameLocator course, boolean right) {
    course.locator("h1").waitFor();
    for (int page = 0; page < 30; page++) {
      if (button(course, "Finish").isVisible()) {
        button(course, "Finish").click();
        return;
      }
      if (button(course, "Check").isVisible()) {
        Locator question = course.locator("section.question:visible");
        String key = question.getAttribute("data-right");
        String choice = right ? "[value='" + key + "']" : ":not([value='" + key + "'])";
        question.locator("input" + choice).first().check();
        button(course, "Check").click();
      }
      button(course, "Next").click();
    }
    throw new AssertionError("The course has no end");
  }

  private static Locator button(FrameLocator course, String name) {
    return course.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }
}
