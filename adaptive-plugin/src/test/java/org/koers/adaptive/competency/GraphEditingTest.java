package org.koers.adaptive.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphEditingTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final String ONE =
      """
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://example.org/a> a koers:Competency ; skos:prefLabel "A"@en .
      """;
  private static final String TWO =
      ONE + "<https://example.org/b> a koers:Competency ; skos:prefLabel \"B\"@en .\n";

  @TempDir Path folder;

  private final ListedVersions versions = new ListedVersions();
  private TenantGraphs graphs;
  private GraphEditing editing;

  @BeforeEach
  void filesOfTwoTenants() throws Exception {
    Files.writeString(folder.resolve("1.ttl"), ONE);
    Files.writeString(folder.resolve("2.ttl"), ONE);
    GraphFiles files = new GraphFiles(folder.toString(), Long::toString);
    graphs = new TenantGraphs(versions, files);
    editing = new GraphEditing(versions, files, graphs, NOON);
  }

  @Test
  void withoutVersionsTheFileShouldCount() {
    assertThat(graphs.current(1).competencies()).hasSize(1);
    assertThat(editing.text(1)).contains(ONE);
  }

  @Test
  void theFirstVersionShouldKeepWhatTheFileHeld() {
    assertThat(editing.use(1, 0, TWO, "local:admin", "B is new")).contains(2);

    assertThat(graphs.current(1).competencies()).hasSize(2);
    assertThat(versions.all(1))
        .containsExactly(
            new GraphVersion(1, 2, NOON.instant(), "local:admin", "B is new", TWO),
            new GraphVersion(1, 1, NOON.instant(), GraphEditing.FILE, "", ONE));
  }

  @Test
  void oneTenantsVersionShouldNotCountForAnother() {
    editing.use(1, 0, TWO, "local:admin", "");

    assertThat(graphs.current(2).competencies()).hasSize(1);
    assertThat(editing.text(2)).contains(ONE);
  }

  @Test
  void goingBackShouldBeAVersionOfItsOwn() {
    editing.use(1, 0, TWO, "local:admin", "");
    assertThat(graphs.current(1).competencies()).hasSize(2);

    String first = versions.find(1, 1).orElseThrow().turtle();
    assertThat(editing.use(1, 2, first, "local:admin", "")).contains(3);
    assertThat(graphs.current(1).competencies()).hasSize(1);
    assertThat(versions.all(1)).hasSize(3);
  }

  @Test
  void ofTwoWhoChangeTheSameVersionTheSecondShouldBeTold() {
    editing.use(1, 0, TWO, "local:admin", "");
    assertThat(editing.use(1, 2, ONE, "local:admin", "")).contains(3);

    assertThat(editing.use(1, 2, TWO, "local:other", "")).isEmpty();
    assertThat(editing.use(1, 0, TWO, "local:other", "")).isEmpty();
    assertThat(graphs.current(1).competencies()).hasSize(1);
  }

  @Test
  void whatDoesNotPassItsCheckShouldLeaveNothingBehind() {
    assertThatThrownBy(() -> editing.use(1, 0, ONE + "nonsense", "local:admin", ""))
        .isInstanceOf(GraphProblem.class);
    assertThat(versions.all(1)).isEmpty();
    assertThat(graphs.current(1).competencies()).hasSize(1);
  }

  @Test
  void theDatabaseShouldNotBeAskedAtEachChoice() {
    for (int i = 0; i < 100; i++) {
      graphs.current(1);
    }
    assertThat(versions.asked).isLessThan(50);
  }
}
