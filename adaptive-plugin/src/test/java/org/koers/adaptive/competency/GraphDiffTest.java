package org.koers.adaptive.competency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.competency.GraphDiff.Change;
import org.koers.adaptive.competency.GraphDiff.How;

class GraphDiffTest {

  private static final String OLD =
      """
      @prefix : <https://example.org/> .
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :a a koers:Competency ; skos:prefLabel "A"@en .
      :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :a .
      :r a koers:Role ; skos:prefLabel "R"@en ;
        koers:requires [ koers:competency :b ; koers:level koers:basic ] .
      """;

  @Test
  void theSameGraphShouldNotDiffer() {
    assertThat(GraphDiff.between(graph(OLD), graph(OLD)).changes()).isEmpty();
  }

  @Test
  void whatCameWentAndChangedShouldBeNamed() {
    String now =
        OLD.replace(" ; koers:prerequisite :a", "")
                .replace("koers:level koers:basic", "koers:level koers:expert")
                .replace(":a a koers:Competency ; skos:prefLabel \"A\"@en .", "")
            + ":c a koers:Competency ; skos:prefLabel \"C\"@en ; skos:broader :b .\n";

    assertThat(GraphDiff.between(graph(OLD), graph(now)).changes())
        .containsExactly(
            new Change(How.CHANGED, false, "b", List.of("koers:prerequisite a"), List.of()),
            new Change(How.ADDED, false, "c", List.of(), List.of("“C” en", "skos:broader b")),
            new Change(How.REMOVED, false, "a", List.of("“A” en"), List.of()),
            new Change(
                How.CHANGED,
                true,
                "r",
                List.of("koers:requires b basic medium"),
                List.of("koers:requires b expert medium")));
  }

  private static CompetencyGraph graph(String turtle) {
    return CompetencyGraph.load(new ByteArrayInputStream(turtle.getBytes(UTF_8)), "test");
  }
}
