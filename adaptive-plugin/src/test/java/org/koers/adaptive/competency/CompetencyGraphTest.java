package org.koers.adaptive.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Level;

class CompetencyGraphTest {

  private static final String NS = "https://example.org/g#";
  private static final String PREFIXES =
      """
      @prefix : <https://example.org/g#> .
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;
  private static final String THREE =
      """
      :c a koers:Competency ; skos:prefLabel "C"@en ; koers:prerequisite :b .
      :b a koers:Competency ; skos:prefLabel "B"@en , "Bee"@nl ; koers:prerequisite :a ; skos:broader :c .
      :a a koers:Competency ; skos:prefLabel "A"@en .
      """;

  static CompetencyGraph graph(String turtle) {
    return CompetencyGraph.load(
        new ByteArrayInputStream((PREFIXES + turtle).getBytes(StandardCharsets.UTF_8)), "test.ttl");
  }

  @Test
  void shouldGiveLabelsInTheWantedLanguageElseInEnglish() {
    Labels labels = graph(THREE).competency(NS + "b").orElseThrow().labels();

    assertThat(labels.in(Locale.forLanguageTag("nl-BE"))).isEqualTo("Bee");
    assertThat(labels.in(Locale.GERMAN)).isEqualTo("B");
  }

  @Test
  void shouldFollowPrerequisitesAllTheWay() {
    assertThat(graph(THREE).prerequisitesOf(NS + "c"))
        .extracting(Competency::iri)
        .containsExactly(NS + "b", NS + "a");
  }

  @Test
  void shouldOrderCompetenciesWithPrerequisitesFirst() {
    assertThat(graph(THREE).competencies())
        .extracting(Competency::iri)
        .containsExactly(NS + "a", NS + "b", NS + "c");
  }

  @Test
  void shouldKeepTheOrderOfTheFileWhereNothingElseDecides() {
    String turtle =
        """
        :z a koers:Competency ; skos:prefLabel "Z"@en .
        :m a koers:Competency ; skos:prefLabel "M"@en .
        :a a koers:Competency ; skos:prefLabel "A"@en .
        """;

    assertThat(graph(turtle).competencies())
        .extracting(Competency::iri)
        .containsExactly(NS + "z", NS + "m", NS + "a");
  }

  @Test
  void shouldFindTheParts() {
    assertThat(graph(THREE).partsOf(NS + "c"))
        .extracting(Competency::iri)
        .containsExactly(NS + "b");
  }

  @Test
  void shouldGiveARoleItsOwnRequirementsAndThoseOfTheRolesItIncludes() {
    String roles =
        """
        :all a koers:Role ; skos:notation "employee" ; skos:prefLabel "All"@en ;
          koers:requires [ koers:competency :a ; koers:level koers:basic ; koers:criticality koers:high ] .
        :dev a koers:Role ; skos:prefLabel "Dev"@en ; koers:includes :all ;
          koers:requires [ koers:competency :b ; koers:level "expert" ] ,
            [ koers:competency :a ; koers:level "advanced" ; koers:criticality "low" ] .
        """;

    Role developer = graph(THREE + roles).role("dev").orElseThrow();

    assertThat(developer.includes()).containsExactlyInAnyOrder("employee", "dev");
    assertThat(developer.requirements())
        .extracting(one -> one.competency().iri(), Requirement::level, Requirement::criticality)
        .containsExactly(
            tuple(NS + "a", Level.ADVANCED, Criticality.HIGH),
            tuple(NS + "b", Level.EXPERT, Criticality.MEDIUM));
  }

  @Test
  void shouldReadTheDemosGraph() {
    Path demo =
        Path.of(System.getProperty("koers.root"), "wildfly-config/src/main/demo/privacy.ttl");

    CompetencyGraph graph = CompetencyGraph.load(demo);

    assertThat(graph.competencies()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(graph.roles())
        .extracting(Role::id)
        .contains("employee", "sales", "developer", "marketing", "support");
    assertThat(graph.competencies())
        .allSatisfy(one -> assertThat(one.labels().byLanguage()).containsKeys("nl", "en", "de"));
    assertThat(graph.role("sales").orElseThrow().requirements())
        .extracting(one -> one.competency().labels().in(Locale.ENGLISH))
        .contains("Personal data and legal bases", "Customer data and leads");
  }

  @Test
  void shouldDocumentEveryTermItReads() throws Exception {
    try (var in = CompetencyGraph.class.getResourceAsStream("koers-ns.ttl")) {
      var model = Turtle.read(in, "koers-ns.ttl").model();
      for (var term :
          List.of(
              KoersVocabulary.COMPETENCY,
              KoersVocabulary.ROLE,
              KoersVocabulary.PREREQUISITE,
              KoersVocabulary.REQUIRES,
              KoersVocabulary.INCLUDES,
              KoersVocabulary.OF_COMPETENCY,
              KoersVocabulary.LEVEL,
              KoersVocabulary.CRITICALITY)) {
        assertThat(model.getProperty(term, org.apache.jena.vocabulary.RDFS.label, "nl"))
            .as(term.getURI())
            .isNotNull();
      }
    }
  }

  @Nested
  class WhenTheFileIsWrong {

    private void refuses(String turtle, String... parts) {
      assertThatThrownBy(() -> graph(turtle))
          .isInstanceOf(GraphProblem.class)
          .message()
          .startsWith("test.ttl")
          .contains(parts);
    }

    @Test
    void shouldNameTheLineThatIsNotTurtle() {
      refuses(":a a koers:Competency\n:b a koers:Competency .", "line 5", "Correct that line.");
    }

    @Test
    void shouldNameACircleOfPrerequisites() {
      refuses(
          """
          :a a koers:Competency ; skos:prefLabel "A"@en ; koers:prerequisite :b .
          :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :c .
          :c a koers:Competency ; skos:prefLabel "C"@en ; koers:prerequisite :b .
          """,
          "circle by prerequisite: :b -> :c -> :b",
          "Take one of these links out");
    }

    @Test
    void shouldNameAnUnknownPrerequisite() {
      refuses(
          ":a a koers:Competency ; skos:prefLabel \"A\"@en ; koers:prerequisite :typo .",
          ":a names with koers:prerequisite the unknown competency :typo");
    }

    @Test
    void shouldNameACompetencyWithoutLabel() {
      refuses(":a a koers:Competency .", ":a has no label", "skos:prefLabel");
    }

    @Test
    void shouldNameALevelThatDoesNotExist() {
      refuses(
          THREE
              + """
              :r a koers:Role ; skos:prefLabel "R"@en ;
                koers:requires [ koers:competency :a ; koers:level "guru" ] .
              """,
          ":r has the koers:level \"guru\"",
          "basic, advanced, expert");
    }

    @Test
    void shouldNameAnUnknownCompetencyInARequirement() {
      refuses(
          THREE
              + """
              :r a koers:Role ; skos:prefLabel "R"@en ;
                koers:requires [ koers:competency :typo ; koers:level "basic" ] .
              """,
          ":r requires the unknown competency :typo");
    }

    @Test
    void shouldNameAnUnknownRole() {
      refuses(
          THREE + ":r a koers:Role ; skos:prefLabel \"R\"@en ; koers:includes :typo .",
          ":r includes the unknown role :typo");
    }

    @Test
    void shouldNameTwoRolesWithOneShortName() {
      refuses(
          THREE
              + """
              :r a koers:Role ; skos:prefLabel "R"@en ; skos:notation "x" .
              :s a koers:Role ; skos:prefLabel "S"@en ; skos:notation "x" .
              """,
          "\"x\" to both");
    }

    @Test
    void shouldSayThatAnEmptyFileHasNoCompetency() {
      refuses("", "has no koers:Competency");
    }
  }
}
