package org.koers.adaptive.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;
import static org.koers.adaptive.library.AuthorsDesk.WHO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Level;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Status;

class LibraryTest {

  private static final String BREACH = "https://example.org/c#data-breach";

  @TempDir private Path folder;
  private AuthorsDesk desk;

  @BeforeEach
  void start() {
    desk = new AuthorsDesk(folder);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void aPackageShouldBeReadWithProposalsAndTheirPassages() throws IOException {
    LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
    assertThat(item.state()).isEqualTo(ItemState.READY);
    assertThat(item.outline().title()).isEqualTo("Datalekken");
    assertThat(item.outline().language()).isEqualTo("nl");
    assertThat(item.outline().words()).isGreaterThan(50);
    ItemTag breach = desk.tag(item, BREACH);
    assertThat(breach.verdict()).isEqualTo(Verdict.OPEN);
    assertThat(breach.dimension()).isEqualTo(Dimension.TEACHES);
    assertThat(breach.passage()).contains("index.html").contains("atalek");
    assertThat(desk.library.reading(item).launchables()).hasSize(1);
  }

  @Test
  void theSameBytesShouldBeThereOnce() throws IOException {
    LibraryItem first = desk.read(desk.course("c-1", "Datalekken", ""));
    Path again = desk.course("c-1", "Datalekken", "");
    Library.Received second = desk.library.receive(TENANT, again, "other name.zip", WHO);
    assertThat(second.known()).isTrue();
    assertThat(second.item().id()).isEqualTo(first.id());
    assertThat(again).doesNotExist();
    assertThat(desk.library.items(TENANT)).hasSize(1);
  }

  @Test
  void whatCannotBeOpenedShouldSayWhyAndTheCure() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.zip"), "no zip at all");
    LibraryItem item = desk.read(text);
    assertThat(item.state()).isEqualTo(ItemState.REFUSED);
    assertThat(item.problem()).isNotNull();
    assertThat(item.problem().code()).isEqualTo("NOT_A_ZIP");
    assertThat(item.problem().cure()).isNotBlank();
    assertThat(desk.arrivals.readNext()).isFalse();
  }

