package org.koers.lrs.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.profile.SportsProfile;
import org.koers.lrs.staff.StaffSite;

/**
 * The administrator's pages in a real Chromium: by keyboard alone, on a phone, in each language.
 */
class AdministrationInBrowserTest {

  private static final List<String> PATHS =
      List.of(
          "",
          "/tenants",
          "/credentials",
          "/credentials/new",
          "/forwarding",
          "/forwarding/new",
          "/migrations",
          "/profiles",
          "/profiles/new",
          "/health",
          "/access");
  private static final String AXE = resource("/axe.min.js");
  private static final String BARRIERS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(
        result => result.violations.map(
          one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')).join('\\n'))
      """;

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final AdministrationSite SITE = new AdministrationSite();
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openTheBrowser() {
    Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
    SITE.close();
  }

  @Test
  void aCredentialShouldBeMadeByKeyboardAlone() {
    try (BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en"));
        Page page = context.newPage()) {
      page.navigate(SITE.site().at("/staff/credentials/new"));
      tabTo(page, "name");
      page.keyboard().type("admin");
      tabTo(page, "password");
      page.keyboard().type(StaffSite.PASSWORD);
      page.keyboard().press("Enter");
      page.waitForURL("**/credentials/new");
      tabTo(page, "key");
      page.keyboard().type("by-keyboard");
      tabTo(page, "name");
      page.keyboard().type("Typed");
      page.keyboard().press("Enter");
      assertThat(page.locator("#key").innerText()).isEqualTo("by-keyboard");
      assertThat(page.locator("#secret").innerText()).hasSize(43);
    }
  }

  @ParameterizedTest
  @CsvSource({"en,360", "nl,360", "de,360", "en,1280", "nl,1280", "de,1280"})
  void everyPageShouldFitAndNameWhatIsOnIt(String language, int width) {
    NewContextOptions options =
        new NewContextOptions().setLocale(language).setViewportSize(width, 800);
    try (BrowserContext context = browser.newContext(options);
        Page page = context.newPage()) {
      List<String> faults = new ArrayList<>();
      page.onConsoleMessage(message -> faults.add(message.text()));
      page.navigate(SITE.site().at("/staff/sign-in"));
      look(page, "sign-in", language, width);
      page.locator("#name").fill("admin");
      page.locator("#password").fill(StaffSite.PASSWORD);
      page.locator("main button").click();
      page.waitForURL("**/staff");
      for (String path : PATHS) {
        page.navigate(SITE.site().at("/staff" + path));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        look(page, "page" + path.replace('/', '-'), language, width);
      }
      page.locator("nav.pages a[href$=credentials]").click();
      page.locator("a.button").click();
      page.locator("#name").fill("LMS " + language);
      page.locator("main button").click();
      page.locator("#secret").waitFor();
      look(page, "secret", language, width);
      page.locator("main .actions a").click();
      page.waitForURL("**/credentials/one*");
      look(page, "one", language, width);
      page.navigate(SITE.site().at("/staff/forwarding/new"));
      page.locator("#name").fill("Archive " + language + width);
      page.locator("#kind-webhook").check();
      page.locator("#url").fill("https://127.0.0.1/hook");
      page.locator("main button").click();
      page.locator("#secret").waitFor();
      look(page, "target-secret", language, width);
      page.locator("main .actions a").click();
      page.waitForURL("**/forwarding/one*");
      page.locator("form[action$=test] button").click();
      page.locator("section[role=status]").waitFor();
      look(page, "target", language, width);
      page.navigate(SITE.site().at("/staff/forwarding"));
      look(page, "targets", language, width);
      page.navigate(SITE.site().at("/staff/profiles/new"));
      page.locator("#document").setInputFiles(profile());
      page.locator("main button").click();
      page.waitForURL("**/profiles/one*");
      look(page, "profile", language, width);
      page.navigate(SITE.site().at("/staff/profiles"));
      look(page, "profiles", language, width);
      assertThat(faults).as("what the browser complained of").isEmpty();
    }
  }

  private static FilePayload profile() {
    return new FilePayload(
        "sports.jsonld",
        "application/ld+json",
        SportsProfile.TEXT.getBytes(StandardCharsets.UTF_8));
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 40; i++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + id);
  }

  /** No sideways scrolling, every control named; a picture if somebody wants to look. */
  private static void look(Page page, String name, String language, int width) {
    page.waitForLoadState();
    String folder = System.getProperty("koers.screenshots");
    if (folder != null) {
      Path picture = Path.of(folder, name + "-" + language + "-" + width + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }
    Object wide = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).as(name).isLessThanOrEqualTo(width);
    Object unnamed =
        page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]"
                + ".filter(e => e.labels.length == 0).map(e => e.outerHTML).join()");
    assertThat(unnamed).as("controls without a label on " + name).isEqualTo("");
    Object twice =
        page.evaluate(
            "(ids => ids.filter((id, i) => ids.indexOf(id) != i).join())"
                + "([...document.querySelectorAll('[id]')].map(e => e.id))");
    assertThat(twice).as("ids that are there twice on " + name).isEqualTo("");
    page.evaluate(AXE);
    assertThat(page.evaluate(BARRIERS)).as("barriers that axe-core finds on " + name).isEqualTo("");
  }

  private static String resource(String name) {
    try (InputStream file = AdministrationInBrowserTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
