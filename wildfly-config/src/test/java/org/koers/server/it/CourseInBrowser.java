package org.koers.server.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** Somebody who plays the demo's course "data-breach-first-hour" in a real Chromium. */
final class CourseInBrowser implements AutoCloseable {
  static final String COURSE = "data-breach-first-hour";
  private static final int MOST_PAGES = 30;

  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new LaunchOptions()
                  .setExecutablePath(
                      Path.of(System.getProperty("koers.chromium", "/usr/bin/chromium")))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));

  /** The course as the build made it. */
  static Path zip() {
    return Path.of(System.getProperty("koers.home"), "demo/packages", COURSE + ".zip");
  }

  /** A page of a browser that knows nothing yet. */
  Page page() {
    return browser.newContext().newPage();
  }

  /** Plays to the page before the last: four questions, answered right. */
  static void answerAll(FrameLocator course) {
    course.locator("h1").waitFor();
    for (int page = 0; page < MOST_PAGES && !button(course, "Finish").isVisible(); page++) {
      if (button(course, "Check").isVisible()) {
        Locator question = course.locator("section.question:visible");
        String key = question.getAttribute("data-right");
        question.locator("input[value='" + key + "']").first().check();
        button(course, "Check").click();
      }
      button(course, "Next").click();
    }
  }

  static void finish(FrameLocator course) {
    button(course, "Finish").click();
  }

  private static Locator button(FrameLocator course, String name) {
    return course.getByRole(
        AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