  @Test
  void aDecisionShouldBeUndoneAsItWas() throws IOException {
    LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
    ItemTag before = desk.tag(item, BREACH);
    Change change =
        desk.decisions.decide(item, before.number(), Verdict.CONFIRMED, WHO).orElseThrow();
    assertThat(desk.tag(item, BREACH).verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(desk.tag(item, BREACH).decidedBy()).isEqualTo(WHO);
    Change kept = desk.decisions.find(TENANT, change.id()).orElseThrow();
    assertThat(desk.decisions.undo(TENANT, kept, WHO)).isZero();
    assertThat(desk.tag(item, BREACH)).isEqualTo(before);
    assertThat(desk.decisions.changes(TENANT, 9))
        .singleElement()
        .matches(c -> !c.undoneBy().isEmpty());
  }

  @Test
  void undoShouldLeaveWhatWasDecidedSince() throws IOException {
    LibraryItem one = desk.read(desk.course("c-1", "Datalekken", ""));
    LibraryItem two = desk.read(desk.course("c-2", "Datalekken melden", ""));
    Change bulk = desk.decisions.acceptAll(TENANT, List.of(one, two), 0.1, WHO).orElseThrow();
    assertThat(bulk.items()).isEqualTo(2);
    assertThat(desk.values(one, Verdict.OPEN)).isEmpty();
    desk.decisions.decide(two, desk.tag(two, BREACH).number(), Verdict.REJECTED, WHO);
    int stays =
        desk.decisions.undo(TENANT, desk.decisions.find(TENANT, bulk.id()).orElseThrow(), WHO);
    assertThat(stays).isEqualTo(1);
    assertThat(desk.values(one, Verdict.CONFIRMED)).isEmpty();
    assertThat(desk.values(two, Verdict.CONFIRMED)).isEmpty();
    assertThat(desk.values(two, Verdict.REJECTED)).containsExactly(BREACH);
  }

  @Test
  void settingALevelShouldReplaceTheOneThatWasConfirmed() throws IOException {
    LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
    desk.decisions.add(item, Dimension.LEVEL, "expert", WHO);
    desk.decisions.setAll(TENANT, List.of(item), Dimension.LEVEL, "basic", WHO);
    assertThat(
            desk.library.tags(item).stream()
                .filter(tag -> tag.dimension() == Dimension.LEVEL)
                .filter(tag -> tag.verdict() == Verdict.CONFIRMED)
                .map(ItemTag::value))
        .containsExactly("basic");
  }

  @Test
  void aNewEditionShouldKeepWhatWasDecided() throws IOException {
    LibraryItem first = desk.read(desk.course("c-1", "Datalekken", ""));
    desk.decisions.decide(first, desk.tag(first, BREACH).number(), Verdict.CONFIRMED, WHO);
    desk.decisions.add(first, Dimension.ROLE, "sales", WHO);
    String language = desk.tag(first, "nl").value();
    desk.decisions.decide(first, desk.tag(first, language).number(), Verdict.REJECTED, WHO);

    LibraryItem second = desk.read(desk.course("c-1", "Datalekken", "Bel de servicedesk."));
    assertThat(second.course()).isEqualTo(first.course());
    assertThat(second.edition()).isEqualTo(2);
    assertThat(desk.values(second, Verdict.CONFIRMED)).containsExactly(BREACH, "sales");
    assertThat(desk.values(second, Verdict.REJECTED)).containsExactly("nl");
    assertThat(desk.tag(second, BREACH).carried()).isEqualTo(1);
    assertThat(desk.tag(second, BREACH).look()).isFalse();
  }

  @Test
  void aTagWhosePassageIsGoneShouldAskToBeLookedAtAgain() throws IOException {
    LibraryItem first = desk.read(desk.course("c-1", "Cursus", "De politie vraagt om gegevens."));
    desk.decisions.acceptAll(TENANT, List.of(first), 0, WHO);
    Path other =
        org.koers.adaptive.catalogue.TestPackage.scorm12("c-1", "Cursus", "index.html")
            .with("index.html", "<p>Alle woorden zijn hier heel anders dan voorheen.</p>")
            .zip(folder.resolve("other.zip"));
    LibraryItem second = desk.read(other);
    assertThat(desk.tag(second, BREACH).verdict()).isEqualTo(Verdict.CONFIRMED);
    assertThat(desk.tag(second, BREACH).look()).isTrue();
  }

  @Test
  void aCourseShouldBePublishedWithItsTagsUnderOneActivity() throws IOException {
    LibraryItem first = desk.read(desk.course("c-1", "Datalekken", ""));
    desk.decisions.decide(first, desk.tag(first, BREACH).number(), Verdict.CONFIRMED, WHO);
    desk.decisions.add(first, Dimension.LEVEL, "advanced", WHO);
    LibraryItem published = desk.releases.publish(first, AuthorsDesk.AUTHOR);
    CatalogueEntry entry = desk.catalogue.published(TENANT).getFirst();
    assertThat(entry.teaches()).contains(BREACH);
    assertThat(entry.level()).isEqualTo(Level.ADVANCED);
    assertThat(published.publication().activityIri()).isEqualTo(entry.activityIri());

    LibraryItem second = desk.read(desk.course("c-1", "Datalekken", "Bel de servicedesk."));
    desk.releases.publish(second, AuthorsDesk.AUTHOR);
    assertThat(desk.catalogue.published(TENANT))
        .singleElement()
        .matches(one -> one.activityIri().equals(entry.activityIri()) && !one.equals(entry));
    assertThat(desk.item(first).publication().open()).isFalse();
    assertThat(desk.item(second).publication().open()).isTrue();

    desk.releases.withdraw(desk.item(second));
    assertThat(desk.catalogue.published(TENANT)).isEmpty();
    desk.releases.publish(desk.item(first), AuthorsDesk.AUTHOR);
    assertThat(desk.catalogue.published(TENANT))
        .extracting(CatalogueEntry::id)
        .containsExactly(entry.id());
  }

  @Test
  void whatMayNotBeChangedShouldBePublishedByteForByte() throws IOException {
    LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
    desk.library.setRights(item, Rights.UNCHANGED, "Licence of the publisher");
    item = desk.item(item);
    desk.decisions.add(item, Dimension.LEVEL, "expert", WHO);
    assertThat(desk.releases.retagged(item, AuthorsDesk.AUTHOR, folder.resolve("out.zip")))
        .isFalse();
    desk.releases.publish(item, AuthorsDesk.AUTHOR);
    CatalogueEntry entry = desk.catalogue.published(TENANT).getFirst();
    assertThat(entry.level()).isEqualTo(Level.EXPERT);

    desk.decisions.add(item, Dimension.LEVEL, "basic", WHO);
    desk.releases.publish(desk.item(item), AuthorsDesk.AUTHOR);
    assertThat(desk.catalogue.published(TENANT))
        .singleElement()
        .matches(one -> one.id().equals(entry.id()) && one.level() == Level.BASIC);

    desk.library.setRights(item, Rights.NO_USE, "");
    assertThat(desk.releases.refusal(desk.item(item))).contains(Releases.Refusal.NO_RIGHT);
  }

  @Test
  void thePackageForAnotherLmsShouldCarryTheTags() throws IOException {
    LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
    desk.decisions.add(item, Dimension.LEVEL, "expert", WHO);
    Path out = folder.resolve("out.zip");
    assertThat(desk.releases.retagged(item, AuthorsDesk.AUTHOR, out)).isTrue();
    assertThat(LomTags.read(PackageReader.read(out)))
        .anyMatch(tag -> tag.value().equals("expert") && tag.status() == Status.CONFIRMED);
  }

  @Test
  void aReaderThatLostThePackageShouldNotUndoWhatWasDecidedSince() throws IOException {
    Path zip = desk.course("c-1", "Datalekken", "");
    LibraryItem item = desk.library.receive(TENANT, zip, "a.zip", WHO).item();
    LibraryStore.Claim lost =
        desk.store.claim(Instant.now().minus(Duration.ofHours(1)), Duration.ZERO).orElseThrow();
    assertThat(desk.arrivals.readNext()).isTrue();
    desk.decisions.decide(item, desk.tag(item, BREACH).number(), Verdict.CONFIRMED, WHO);
    desk.store.refuse(lost, new ItemProblem("LATE", "", "", ""));
    assertThat(desk.item(item).state()).isEqualTo(ItemState.READY);
    assertThat(desk.values(item, Verdict.CONFIRMED)).containsExactly(BREACH);
  }

  @Test
  void noTwoCoursesShouldBeOneActivity() throws IOException {
    LibraryItem first = desk.read(desk.course("c-1", "Datalekken", ""));
    LibraryItem second = desk.read(desk.course("c-1", "Datalekken", "Bel de servicedesk."));
    first = desk.releases.publish(first, AuthorsDesk.AUTHOR);
    desk.library.makeOwnCourse(second);
    second = desk.releases.publish(desk.item(second), AuthorsDesk.AUTHOR);
    assertThat(second.publication().activityIri()).isNotEqualTo(first.publication().activityIri());
    assertThat(desk.catalogue.published(TENANT)).hasSize(2);
    LibraryItem open = desk.item(second);
    assertThatThrownBy(() -> desk.library.makeOwnCourse(open)).hasMessageContaining("withdraw");
  }
}
