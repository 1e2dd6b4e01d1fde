package org.koers.adaptive.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFilesTest {

  private static final String ONE =
      """
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://example.org/a> a koers:Competency ; skos:prefLabel "A"@en .
      """;

  private static final Map<Long, String> TENANTS = Map.of(1L, "acme", 2L, "../other & co");

  @TempDir Path folder;

  private static GraphFiles of(@Nullable String path) {
    return new GraphFiles(path, TENANTS::get);
  }

  @Test
  void aFileShouldCountForEveryTenant() throws Exception {
    GraphFiles graphs = of(Files.writeString(folder.resolve("graph.ttl"), ONE).toString());

    assertThat(graphs.current(1)).isSameAs(graphs.current(2));
  }

  @Test
  void aFolderShouldHaveAGraphForEachTenant() throws Exception {
    Files.writeString(folder.resolve("acme.ttl"), ONE);
    Files.writeString(folder.resolve("..%2Fother%20%26%20co.ttl"), ONE.replace("/a>", "/b>"));
    GraphFiles graphs = of(folder.toString());

    assertThat(graphs.current(1).competency("https://example.org/a")).isPresent();
    assertThat(graphs.current(2).competency("https://example.org/a")).isEmpty();
    assertThat(graphs.current(2).competency("https://example.org/b")).isPresent();
  }

  @Test
  void whatIsWrongWithTheGraphOfATenantShouldNotStopAnother() throws Exception {
    Files.writeString(folder.resolve("acme.ttl"), ONE);
    GraphFiles graphs = of(folder.toString());

    assertThat(graphs.current(1).competencies()).hasSize(1);
    assertThatThrownBy(() -> graphs.current(2))
        .isInstanceOf(GraphProblem.class)
        .hasMessageContaining("other%20%26%20co.ttl")
        .hasMessageContaining("Put the Turtle file there");
  }

  @Test
  void shouldReadTheFileAgainWhenItChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), ONE);
    GraphFiles graphs = of(file.toString());
    CompetencyGraph first = graphs.current(1);
    assertThat(graphs.current(1)).isSameAs(first);

    Files.writeString(
        file, ONE + "<https://example.org/b> a koers:Competency ; skos:prefLabel \"B\"@en .\n");

    assertThat(graphs.current(1).competencies()).hasSize(2);
  }

  @Test
  void shouldKeepTheGraphBeforeWhenAChangeBreaksTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), ONE);
    GraphFiles graphs = of(file.toString());
    CompetencyGraph first = graphs.current(1);

    Files.writeString(file, ONE + "nonsense");

    assertThat(graphs.current(1)).isSameAs(first);
  }

  @Test
  void shouldNameTheFileThatIsNotThere() {
    Path absent = folder.resolve("absent.ttl");

    assertThatThrownBy(() -> of(absent.toString()).current(1))
        .isInstanceOf(GraphProblem.class)
        .hasMessageContaining(absent.toString())
        .hasMessageContaining("koers.graph");
  }

  @Test
  void shouldNameTheSettingThatIsEmpty() {
    assertThatThrownBy(() -> of(null).current(1))
        .isInstanceOf(GraphProblem.class)
        .hasMessageContaining("the setting koers.graph is empty");
  }
}
