package org.koers.adaptive.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;
import static org.koers.adaptive.library.AuthorsDesk.WHO;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.compare.Duplicate;
import org.koers.packager.tag.Dimension;

class LikenessesTest {

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
  void theSameContentUnderAnotherNameShouldBePointedAt() throws IOException {
    LibraryItem one = desk.read(desk.course("c-1", "Datalekken", "Bel de servicedesk meteen op."));
    LibraryItem two = desk.read(desk.course("c-2", "Datalekken", "Bel de servicedesk meteen op."));
    desk.read(
        org.koers.adaptive.catalogue.TestPackage.scorm12("c-3", "Iets anders", "index.html")
            .with("index.html", "<p>Koken met gas vraagt om een goede afzuigkap in de keuken.</p>")
            .zip(folder.resolve("other.zip")));
    assertThat(desk.library.likenesses(TENANT).pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.kind()).isIn(Duplicate.Kind.EXACT, Duplicate.Kind.SAME_TEXT);
              assertThat(pair.oneCourse()).isFalse();
              assertThat(java.util.Set.of(pair.first().id(), pair.second().id()))
                  .containsExactlyInAnyOrder(one.id(), two.id());
            });
  }

  @Test
  void aCourseUnderANewIdentifierShouldBeProposedAsAnEditionAndKeepItsTags() throws IOException {
    LibraryItem old = desk.read(desk.course("c-1", "Datalekken", "Bel de servicedesk meteen op."));
    desk.decisions.add(old, Dimension.LEVEL, "expert", WHO);
    LibraryItem renamed =
        desk.read(desk.course("c-9", "Datalekken melden", "Bel de servicedesk meteen nu op."));
    assertThat(renamed.course()).isNotEqualTo(old.course());
    assertThat(desk.library.likenesses(TENANT).hint(renamed).orElseThrow().before().id())
        .isEqualTo(old.id());

    desk.library.makeEditionOf(renamed, old);
    desk.arrivals.readNext();
    LibraryItem edition = desk.item(renamed);
    assertThat(edition.course()).isEqualTo(old.course());
    assertThat(edition.edition()).isEqualTo(2);
    assertThat(desk.values(edition, Verdict.CONFIRMED)).containsExactly("expert");
    assertThat(desk.library.changes(old, edition).sections()).isNotEmpty();
  }

  @Test
  void languageVersionsShouldBeOneFamilyUntilParted() throws IOException {
    LibraryItem dutch = desk.read(desk.course("c-1", "Datalekken", ""));
    LibraryItem other = desk.read(desk.course("c-2", "Breaches", "Iets anders."));
    desk.library.join(dutch, other);
    assertThat(desk.library.relatives(desk.item(dutch)))
        .extracting(LibraryItem::id)
        .containsExactly(other.id());
    desk.library.leaveFamily(desk.item(other));
    assertThat(desk.library.relatives(desk.item(dutch))).isEmpty();
  }
}
