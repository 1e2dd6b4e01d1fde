package org.koers.adaptive.library.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.adaptive.library.AuthorsDesk.AUTHOR;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;
import static org.koers.adaptive.library.AuthorsDesk.WHO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.TestPackage;
import org.koers.adaptive.library.Change;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.ItemTag;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Rights;
import org.koers.adaptive.library.Verdict;
import org.koers.lrs.staff.StaffClient;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;

/** What authors do on their pages, and what the pages say of it. */
class AuthorsPagesTest {

  private static final String BREACH = "https://example.org/c#data-breach";

  @TempDir private Path folder;
  private AuthorsSite pages;

  @BeforeEach
  void start() {
    pages = new AuthorsSite(folder);
  }

  @AfterEach
  void stop() {
    pages.close();
  }

  private LibraryItem read(String identifier, String title, String more) throws IOException {
    return pages.desk.read(pages.desk.course(identifier, title, more));
  }

  private String body(LibraryItem item) {
    return pages.author.get(AuthorsSite.page(item)).body();
  }

  // A1

  @Test
  void publishingBothEditionsShouldGiveTheNewestOnly() throws IOException {
    LibraryItem first = read("c-1", "Datalekken", "");
    LibraryItem second = read("c-1", "Datalekken", "Bel de servicedesk.");
    StaffClient.Answer answer =
        pages.bulk("item", second.id() + "", "item", first.id() + "", "do", "publish");
    assertThat(pages.desk.item(second).publication().open()).isTrue();
    assertThat(pages.desk.item(first).publication().activityIri()).isEmpty();
    assertThat(answer.body())
        .contains("Learners can get 1 of them now.")
        .contains("edition 2 of the same course is newer");
  }

  // A2

