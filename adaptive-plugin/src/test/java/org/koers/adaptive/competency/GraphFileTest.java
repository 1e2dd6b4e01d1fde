package org.koers.adaptive.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFileTest {

  private static final String ONE =
      """
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <https://example.org/a> a koers:Competency ; skos:prefLabel "A"@en .
      """;

  @TempDir Path folder;

  @Test
  void shouldReadTheFileAgainWhenItChanges() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), ONE);
    GraphFile graphs = new GraphFile(file.toString());
    CompetencyGraph first = graphs.current();
    assertThat(graphs.current()).isSameAs(first);

    Files.writeString(
        file, ONE + "<https://example.org/b> a koers:Competency ; skos:prefLabel \"B\"@en .\n");

    assertThat(graphs.current().competencies()).hasSize(2);
  }

  @Test
  void shouldKeepTheGraphBeforeWhenAChangeBreaksTheFile() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), ONE);
    GraphFile graphs = new GraphFile(file.toString());
    CompetencyGraph first = graphs.current();

    Files.writeString(file, ONE + "nonsense");

    assertThat(graphs.current()).isSameAs(first);
  }

  @Test
  void shouldNameTheFileThatIsNotThere() {
    Path absent = folder.resolve("absent.ttl");

    assertThatThrownBy(() -> new GraphFile(absent.toString()).current())
        .isInstanceOf(GraphProblem.class)
        .hasMessageContaining(absent.toString())
        .hasMessageContaining("koers.graph");
  }

  @Test
  void shouldNameTheSettingThatIsEmpty() {
    assertThatThrownBy(() -> new GraphFile(null).current())
        .isInstanceOf(GraphProblem.class)
        .hasMessageContaining("the setting koers.graph is empty");
  }
}
