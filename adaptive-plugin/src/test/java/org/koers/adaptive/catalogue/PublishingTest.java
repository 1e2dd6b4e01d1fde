package org.koers.adaptive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.packager.problem.PackageProblem;

class PublishingTest {

  private static final long TENANT = AdaptiveDatabase.TENANT;

  @TempDir private Path folder;
  private AdaptiveDatabase database;
  private Catalogue catalogue;
  private Publishing publishing;

  @BeforeEach
  void start() {
    database = new AdaptiveDatabase();
    catalogue = CatalogueStores.catalogue(database);
    publishing =
        new Publishing(
            CatalogueStores.editions(database),
            new ContentFolder(folder.resolve("content")),
            URI.create("http://localhost:8080"));
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void aPackageShouldBecomeAnEntryWithItsFiles() throws IOException {
    CatalogueEntry entry = publish(course("Cursus", "een")).entry();
    assertThat(entry.activityIri()).isEqualTo("http://localhost:8080/activities/course-1");
    assertThat(entry.scos())
        .containsExactly(new LaunchableSco("i-index", "index", "index.html", true, null, ""));
    assertThat(catalogue.published(TENANT)).containsExactly(entry);
    assertThat(file(entry, "index.html")).hasContent("een");
  }

  @Test
  void whatCompletesOnOpeningShouldBeKnownForIt() throws IOException {
    String sets = "<script>%s API.LMSSetValue('cmi.core.lesson_status', 'completed'); }</script>";
    String onOpen = "<body onload='go()'>" + sets.formatted("function go() {");
    String atTheEnd = "<button onclick='go()'>Klaar</button>" + sets.formatted("function go() {");

    assertThat(publish(course("Open", onOpen)).entry().evidenceQuality())
        .isEqualTo(EvidenceQuality.COMPLETED_ON_OPEN);
    assertThat(publish(course("Klaar", atTheEnd)).entry().evidenceQuality())
        .isEqualTo(EvidenceQuality.UNKNOWN);
  }

  @Test
  void theSameBytesShouldBeTheSameEntry() throws IOException {
    Publishing.Published first = publish(course("Cursus", "een"));
    Publishing.Published second = publish(course("Cursus", "een"));
    assertThat(first.created()).isTrue();
    assertThat(second.created()).isFalse();
    assertThat(second.entry()).isEqualTo(first.entry());
    assertThat(catalogue.published(TENANT)).hasSize(1);
  }

  @Test
  void otherBytesShouldBeANewEditionAndTheOldOneShouldStay() throws IOException {
    CatalogueEntry old = publish(course("Cursus", "een")).entry();
    CatalogueEntry edition = publish(course("Cursus", "twee")).entry();
    assertThat(edition.activityIri()).isEqualTo(old.activityIri());
    assertThat(catalogue.published(TENANT)).containsExactly(edition);
    assertThat(catalogue.edition(TENANT, old.id()).orElseThrow().published()).isFalse();
    assertThat(file(old, "index.html")).hasContent("een");
    assertThat(file(edition, "index.html")).hasContent("twee");
  }

  @Test
  void anOldEditionPublishedAgainShouldBeTheCurrentOneAgain() throws IOException {
    CatalogueEntry old = publish(course("Cursus", "een")).entry();
    publish(course("Cursus", "twee"));
    CatalogueEntry again = publish(course("Cursus", "een")).entry();
    assertThat(again).isEqualTo(old);
    assertThat(catalogue.published(TENANT)).containsExactly(old);
  }

  @Test
  void anotherTitleShouldBeAnotherActivityThoughTheIdentifierIsTheSame() throws IOException {
    publish(course("Privacy", "een"));
    CatalogueEntry other = publish(course("Veilig mailen", "twee")).entry();
    assertThat(other.activityIri()).endsWith("/activities/course-1-veilig-mailen");
    assertThat(catalogue.published(TENANT)).hasSize(2);
  }

  @Test
  void aCourseWithoutATitleShouldBeNamedAsItsFile() throws IOException {
    TestPackage untitled = TestPackage.scorm12("", "", "a.html", "b.html");
    Path zip =
        untitled.with("a.html", "a").with("b.html", "b").zip(folder.resolve("Veilig mailen.ZIP"));
    CatalogueEntry entry = publishing.publish(TENANT, zip).entry();
    assertThat(entry.title()).isEqualTo("Veilig mailen");
    assertThat(entry.activityIri()).endsWith("/activities/veilig-mailen");
  }

  @Test
  void eachChangeShouldBeSeenByWhoKeepsTheOffer() throws IOException {
    Offers offers = new Offers(catalogue);
    Offer none = offers.current(TENANT);
    CatalogueEntry entry = publish(course("Cursus", "een")).entry();
    Offer one = offers.current(TENANT);

    assertThat(none.entries()).isEmpty();
    assertThat(one.activity(entry.activityIri())).contains(entry);
    assertThat(offers.current(TENANT)).as("nothing changed").isSameAs(one);
    assertThat(offers.current(TENANT + 1).entries()).isEmpty();
    publish(course("Cursus", "twee"));
    assertThat(offers.current(TENANT).activity(entry.activityIri()).orElseThrow().id())
        .isNotEqualTo(entry.id());
    publish(course("Cursus", "een"));
    assertThat(offers.current(TENANT).activity(entry.activityIri())).contains(entry);
    publishing.withdraw(TENANT, entry.activityIri());
    assertThat(offers.current(TENANT).entries()).isEmpty();
  }

  @Test
  void anotherTenantShouldSeeNothingOfIt() throws IOException {
    CatalogueEntry entry = publish(course("Cursus", "een")).entry();
    assertThat(catalogue.published(TENANT + 1)).isEmpty();
    assertThat(catalogue.edition(TENANT + 1, entry.id())).isEmpty();
  }

  @Test
  void aPackageWithNothingToStartShouldBeRefusedAndLeaveNothing() throws IOException {
    Path zip = TestPackage.scorm12("leeg", "Leeg").zip(folder.resolve("leeg.zip"));
    assertThatThrownBy(() -> publishing.publish(TENANT, zip))
        .isInstanceOf(NotPlayable.class)
        .hasMessageContaining("Nothing in it can be launched");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatIsNoPackageShouldBeRefusedAndLeaveNothing() throws IOException {
    Path text = Files.writeString(folder.resolve("cursus.zip"), "geen zip");
    assertThatThrownBy(() -> publishing.publish(TENANT, text)).isInstanceOf(PackageProblem.class);
    assertThat(left()).isEmpty();
  }

  private Publishing.Published publish(TestPackage content) throws IOException {
    return publishing.publish(TENANT, content.zip(folder.resolve("upload.zip")));
  }

  private static TestPackage course(String title, String text) {
    return TestPackage.scorm12("course-1", title, "index.html").with("index.html", text);
  }

  private Path file(CatalogueEntry entry, String name) {
    return new ContentFolder(folder.resolve("content")).edition(TENANT, entry.id()).resolve(name);
  }

  private List<Path> left() throws IOException {
    if (!Files.exists(folder.resolve("content"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
