package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job in a real Chromium: see what is next and why, play it, and be given another. */
class LearnerJourneyIT {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int PHONE_WIDTH = 375;
  private static Playwright playwright;
  private static Browser browser;

  private final RunningKoers koers = OneServerForAll.koers();
  private final AnswerKey key = new AnswerKey();

  @BeforeAll
  static void openTheBrowser() {
    playwright = Playwright.create();
    browser =
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
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
    playwright.close();
  }

  @Test
  void oppositeAnswersToTheSameActivityShouldLeadToDifferentNextOnes() throws SQLException {
    Visit knowing = visit("Kees", key::right);
    Visit guessing = visit("Mees", key::wrong);

    assertThat(knowing.first()).isEqualTo(guessing.first());
    assertThat(knowing.answered()).isEqualTo(guessing.answered()).isPositive();
    assertThat(knowing.next()).isNotEqualTo(knowing.first()).isNotEqualTo(guessing.next());
    assertThat(guessing.reasons())
        .anyMatch(
            r ->
                r.contains("fout in")
                    && r.contains(guessing.first())
                    && r.contains(guessing.answered() + " van de " + guessing.answered()));
    assertThat(knowing.reasons()).anyMatch(r -> r.contains("goed") && r.contains(knowing.first()));
  }

  @Test
  void aPhoneAndAKeyboardShouldBeEnough() throws SQLException {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(PHONE_WIDTH, 700).setHasTouch(true);
    try (BrowserContext context = browser.newContext(phone);
        Page page = context.newPage()) {
      page.navigate(Learners.link(koers, "Toets", "sales", Locale.ENGLISH));
      Object width = page.evaluate("document.documentElement.scrollWidth");
      assertThat(((Number) width).intValue())
          .as("no scrolling sideways")
          .isLessThanOrEqualTo(PHONE_WIDTH);
      for (int i = 0; i < 20 && !focused(page).equals("Start"); i++) {
        page.keyboard().press("Tab");
      }
      assertThat(focused(page)).isEqualTo("Start");
      page.keyboard().press("Enter");
      page.frameLocator("iframe").frameLocator("iframe").locator("h1").waitFor();
    }
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
  }

  private record Visit(String first, int answered, String next, List<String> reasons) {}

  private Visit visit(String name, UnaryOperator<String> choose) throws SQLException {
    try (BrowserContext context = browser.newContext();
        Page page = context.newPage()) {
      LearnerInBrowser learner = new LearnerInBrowser(page, DUTCH);
      learner.open(Learners.link(koers, name, "sales", DUTCH));
      String first = learner.offered();
      learner.start();
      int answered = learner.play(choose);
      return new Visit(first, answered, learner.offered(), learner.reasons());
    }
  }
}
