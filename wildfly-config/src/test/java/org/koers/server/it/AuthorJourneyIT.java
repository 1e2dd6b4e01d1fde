package org.koers.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An author's work in a real Chromium, from an old package to learners and back. */
class AuthorJourneyIT {

  private static final String AXE = resource("/axe.min.js");
  private static final String BARRIERS =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}).then(
        result => result.violations.map(
          one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')).join('\\n'))
      """;
  private static final int SECONDS = 60;
  private static Playwright playwright;
  private static Browser browser;

  private final RunningKoers koers = OneServerForAll.koers();
  private BrowserContext context;
  private Page page;

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
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
    playwright.close();
  }

  @BeforeEach
  void signIn() {
    context = browser.newContext(new NewContextOptions().setLocale("en"));
    page = context.newPage();
    page.navigate(koers.at("/staff/sign-in?to=/staff/library").toString());
    page.locator("#name").fill("admin");
    page.locator("#password").fill(koers.description().at("/staff/password").asText());
    page.locator("main button").first().click();
    page.waitForURL("**/staff/library");
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @Test
  void aPackageShouldGoFromUploadToLearnersAndBack() throws SQLException {
    String title = "Datalekken melden";
    bring(course("journey-1", title, "Meld een datalek meteen."));
    open(title);
    Locator breach = tag("Recognising and reporting data breaches");
    assertThat(breach.locator(".passage").innerText()).contains("atalek").contains("index.html");
    breach.locator("button[value=accept]").click();
    assertThat(badge("Recognising and reporting data breaches")).isEqualTo("confirmed");
    page.locator("form.notice button").click();
    assertThat(badge("Recognising and reporting data breaches")).isEqualTo("proposed");
    tag("Recognising and reporting data breaches").locator("button[value=accept]").click();
    page.locator("#dimension").selectOption("LEVEL");
    page.locator("#value").fill("nonsense");
    page.locator("#add button").click();
    assertThat(page.locator("#add-problem").innerText()).contains("basic, advanced, expert");
    page.locator("#dimension").selectOption("LEVEL");
    page.locator("#value").fill("advanced");
    page.locator("#add button").click();
    assertThat(badge("advanced")).isEqualTo("confirmed");

    page.locator("form[action$='/publish'] button").click();
    assertThat(page.locator(".notice").innerText()).contains("Learners can get it now");
    assertThat(entries(title)).containsExactly("ADVANCED nl true");

    bring(course("journey-1", title, "Bel bij een datalek de servicedesk."));
    open(title);
    assertThat(page.locator("#facts").isVisible()).isTrue();
    assertThat(tag("Recognising and reporting data breaches").innerText())
        .contains("from edition 1");
    page.locator("a[href$='/changes']").click();
    assertThat(page.locator("ins").allInnerTexts()).anyMatch(text -> text.contains("servicedesk"));
    page.goBack();
    page.locator("form[action$='/publish'] button").click();
    assertThat(entries(title)).containsExactly("ADVANCED nl false", "ADVANCED nl true");
    page.locator("form[action$='/withdraw'] button").click();
    assertThat(entries(title)).containsExactly("ADVANCED nl false", "ADVANCED nl false");
  }

  @Test
  void aPreviewShouldPlayAndRecordNothing() throws SQLException {
    bring(course("preview-1", "Proefcursus", "Persoonsgegevens zijn gegevens over mensen."));
    open("Proefcursus");
    page.locator("a[href$='/preview']").click();
    page.locator("#as-expert").check();
    page.locator("main form button").click();
    assertThat(page.locator("section[aria-labelledby=choice]").innerText()).contains("come next");
    long before = number("select count(*) from adaptive.attempt");
    long said = number("select count(*) from adaptive.play_statement");
    Page course = page.waitForPopup(() -> page.locator("a[href*='/preview/open']").click());
    course.frameLocator("iframe").locator("#mode").waitFor();
    assertThat(course.frameLocator("iframe").locator("#mode").innerText()).isEqualTo("browse");
    assertThat(course.frameLocator("iframe").locator("#kept").innerText()).isEqualTo("true");
    assertThat(number("select count(*) from adaptive.attempt")).isEqualTo(before);
    assertThat(number("select count(*) from adaptive.play_statement")).isEqualTo(said);
  }

  @Test
  void manyPackagesShouldBeDecidedOnAtOnceAndTakenBack() {
    bring(
        course("bulk-1", "Bulk een", "Een datalek meld je meteen."),
        course("bulk-2", "Bulk twee", "Een grondslag is nodig voor persoonsgegevens."));
    page.navigate(koers.at("/staff/library?q=Bulk").toString());
    assertThat(page.locator("tr[data-item]").count()).isEqualTo(2);
    page.locator("#every").check();
    assertThat(page.locator("#ticked").innerText()).isEqualTo("2 ticked");
    page.locator("#confidence").selectOption("0");
    page.locator("button[value=accept]").click();
    assertThat(page.locator("#changed").innerText()).contains("in 2 packages");
    page.navigate(koers.at("/staff/library?q=Bulk&show=OPEN").toString());
    assertThat(page.locator("tr[data-item]").count()).isZero();
    page.navigate(koers.at("/staff/library/history").toString());
    page.locator("tbody tr").first().locator("button").click();
    page.navigate(koers.at("/staff/library?q=Bulk&show=OPEN").toString());
    assertThat(page.locator("tr[data-item]").count()).isEqualTo(2);
  }

  @Test
  void whatIsNoPackageShouldSayWhyAndTheCure() {
    bring(
        new FilePayload(
            "letter.zip", "application/zip", "no zip".getBytes(StandardCharsets.UTF_8)));
    open("letter.zip");
    assertThat(page.locator(".problem[role=alert]").innerText()).contains("zip");
  }

  @Test
  void anUploadThatBrokeOffShouldGoOnWhereItWas() {
    Object received =
        page.evaluate(
            """
            async () => {
              const headers = {'X-Koers-Form': document.getElementById('drop').dataset.csrf};
              const begin = () => fetch('/staff/library/uploads?file=broken.zip&bytes=10',
                  {method: 'POST', headers}).then(answer => answer.json());
              const first = await begin();
              await fetch('/staff/library/uploads/' + first.upload + '?from=0',
                  {method: 'PUT', headers: {...headers, 'Content-Type': 'application/octet-stream'}, body: 'four'});
              const again = await begin();
              const wrong = await fetch('/staff/library/uploads/' + first.upload + '?from=9',
                  {method: 'PUT', headers: {...headers, 'Content-Type': 'application/octet-stream'}, body: 'x'});
              const forged = await fetch('/staff/library/uploads?file=x.zip&bytes=10', {method: 'POST'});
              await fetch('/staff/library/uploads/' + first.upload, {method: 'DELETE', headers});
              return [first.upload === again.upload, again.received, wrong.status, forged.status].join(' ');
            }
            """);
    assertThat(received).isEqualTo("true 4 409 409");
  }

  @Test
  void everyPageShouldFitAPhoneAndKeepNobodyOut() {
    bring(course("axe-1", "Toegankelijk", "Een datalek meld je meteen aan de servicedesk."));
    open("Toegankelijk");
    String address = page.url();
    for (String path :
        List.of(
            "/staff/library",
            "/staff/library/history",
            "/staff/library/likeness",
            "/staff/coverage",
            address.substring(address.indexOf("/staff/")),
            address.substring(address.indexOf("/staff/")) + "/preview")) {
      for (String language : List.of("en", "nl", "de")) {
        for (int width : new int[] {360, 1280}) {
          page.setViewportSize(width, 800);
          page.navigate(koers.at(path + "?lang=" + language).toString());
          assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
          assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
              .as(path + " does not scroll sideways")
              .isLessThanOrEqualTo(width);
          page.evaluate(AXE);
          assertThat(String.valueOf(page.evaluate(BARRIERS)))
              .as(path + " " + language + " " + width)
              .isEmpty();
        }
      }
    }
    page.navigate(koers.at("/staff/library?lang=en").toString());
  }

  @Test
  void aTagShouldBeAcceptedByKeyboardAlone() {
    bring(course("keys-1", "Toetsenbord", "Een datalek meld je meteen aan de servicedesk."));
    open("Toetsenbord");
    String first =
        page.locator(".tag button[value=accept]").first().getAttribute("aria-describedby");
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      if (("accept " + first)
          .equals(
              page.evaluate(
                  "document.activeElement.value + ' ' +"
                      + " document.activeElement.getAttribute('aria-describedby')"))) {
        page.keyboard().press("Enter");
        page.waitForURL("**change=*");
        assertThat(page.locator("#changed").innerText()).startsWith("Accepted");
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach the first proposal");
  }

  /** Brings packages in as an author does, and waits until they are read. */
  private void bring(FilePayload... files) {
    page.navigate(koers.at("/staff/library?lang=en").toString());
    page.locator("#files").setInputFiles(files);
    page.locator("#progress li button:not([hidden])")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.navigate(koers.at("/staff/library").toString());
    for (int i = 0; i < SECONDS; i++) {
      if (page.locator("tr[data-state=WAITING], tr[data-state=READING]").count() == 0
          && page.locator("tr[data-item]").count() > 0) {
        return;
      }
      page.waitForTimeout(1000);
      page.navigate(koers.at("/staff/library").toString());
    }
    throw new AssertionError("The packages were not read");
  }

  private void open(String title) {
    page.navigate(koers.at("/staff/library").toString());
    page.locator("tr[data-item] th a", new Page.LocatorOptions().setHasText(title)).first().click();
    page.locator("#facts").waitFor();
  }

  private Locator tag(String value) {
    return page.locator("li.tag", new Page.LocatorOptions().setHasText(value)).first();
  }

  private String badge(String value) {
    return tag(value).locator(".badge").first().innerText();
  }

  private List<String> entries(String title) throws SQLException {
    List<String> entries = new ArrayList<>();
    try (Connection connection = koers.database().getConnection();
        Statement query = connection.createStatement();
        ResultSet rows =
            query.executeQuery(
                "select level || ' ' || language || ' ' || current from adaptive.catalogue_entry"
                    + " where title = '"
                    + title
                    + "' order by current, published_at")) {
      while (rows.next()) {
        entries.add(rows.getString(1));
      }
    }
    return entries;
  }

  private long number(String count) throws SQLException {
    try (Connection connection = koers.database().getConnection();
        Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(count)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A course of one page in Dutch, which reports as courses do. */
  private static FilePayload course(String identifier, String title, String more) {
    String manifest =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="%s" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>%s</title>
            <item identifier="i" identifierref="r"><title>%s</title></item></organization></organizations>
          <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
            <file href="index.html"/></resource></resources>
        </manifest>
        """
            .formatted(identifier, title, title);
    String html =
        """
        <html lang="nl"><head><title>%s</title></head><body><h1>%s</h1>
        <p>Persoonsgegevens zijn alle gegevens die over een mens gaan en waarmee die te herkennen is.
        Je mag ze alleen gebruiken als daar een grondslag voor is, en niet langer dan nodig.</p>
        <p>Een datalek is er als persoonsgegevens terechtkomen bij wie ze niet mag zien. %s</p>
        <p id="mode"></p><p id="kept"></p>
        <script>
          var api = window.parent.API;
          api.LMSInitialize('');
          document.getElementById('mode').textContent = api.LMSGetValue('cmi.core.lesson_mode');
          api.LMSSetValue('cmi.core.lesson_status', 'completed');
          document.getElementById('kept').textContent = api.LMSCommit('');
        </script></body></html>
        """
            .formatted(title, title, more);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "imsmanifest.xml", manifest);
      put(zip, "index.html", html);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new FilePayload(identifier + ".zip", "application/zip", bytes.toByteArray());
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String resource(String name) {
    try (InputStream in = AuthorJourneyIT.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
