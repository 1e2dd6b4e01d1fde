package org.koers.adaptive.competency.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.competency.Competency;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.competency.GraphCheck;
import org.koers.adaptive.competency.exchange.GraphImport.Form;
import org.koers.packager.problem.PackageProblem;

class GraphImportTest {

  private static final String CASE =
      """
      {"CFDocument":{"identifier":"d","uri":"https://x.example/d","title":"Safety","language":"en"},
       "CFItems":[
        {"identifier":"1","uri":"https://x.example/1","fullStatement":"Knows \\"lock-out\\""},
        {"identifier":"2","uri":"https://x.example/2","fullStatement":"Locks out","language":"nl"},
        {"identifier":"3","uri":"https://x.example/3","fullStatement":"Works safely"}],
       "CFAssociations":[
        {"associationType":"isChildOf","originNodeURI":{"identifier":"1"},"destinationNodeURI":{"identifier":"3"}},
        {"associationType":"isChildOf","originNodeURI":{"identifier":"3"},"destinationNodeURI":{"identifier":"d"}},
        {"associationType":"precedes","originNodeURI":{"identifier":"1"},"destinationNodeURI":{"identifier":"2"}},
        {"associationType":"precedes","originNodeURI":{"identifier":"1"},"destinationNodeURI":{"identifier":"99"}},
        {"associationType":"exactMatchOf","originNodeURI":{"identifier":"1"},"destinationNodeURI":{"identifier":"2"}}]}
      """;

  @TempDir Path folder;

  @Test
  void aCasePackageShouldGiveLabelsPartsAndPrerequisites() throws IOException {
    GraphImport made = imported("safety.json", CASE, Form.CASE);

    CompetencyGraph graph = graph(made.turtle());
    assertThat(graph.competencies()).hasSize(3);
    Competency first = graph.competency("https://x.example/1").orElseThrow();
    assertThat(first.labels().byLanguage()).containsEntry("en", "Knows \"lock-out\"");
    assertThat(first.broader()).contains("https://x.example/3");
    Competency second = graph.competency("https://x.example/2").orElseThrow();
    assertThat(second.labels().byLanguage()).containsEntry("nl", "Locks out");
    assertThat(second.prerequisites()).containsExactly("https://x.example/1");
    assertThat(made.prerequisites()).isEqualTo(1);
  }

  @Test
  void danglingAssociationsShouldBeNamedWithTheirPlace() throws IOException {
    assertThat(imported("safety.json", CASE, Form.CASE).notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .startsWith("/CFAssociations/3: its destinationNodeURI names \"99\"")
                    .contains("take the association out"))
        .anySatisfy(note -> assertThat(note).startsWith("1 associations of the type exactMatchOf"));
  }

  @Test
  void aCircleInTheSourceShouldBeFoundBeforeAnythingIsUsed() throws IOException {
    String circle =
        CASE.replace(
            "{\"associationType\":\"exactMatchOf\",\"originNodeURI\":{\"identifier\":\"1\"},\"destinationNodeURI\":{\"identifier\":\"2\"}}",
            "{\"associationType\":\"precedes\",\"originNodeURI\":{\"identifier\":\"2\"},\"destinationNodeURI\":{\"identifier\":\"1\"}}");

    GraphImport made = imported("safety.json", circle, Form.CASE);

    assertThat(made.prerequisites()).isEqualTo(2);
    assertThat(GraphCheck.of(made.turtle().getBytes(UTF_8), "safety").graph()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"privacy", "anti-corruption", "information-security"})
  void aGraphShouldComeBackFromSkosWithAllItsCompetencies(String name) throws IOException {
    CompetencyGraph before =
        CompetencyGraph.load(
            Path.of(
                System.getProperty("koers.root"), "wildfly-config/src/main/demo/" + name + ".ttl"));

    CompetencyGraph after =
        graph(imported(name + ".ttl", SkosExport.of(before), Form.SKOS).turtle());

    assertThat(Set.copyOf(after.competencies())).isEqualTo(Set.copyOf(before.competencies()));
  }

  @Test
  void skosSaidTheOtherWayRoundShouldBeUnderstood() throws IOException {
    GraphImport made =
        imported(
            "s.ttl",
            """
            @prefix : <https://x.example/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix ceasn: <https://purl.org/ctdlasn/terms/> .
            :a a skos:Concept ; skos:prefLabel "A"@de ; skos:narrower :b .
            :b a skos:Concept ; skos:prefLabel "B" ; ceasn:prerequisiteAlignment :c .
            :c a skos:Concept ; skos:prefLabel "C"@en .
            """,
            Form.SKOS);

    Competency b = graph(made.turtle()).competency("https://x.example/b").orElseThrow();
    assertThat(b.broader()).contains("https://x.example/a");
    assertThat(b.prerequisites()).containsExactly("https://x.example/c");
    assertThat(b.labels().byLanguage()).containsExactly(java.util.Map.entry("nl", "B"));
  }

  @Test
  void escoShouldComeWithWhatIsEssential() throws IOException {
    Path skills =
        Files.writeString(
            folder.resolve("skills_nl.csv"),
            """
            conceptType,conceptUri,preferredLabel,altLabels,description
            KnowledgeSkillCompetence,http://data.example/s1,lassen,,
            KnowledgeSkillCompetence,http://data.example/s2,lastekeningen lezen,,
            """);
    Path relations =
        Files.writeString(
            folder.resolve("relations.csv"),
            """
            originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri
            http://data.example/s1,skill,essential,knowledge,http://data.example/s2
            http://data.example/s1,skill,essential,knowledge,http://data.example/s9
            http://data.example/s2,skill,optional,knowledge,http://data.example/s1
            """);

    GraphImport made = GraphImport.of(skills, Form.ESCO, relations, "nl");

    assertThat(
            graph(made.turtle()).competency("http://data.example/s1").orElseThrow().prerequisites())
        .containsExactly("http://data.example/s2");
    assertThat(made.notes())
        .containsExactlyInAnyOrder(
            "1 optional relations were left out.",
            "http://data.example/s9 comes before http://data.example/s1, but is no competency of the source; that link was left out.");
  }

  @Test
  void whatIsNoFrameworkShouldBeRefusedWithItsLine() {
    assertThatThrownBy(() -> imported("broken.json", "{\"CFDocument\":\n{,", Form.CASE))
        .isInstanceOf(PackageProblem.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void theSameSourceShouldGiveTheSameText() throws IOException {
    assertThat(imported("safety.json", CASE, Form.CASE).turtle())
        .isEqualTo(imported("safety.json", CASE, Form.CASE).turtle());
  }

  private GraphImport imported(String name, String text, Form form) throws IOException {
    return GraphImport.of(Files.writeString(folder.resolve(name), text), form, null, "nl");
  }

  private static CompetencyGraph graph(String turtle) {
    GraphCheck check = GraphCheck.of(turtle.getBytes(UTF_8), "made");
    assertThat(check.findings()).isEqualTo(List.of());
    return CompetencyGraph.load(new ByteArrayInputStream(turtle.getBytes(UTF_8)), "made");
  }
}
