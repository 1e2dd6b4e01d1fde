package org.koers.adaptive.library.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learnerstate.LearnerState;
import org.koers.adaptive.library.AuthorsDesk;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.store.LibraryStores;
import org.koers.adaptive.play.PlaySettings;
import org.koers.adaptive.play.Preview;

class PreviewTest {

  @TempDir private Path folder;

  @Test
  void aMadeUpExpertShouldMasterEverythingAndABeginnerNothing() {
    CompetencyGraph graph = AuthorsDesk.graph();
    Instant now = Instant.parse("2026-05-01T10:00:00Z");
    LearnerState expert = MadeUpLearners.expert(graph, now);
    LearnerState beginner = MadeUpLearners.beginner();
    for (Competency one : graph.competencies()) {
      assertThat(expert.competency(one.iri()).mastered(Level.EXPERT, now)).isTrue();
      assertThat(beginner.competency(one.iri()).mastered(Level.BASIC, now)).isFalse();
    }
  }

  @Test
  void anOpenedPreviewShouldShowThePackageUntilItExpires() throws IOException {
    try (AuthorsDesk desk = new AuthorsDesk(folder)) {
      LibraryItem item = desk.read(desk.course("c-1", "Datalekken", ""));
      LibraryPreviews previews = previews(desk, Clock.systemUTC());
      String address = previews.launch(item, true, Locale.GERMAN);
      assertThat(address).startsWith("http://r").contains(".localhost:8080/.koers/play?lang=de#");
      String label = address.substring("http://".length(), address.indexOf('.'));
      Preview preview = previews.open(label).orElseThrow();
      assertThat(preview.expert()).isTrue();
      assertThat(preview.entry().title()).isEqualTo("Datalekken");
      assertThat(Files.readString(preview.folder().resolve("index.html"))).contains("datalek");
      assertThat(previews.open("r" + "a".repeat(26))).isEmpty();
      assertThat(previews(desk, Clock.offset(Clock.systemUTC(), Duration.ofHours(13))).open(label))
          .isEmpty();
      assertThat(desk.library.remove(desk.item(item))).isTrue();
      assertThat(preview.folder()).doesNotExist();
      assertThat(desk.library.items(TENANT)).isEmpty();
    }
  }

  private LibraryPreviews previews(AuthorsDesk desk, Clock clock) {
    return new LibraryPreviews(
        LibraryStores.previews(desk.database),
        desk.library,
        desk.releases,
        desk.files,
        new PlaySettings(
            URI.create("http://localhost:8080"), "localhost:8080", folder.resolve("content")),
        clock);
  }
}
