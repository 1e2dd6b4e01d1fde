package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.placement.bank.BankSource;
import org.koers.adaptive.placement.bank.ItemBanks;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;

/** Somebody who knows shows it in a real Chromium, on a phone and without scripts. */
class PlacementJourneyIT {
  private static final Locale DUTCH = Locale.forLanguageTag("nl");
  private static final int PHONE_WIDTH = 360;

  private final RunningKoers koers = OneServerForAll.koers();

  @Test
  void anExpertShouldBeFreedOfWhatIsKnown() throws SQLException, IOException {
    try (Playwright playwright = Playwright.create();
        Browser browser = chromium(playwright);
        BrowserContext phone =
            browser.newContext(
                new NewContextOptions()
                    .setViewportSize(PHONE_WIDTH, 740)
                    .setJavaScriptEnabled(false));
        Page page = phone.newPage()) {
      page.navigate(Learners.link(koers, "Kenner", "sales", DUTCH));
      named(page, AriaRole.LINK, "Begin met de toets").click();
      named(page, AriaRole.BUTTON, "Begin").click();

      int asked = answerAll(page, key());

      assertThat(asked).isBetween(12, 34);
      assertThat(page.locator("h1").innerText()).isEqualTo("Wat je toets laat zien");
      assertThat(page.locator(".verdict.mastered").count()).isGreaterThanOrEqualTo(3);
      assertThat(page.locator("ul.finished > li").count()).isPositive();
      String skipped = page.locator("ul.finished > li span").first().innerText();

      named(page, AriaRole.LINK, "Verder naar mijn pad").click();
      assertThat(page.locator("main h2").first().innerText()).isNotEqualTo(skipped);
      assertThat(named(page, AriaRole.LINK, "De uitslag van je laatste toets").isVisible())
          .isTrue();
    }
  }

  private static int answerAll(Page page, Map<String, Item> key) {
    int asked = 0;
    for (Locator stem = page.locator("h1.stem"); stem.count() > 0; asked++) {
      assertThat(page.locator("html").evaluate("e => e.scrollWidth"))
          .as("no scrolling sideways")
          .isEqualTo(PHONE_WIDTH);
      Item item = key.get(stem.innerText());
      assertThat(item).as(stem.innerText()).isNotNull();
      answer(page, item.task());
      named(page, AriaRole.BUTTON, "Antwoord").click();
    }
    return asked;
  }

  private static void answer(Page page, Task task) {
    switch (task) {
      case Task.SingleChoice choice -> choose(page, choice.options());
      case Task.MultipleChoice choice -> choose(page, choice.options());
      case Task.TrueFalse statement ->
          page.locator(statement.holds() ? "label[for=true]" : "label[for=false]").click();
      case Task.Numeric number ->
          page.locator("#written").fill(number.keys().getFirst().from().toPlainString());
      default -> throw new AssertionError("The demo does not ask " + task);
    }
  }

  private static void choose(Page page, List<Option> options) {
    options.stream()
        .filter(Option::right)
        .forEach(
            one -> page.getByText(one.text(), new Page.GetByTextOptions().setExact(true)).click());
  }

  private static Locator named(Page page, AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Map<String, Item> key() throws IOException {
    Path bank =
        Path.of(System.getProperty("koers.root"))
            .resolve("wildfly-config/src/main/demo/questions/privacy/privacy-vragen.csv");
    assertThat(Files.isRegularFile(bank)).isTrue();
    Map<String, Item> key = new HashMap<>();
    ItemBanks.read(
            bank, new BankSource(1, "https://x.example", "", Map.of(), Optional.empty(), "nl"))
        .items()
        .forEach(item -> key.put(item.stem(), item));
    return key;
  }

  private static Browser chromium(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new LaunchOptions()
                .setExecutablePath(
                    Path.of(System.getProperty("koers.chromium", "/usr/bin/chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }
}
