package org.koers.adaptive.library.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.staff.StaffSite;

/** The author's pages in a real Chromium: keys, uploads and long names. */
class AuthorsPagesInBrowserTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static Playwright playwright;
  private static Browser browser;

  @TempDir private Path folder;
  private AuthorsSite pages;
  private Page page;

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
  static void closeTheBrowser() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
  }

  @BeforeEach
  void signIn() {
    pages = new AuthorsSite(folder);
    page = browser.newPage(new Browser.NewPageOptions().setLocale("en"));
    page.navigate(pages.site.at("/staff/sign-in?to=/staff/library"));
    page.locator("#name").fill("admin");
    page.locator("#password").fill(StaffSite.PASSWORD);
    page.locator("main button").first().click();
    page.waitForURL("**/staff/library");
  }

  @AfterEach
  void leave() {
    page.close();
    pages.close();
  }

  private LibraryItem read(String title) throws IOException {
    return pages.desk.read(pages.desk.course("c-" + title.length(), title, ""));
  }

  @Test
  void enterInATagsValueShouldChangeTheTag() throws IOException {
    LibraryItem item = read("Datalekken");
    String id = "#tag-" + pages.desk.tag(item, "nl").number();
    page.navigate(pages.site.at(AuthorsSite.page(item)));
    page.locator(id + " summary").click();
    page.locator(id + "-new").fill("German");
    page.locator(id + "-new").press("Enter");
    page.waitForURL("**change=*");
    assertThat(pages.desk.values(item, Verdict.CONFIRMED)).containsExactly("de");
  }

  @Test
  void enterInTheValueForManyShouldSetIt() throws IOException {
    LibraryItem item = read("Datalekken");
    page.navigate(pages.site.at("/staff/library"));
    page.locator("input[name=item]").check();
    page.locator("#dimension").selectOption("TEACHES");
    assertThat(page.locator("#values option[data-dimension=LEVEL]").count()).isZero();
    page.locator("#value").fill("Recognising and reporting data breaches");
    page.locator("#value").press("Enter");
    page.waitForURL("**change=*");
    assertThat(pages.desk.values(item, Verdict.CONFIRMED))
        .containsExactly("https://example.org/c#data-breach");
  }

  @Test
  void enterInAnAnswerShouldDecideNothing() throws IOException {
    LibraryItem item = pages.desk.read(AuthorsSite.asking(folder));
    page.navigate(pages.site.at(AuthorsSite.page(item)));
    page.locator("#question-0 summary").click();
    page.locator("#question-0-text").fill("Wanneer?");
    page.locator("#question-0-choice-0").press("Enter");
    page.locator("#question-0-right-1").press("Enter");
    assertThat(page.locator("#wrong")).containsText("Nothing was decided yet");
    assertThat(page.locator("#question-0-text")).hasValue("Wanneer?");
    assertThat(pages.desk.library.questions(item).getFirst().verdict()).isEqualTo(Verdict.OPEN);
  }

  @Test
  void filesChosenWhileOthersAreSentShouldAllComeIn() throws IOException {
    page.locator("#files").setInputFiles(payload("een"));
    page.locator("#files")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("leeg.zip", "application/zip", new byte[0]), payload("twee")
            });
    Locator lines = page.locator("#progress li");
    assertThat(lines.nth(0)).containsText("is in");
    assertThat(lines.nth(1)).containsText("no content");
    assertThat(lines.nth(2)).containsText("is in");
    assertThat(page.locator("tr[data-item]")).hasCount(2);
    assertThat(pages.desk.arrivals.readNext()).isTrue();
    assertThat(pages.desk.arrivals.readNext()).isTrue();
    assertThat(page.locator("tr[data-state=READY]")).hasCount(2);
    assertThat(lines.nth(2)).containsText("is read");
    assertThat(lines.nth(1)).containsText("no content");
    page.locator("input[name=item]").first().check();
    page.locator("#files").setInputFiles(payload("twee"));
    assertThat(lines.nth(3)).containsText("in the library already");
    assertThat(page.locator("input[name=item]").first()).isChecked();
    assertThat(page.url()).endsWith("/staff/library");
  }

  private FilePayload payload(String name) throws IOException {
    Path zip = pages.desk.course("c-" + name, "Cursus " + name, "");
    return new FilePayload(name + ".zip", "application/zip", Files.readAllBytes(zip));
  }

  @Test
  void aLongTitleShouldNotMakeAPageWider() throws IOException {
    String title = "Eenheelergangetitel".repeat(30);
    LibraryItem item =
        pages.desk.read(
            TestPackage.scorm12("c-long", title, "index.html")
                .with("index.html", "<p>Tekst over persoonsgegevens en datalekken.</p>")
                .zip(folder.resolve("long.zip")));
    page.setViewportSize(360, 800);
    for (String path :
        List.of(
            "/staff/library",
            "/staff/library/likeness",
            "/staff/library/history",
            AuthorsSite.page(item))) {
      page.navigate(pages.site.at(path));
      assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
          .as(path)
          .isLessThanOrEqualTo(360);
      Object widest =
          page.evaluate(
              "Math.max(0, ...[...document.querySelectorAll('table, main *')].map(e =>"
                  + " e.getBoundingClientRect().width))");
      assertThat(((Number) widest).intValue()).as(path + ", its table").isLessThan(1400);
    }
  }

  @Test
  void whatWasRefusedShouldHaveTheFocus() throws IOException {
    LibraryItem item = read("Datalekken");
    page.navigate(pages.site.at(AuthorsSite.page(item)));
    page.locator("#value").fill("nonsense");
    page.locator("#add button").click();
    assertThat(page.locator("#wrong")).isFocused();
    page.locator("#wrong a").click();
    assertThat(page.locator("#add")).isInViewport();
    assertThat(page.locator("#value")).hasValue("nonsense");
  }
}