  @Test
  void whatMayNotBeGivenToLearnersShouldBeWithdrawn() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    item = pages.desk.releases.publish(item, AUTHOR);
    StaffClient.Answer answer = pages.send(item, "/rights", "rights", "NO_USE", "note", "");
    assertThat(pages.desk.item(item).publication().open()).isFalse();
    assertThat(pages.desk.item(item).rights()).isEqualTo(Rights.NO_USE);
    assertThat(pages.desk.catalogue.published(TENANT)).isEmpty();
    assertThat(pages.author.get(place(answer)).body()).contains("it is withdrawn");
    assertThat(pages.logged).anyMatch(one -> one.toString().contains("package.withdrawn"));
  }

  private static String place(StaffClient.Answer answer) {
    assertThat(answer.status()).isEqualTo(303);
    return answer.header("location").replaceFirst("#.*", "");
  }

  // A6, A7, B5

  private LibraryItem asking() throws IOException {
    LibraryItem item = pages.desk.read(AuthorsSite.asking(folder));
    assertThat(pages.desk.library.questions(item)).isNotEmpty();
    return item;
  }

  private ItemQuestion question(LibraryItem item) {
    return pages.desk.library.questions(item).getFirst();
  }

  @Test
  void aQuestionThatCannotBeAskedShouldBeRefusedAndComeBackAsTyped() throws IOException {
    LibraryItem item = asking();
    String to = "/questions/" + question(item).number();
    for (String[] wrong :
        List.of(
            new String[] {"text", "Mijn vraag", "choice", "", "choice", ""},
            new String[] {"text", "Mijn vraag", "choice", "a", "choice", "b"},
            new String[] {
              "text", "Mijn vraag", "choice", "a", "choice", "b", "right", "0", "right", "1"
            },
            new String[] {
              "text", "Mijn vraag", "choice", "x".repeat(501), "choice", "b", "right", "0"
            })) {
      String[] fields = java.util.Arrays.copyOf(wrong, wrong.length + 2);
      fields[wrong.length] = "do";
      fields[wrong.length + 1] = "approve";
      StaffClient.Answer answer = pages.send(item, to, fields);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body()).contains(">Mijn vraag</textarea>").contains("id=\"wrong\"");
      assertThat(question(item).verdict()).isEqualTo(Verdict.OPEN);
    }
  }

  @Test
  void decisionsOnQuestionsShouldBeKeptAndUndone() throws IOException {
    LibraryItem item = asking();
    String to = "/questions/" + question(item).number();
    ItemQuestion before = question(item);
    pages.send(
        item,
        to,
        "text",
        "Wanneer?",
        "choice",
        "Meteen",
        "choice",
        "Later",
        "right",
        "0",
        "do",
        "approve");
    assertThat(question(item).verdict()).isEqualTo(Verdict.CONFIRMED);
    pages.send(item, to, "do", "open");
    assertThat(question(item).asked().text()).isEqualTo("Wanneer?");
    assertThat(question(item).verdict()).isEqualTo(Verdict.OPEN);
    pages.send(item, "/questions");
    assertThat(question(item).verdict()).isEqualTo(Verdict.CONFIRMED);
    Change all = pages.desk.decisions.changes(TENANT, 1).getFirst();
    assertThat(all.kind()).isEqualTo(Change.Kind.QUESTIONS_APPROVED);
    String history = pages.author.get("/staff/library/history?q=vragen").body();
    assertThat(history).contains("Approved 1 question").contains(AuthorsSite.page(item));
    undo(all);
    assertThat(question(item).verdict()).isEqualTo(Verdict.OPEN);
    assertThat(question(item).asked().text()).isEqualTo("Wanneer?");
    pages.send(item, to, "do", "found");
    assertThat(question(item)).isEqualTo(before);
  }

  private StaffClient.Answer undo(Change change) {
    return pages.author.submit(
        "/staff/library/history", "/staff/library/undo", "change", change.id() + "");
  }

  @Test
  void aRefusedValueShouldComeBackAsTyped() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    int language = pages.desk.tag(item, "nl").number();
    StaffClient.Answer answer =
        pages.send(item, "/tags/" + language, "do", "change", "value", "no such language");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"no such language\"")
        .contains("<a href=\"#tag-" + language + "\">");
    assertThat(pages.send(item, "/tags", "dimension", "TIME", "value", "some while").body())
        .contains("value=\"some while\"");
  }

  @Test
  void aRefusedBulkShouldKeepTicksFilterAndValue() throws IOException {
    LibraryItem one = read("c-1", "Datalekken", "");
    LibraryItem other = read("c-2", "Vissen", "");
    StaffClient.Answer answer =
        pages.bulk(
            "item",
            one.id() + "",
            "q",
            "lek",
            "show",
            "UNPUBLISHED",
            "do",
            "set",
            "dimension",
            "TIME",
            "value",
            "some while");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("value=\"some while\"")
        .contains("value=\"lek\"")
        .contains("value=\"" + one.id() + "\" checked")
        .doesNotContain(other.id() + "");
  }

  // A8

  @Test
  void proposalsShouldNotBeWrittenIntoTheDownload() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    Path out = folder.resolve("out.zip");
    pages.desk.releases.retagged(item, AUTHOR, out);
    assertThat(LomTags.read(PackageReader.read(out))).isEmpty();
    assertThat(manifest(out)).doesNotContain("Anne");
    pages.desk.decisions.add(item, Dimension.LEVEL, "expert", WHO);
    Path tagged = folder.resolve("tagged.zip");
    pages.desk.releases.retagged(item, AUTHOR, tagged);
    assertThat(LomTags.read(PackageReader.read(tagged))).hasSize(1);
    assertThat(manifest(tagged)).contains("Anne");
  }

  private static String manifest(Path zip) {
    return new String(
        PackageReader.read(zip).files().bytes("imsmanifest.xml"),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  // B1

  @Test
  void valuesShouldBeTakenByTheirNames() throws IOException {
    LibraryItem item = read("c-1", "Cursus", "");
    pages.send(item, "/tags", "dimension", "TIME", "value", "90");
    pages.send(item, "/tags", "dimension", "COUNTRY", "value", "Nederland");
    pages.send(item, "/tags", "dimension", "LANGUAGE", "value", "Nederlands");
    pages.send(item, "/tags", "dimension", "VALIDITY", "value", "1 jaar");
    pages.send(
        item, "/tags", "dimension", "ASSESSES", "value", "recognising and reporting data breaches");
    assertThat(pages.desk.values(item, Verdict.CONFIRMED))
        .contains("PT1H30M", "NL", "nl", "P1Y", BREACH);
    assertThat(body(item)).contains("<option value=\"" + BREACH + "\"");
  }

  // B2, B3

  @Test
  void whatWasDoneShouldBeSaidWhereItWasDone() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    int breach = pages.desk.tag(item, BREACH).number();
    StaffClient.Answer answer = pages.send(item, "/tags/" + breach, "do", "accept");
    assertThat(answer.header("location")).endsWith("#tag-" + breach);
    String body = pages.author.get(place(answer)).body();
    assertThat(body.indexOf("id=\"changed\"")).isGreaterThan(body.indexOf("id=\"tag-" + breach));
  }

  @Test
  void theAddressOfAFormShouldLeadToItsPage() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    for (String form :
        List.of(
            "/tags/1",
            "/tags",
            "/accept",
            "/publish",
            "/rights",
            "/questions",
            "/questions/0",
            "/kin/edition")) {
      assertThat(pages.author.get(AuthorsSite.page(item) + form + "?lang=nl").header("location"))
          .as(form)
          .endsWith(AuthorsSite.page(item));
    }
    assertThat(pages.author.get("/staff/library/bulk?lang=nl").header("location"))
        .endsWith("/staff/library");
  }

  // B6, B7, B15

  @Test
  void publishingShouldSayWhatIsMissingAndWhatChangedSince() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    pages.desk.decisions.decide(item, pages.desk.tag(item, BREACH).number(), Verdict.REJECTED, WHO);
    assertThat(body(item))
        .contains("Koers will propose it to nobody")
        .contains("Nobody has confirmed a tag yet")
        .contains("Nobody has said what your organisation may do");
    assertThat(pages.author.get(place(pages.send(item, "/publish"))).body())
        .contains("Koers proposes it to nobody")
        .doesNotContain("changed since learners got it");
    pages.desk.decisions.decide(
        item, pages.desk.tag(item, BREACH).number(), Verdict.CONFIRMED, WHO);
    assertThat(body(item))
        .contains("changed since learners got it")
        .doesNotContain("Koers will propose it to nobody");
    assertThat(pages.author.get("/staff/library").body()).contains("changed since learners got it");
    assertThat(pages.author.get(place(pages.send(item, "/publish"))).body())
        .contains("Learners can get it now")
        .doesNotContain("changed since learners got it");
  }

  @Test
  void aConfirmedTimeShouldShowEverywhereAndSayWhatGaveWay() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    pages.send(item, "/tags", "dimension", "TIME", "value", "95");
    assertThat(pages.author.get("/staff/library?q=data").body()).contains("<td>95 min</td>");
    pages.send(item, "/tags", "dimension", "LEVEL", "value", "basic");
    StaffClient.Answer answer = pages.send(item, "/tags", "dimension", "LEVEL", "value", "expert");
    assertThat(pages.author.get(place(answer)).body())
        .contains("It took the place of Level: basic.");
  }

  // B9

  @Test
  void whatCannotBePlayedHereShouldNotBeOffered() throws IOException {
    Path zip =
        TestPackage.loose()
            .with("page.html", "<p>Alleen een pagina.</p>")
            .zip(folder.resolve("loose.zip"));
    LibraryItem item = pages.desk.read(zip);
    assertThat(body(item))
        .contains("cannot be played here")
        .doesNotContain("Nothing that an LMS would trip over")
        .doesNotContain("action=\"" + AuthorsSite.page(item) + "/publish\"");
    assertThat(pages.author.get("/staff/library").body()).contains("cannot be played here");
  }

  // B12

  @Test
  void aDecisionOfAnotherTabShouldNotBeOverwritten() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    ItemTag breach = pages.desk.tag(item, BREACH);
    pages.desk.decisions.decide(item, breach.number(), Verdict.REJECTED, "other");
    StaffClient.Answer answer =
        pages.send(
            item, "/tags/" + breach.number(), "do", "accept", "was", "OPEN " + breach.value());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Somebody decided on this since");
    assertThat(pages.desk.tag(item, BREACH).verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void undoShouldSayWhenNothingWasTakenBack() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    int breach = pages.desk.tag(item, BREACH).number();
    Change change = pages.desk.decisions.decide(item, breach, Verdict.CONFIRMED, WHO).orElseThrow();
    pages.desk.decisions.decide(item, breach, Verdict.REJECTED, WHO);
    assertThat(pages.author.get(place(undo(change))).body()).contains("Nothing was taken back");
  }

  @Test
  void aPackageThatIsGoneShouldBeSaidToBe() throws IOException {
    LibraryItem item = read("c-1", "Datalekken", "");
    String csrf = pages.author.get(AuthorsSite.page(item)).csrf();
    pages.desk.library.remove(item);
    StaffClient.Answer answer = pages.author.post(AuthorsSite.page(item) + "/accept", "csrf", csrf);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("no longer there").contains("/staff/library\"");
  }

  // C4

  @Test
  void manyShouldBeWithdrawnRemovedAndSorted() throws IOException {
    LibraryItem b = read("c-1", "Bessen", "");
    LibraryItem a = read("c-2", "Appels", "");
    pages.desk.releases.publish(b, AUTHOR);
    String sorted = pages.author.get("/staff/library?sort=TITLE").body();
    assertThat(sorted.indexOf("Appels</bdi>")).isLessThan(sorted.indexOf("Bessen</bdi>"));
    StaffClient.Answer answer =
        pages.bulk("item", a.id() + "", "item", b.id() + "", "do", "withdraw");
    assertThat(answer.body()).contains("1 of them were withdrawn").contains("Appels");
    assertThat(pages.desk.item(b).publication().open()).isFalse();
    pages.bulk("item", a.id() + "", "item", b.id() + "", "do", "remove");
    assertThat(pages.desk.library.items(TENANT)).hasSize(2);
    pages.bulk("item", a.id() + "", "item", b.id() + "", "do", "remove", "sure", "yes");
    assertThat(pages.desk.library.items(TENANT)).isEmpty();
  }

  @Test
  void whatCannotBeReadShouldSayWhyInTheList() throws IOException {
    LibraryItem item = pages.desk.read(Files.writeString(folder.resolve("notes.zip"), "no zip"));
    assertThat(item.problem()).isNotNull();
    assertThat(pages.author.get("/staff/library").body()).contains("The file is no zip");
    assertThat(pages.author.get("/staff/library?lang=nl").body())
        .contains("Het bestand is geen zip");
  }

  // B8, B11

  @Test
  void coverageShouldShowChosenLanguagesAndLeadToPackages() throws IOException {
    LibraryItem dutch = read("c-1", "Datalekken", "");
    LibraryItem german = read("c-2", "Datenpannen", "");
    for (LibraryItem one : List.of(dutch, german)) {
      pages.desk.decisions.decide(
          one, pages.desk.tag(one, BREACH).number(), Verdict.CONFIRMED, WHO);
    }
    pages.desk.decisions.add(german, Dimension.LANGUAGE, "de", WHO);
    pages.desk.releases.publish(dutch, AUTHOR);
    pages.desk.releases.publish(german, AUTHOR);
    String both = pages.author.get("/staff/coverage").body();
    assertThat(both).contains(AuthorsSite.page(dutch)).contains(AuthorsSite.page(german));
    String one = pages.author.get("/staff/coverage?in=nl").body();
    assertThat(one).contains(AuthorsSite.page(dutch)).doesNotContain(AuthorsSite.page(german));
    assertThat(one).contains("0, 1 without a level");
    assertThat(one).contains("<input type=\"checkbox\" id=\"in-de\" name=\"in\" value=\"de\">");
    pages.desk.library.items(TENANT).forEach(item -> pages.desk.store.remove(TENANT, item.id()));
    assertThat(pages.author.get("/staff/library").body())
        .contains("2 more courses that learners can get");
  }

  // C6

  @Test
  void aDuplicateShouldBecomeAnEditionByOnePress() throws IOException {
    LibraryItem older = read("c-1", "Datalekken", "");
    LibraryItem newer = read("c-2", "Datalekken", "Bel.");
    assertThat(pages.author.get("/staff/library/likeness").body())
        .contains("action=\"" + AuthorsSite.page(newer) + "/kin/edition\"");
    StaffClient.Answer answer =
        pages.author.submit(
            "/staff/library/likeness",
            AuthorsSite.page(newer) + "/kin/edition",
            "back",
            "likeness",
            "other",
            older.id() + "");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(pages.desk.item(newer).course()).isEqualTo(older.course());
  }
}
