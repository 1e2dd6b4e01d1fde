package org.koers.adaptive.competency.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.page.GraphDrawing.Box;

class GraphDrawingTest {

  private static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          new ByteArrayInputStream(
              """
              @prefix : <https://example.org/> .
              @prefix koers: <https://w3id.org/koers/ns#> .
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              :a a koers:Competency ; skos:prefLabel "A"@en .
              :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :a .
              :c a koers:Competency ; skos:prefLabel "C"@en ; koers:prerequisite :a , :b .
              :d a koers:Competency ; skos:prefLabel "D"@en .
              """
                  .getBytes(UTF_8)),
          "test");

  private final GraphDrawing drawing = GraphDrawing.of(numbered(), Locale.ENGLISH);

  @Test
  void whatComesFirstShouldStandToTheLeft() {
    assertThat(box("a").x()).isEqualTo(box("d").x()).isLessThan(box("b").x());
    assertThat(box("b").x()).isLessThan(box("c").x());
  }

  @Test
  void noTwoBoxesShouldOverlapAndAllShouldBeInside() {
    for (Box one : drawing.boxes()) {
      assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
      assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
      for (Box other : drawing.boxes()) {
        boolean apart =
            one.x() + one.width() <= other.x()
                || other.x() + other.width() <= one.x()
                || one.y() + one.height() <= other.y()
                || other.y() + other.height() <= one.y();
        assertThat(one.equals(other) || apart).isTrue();
      }
    }
  }

  @Test
  void eachPrerequisiteShouldBeALineBetweenItsBoxes() {
    assertThat(drawing.lines()).hasSize(3);
    Box a = box("a");
    Box b = box("b");
    assertThat(drawing.lines().getFirst().path())
        .startsWith("M%d %d ".formatted(a.x() + a.width(), a.y() + a.height() / 2))
        .endsWith(" %d %d".formatted(b.x() - 6, b.y() + b.height() / 2));
  }

  @Test
  void aLongLabelShouldStandInTwoLines() {
    assertThat(GraphDrawing.words("Passwords and second factor"))
        .containsExactly("Passwords and second", "factor");
    assertThat(GraphDrawing.words("One two three four five six seven eight nine ten eleven twelve"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("…");
  }

  private Box box(String name) {
    return drawing.boxes().stream()
        .filter(one -> one.iri().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<Competency, Integer> numbered() {
    Map<Competency, Integer> all = new LinkedHashMap<>();
    GRAPH.competencies().forEach(one -> all.put(one, all.size() + 1));
    return all;
  }
}
