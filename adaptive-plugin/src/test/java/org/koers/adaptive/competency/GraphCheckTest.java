package org.koers.adaptive.competency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.competency.GraphFinding.Kind;

class GraphCheckTest {

  private static final String HEAD =
      """
      @prefix : <https://example.org/> .
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  /** Lines 4 and 5 of a file that begins with {@link #HEAD}. */
  private static final String TWO =
      """
      :a a koers:Competency ; skos:prefLabel "A"@en .
      :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :a .
      """;

  @ParameterizedTest
  @ValueSource(strings = {"privacy", "anti-corruption", "information-security"})
  void theGraphsOfTheDemoShouldBeWithoutFindings(String name) throws Exception {
    Path file =
        Path.of(System.getProperty("koers.root"), "wildfly-config/src/main/demo/" + name + ".ttl");

    GraphCheck check = GraphCheck.of(Files.readAllBytes(file), name);

    assertThat(check.findings()).isEmpty();
    assertThat(check.graph()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LABEL | :c (6) | :c a koers:Competency .
          LABEL_TWICE | :c (6) | :c a koers:Competency ; skos:prefLabel "C"@en , "D"@en .
          PREREQUISITE | :c (6) | :c a koers:Competency ; skos:prefLabel "C"@en ; koers:prerequisite :x .
          BROADER | :c (6) | :c a koers:Competency ; skos:prefLabel "C"@en ; skos:broader :x .
          BROADER_ONE | :c (6) | :c a koers:Competency ; skos:prefLabel "C"@en ; skos:broader :a , :b .
          COMPETENCY_IRI | '' | [] a koers:Competency ; skos:prefLabel "C"@en .
          INCLUDES | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; koers:includes :a .
          NOTATION_ONE | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; skos:notation "r" , "s" .
          REQUIRED_COMPETENCY | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; koers:requires [ koers:level koers:basic ] .
          REQUIRED_COMPETENCY | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; koers:requires [ koers:competency :x ; koers:level koers:basic ] .
          REQUIRED_LEVEL | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; koers:requires [ koers:competency :a ; koers:level "master" ] .
          REQUIRED_CRITICALITY | :r (6) | :r a koers:Role ; skos:prefLabel "R"@en ; koers:requires [ koers:competency :a ; koers:level "basic" ; koers:criticality "huge" ] .
          """)
  void eachShapeShouldNameTheNodeThatBreaksIt(Kind kind, String place, String line) {
    GraphCheck check = check(HEAD + TWO + line + "\n");

    assertThat(check.findings())
        .extracting(GraphFinding::kind, GraphFinding::place)
        .contains(org.assertj.core.groups.Tuple.tuple(kind, place));
    if (kind != Kind.LABEL_TWICE) {
      assertThat(check.graph()).isEmpty();
    }
  }

  @Test
  void allThatIsWrongShouldBeSaidAtOnce() {
    GraphCheck check =
        check(
            HEAD
                + TWO
                + ":c a koers:Competency .\n"
                + ":d a koers:Competency ; skos:prefLabel \"D\"@en ; koers:prerequisite :y .\n");

    assertThat(kinds(check)).containsExactly(Kind.LABEL, Kind.PREREQUISITE);
  }

  @Test
  void everyCircleShouldBeNamedWithAllThatIsOnIt() {
    GraphCheck check =
        check(
            HEAD
                + """
                :a a koers:Competency ; skos:prefLabel "A"@en ; koers:prerequisite :c .
                :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :a .
                :c a koers:Competency ; skos:prefLabel "C"@en ; koers:prerequisite :b .
                :d a koers:Competency ; skos:prefLabel "D"@en ; skos:broader :d .
                """);

    assertThat(check.graph()).isEmpty();
    assertThat(check.findings())
        .containsExactly(
            GraphFinding.of(Kind.CYCLE, ":a (4)", "koers:prerequisite", ":a → :c → :b → :a"),
            GraphFinding.of(Kind.CYCLE, ":d (7)", "skos:broader", ":d → :d"));
  }

  @Test
  void aLineThatIsNoTurtleShouldBeNamed() {
    GraphCheck check = check(HEAD + TWO + ":c a koers:Competency skos:prefLabel \"C\"@en .\n");

    assertThat(kinds(check)).containsExactly(Kind.NOT_TURTLE);
    assertThat(check.findings().getFirst().values()).startsWith("6");
    assertThat(GraphWords.in(Locale.of("nl")).say(check.findings().getFirst()))
        .startsWith("x.ttl: Regel 6, kolom");
  }

  @Test
  void aFileThatIsTooLargeShouldNotBeRead() {
    byte[] large = new byte[50 << 20];
    Arrays.fill(large, (byte) '#');

    GraphCheck check = GraphCheck.of(large, "x.ttl");

    assertThat(check.findings())
        .containsExactly(GraphFinding.of(Kind.TOO_LARGE, "x.ttl", "50", "16"));
  }

  @Test
  void aRoleThatContradictsItselfShouldBeNamedAndStillBeUsable() {
    GraphCheck check =
        check(
            HEAD
                + TWO
                + """
                :r a koers:Role ; skos:prefLabel "R"@en ; koers:requires
                  [ koers:competency :a ; koers:level koers:basic ] ,
                  [ koers:competency :a ; koers:level koers:expert ] .
                :s a koers:Role ; skos:prefLabel "S"@en ; koers:includes :r ;
                  koers:requires [ koers:competency :a ; koers:level koers:advanced ] .
                """);

    assertThat(check.graph()).isPresent();
    assertThat(check.findings())
        .containsExactly(
            GraphFinding.of(Kind.TWO_LEVELS, ":r (6)", ":a", "basic", "expert", ""),
            GraphFinding.of(Kind.INCLUDED_ASKS_MORE, ":s (9)", ":a", "advanced", "expert", ":r"));
  }

  @Test
  void everyFindingShouldBeSaidWithItsCureInEachLanguage() {
    for (String language : List.of("en", "nl", "de")) {
      GraphWords words = GraphWords.in(Locale.of(language));
      for (Kind kind : Kind.values()) {
        GraphFinding finding = GraphFinding.of(kind, ":here", "v0", "v1", "v2", "v3");
        assertThat(words.what(finding)).as(language + kind).startsWith(":here: ");
        assertThat(words.cure(finding)).as(language + kind).endsWith(".").doesNotContain("'");
        assertThat(words.say(finding)).as(language + kind).doesNotContainPattern("\\{[0-9]");
      }
    }
    assertThat(
            Stream.of("en", "nl", "de")
                .map(one -> GraphWords.in(Locale.of(one)).cure(GraphFinding.of(Kind.CYCLE, "")))
                .distinct())
        .hasSize(3);
  }

  @Test
  void levelsShouldBeSaidInTheLanguage() {
    GraphFinding finding =
        GraphFinding.of(Kind.LEVEL_NOT_TAUGHT, ":a", "advanced", "basic", "sales");

    assertThat(GraphWords.in(Locale.GERMAN).what(finding))
        .isEqualTo(
            ":a: Die Aktivitäten gehen nur bis zur Stufe Grundlagen, aber die Stufe"
                + " Fortgeschrittene wird gebraucht für: sales.");
  }

  private static List<Kind> kinds(GraphCheck check) {
    return check.findings().stream().map(GraphFinding::kind).toList();
  }

  private static GraphCheck check(String turtle) {
    return GraphCheck.of(turtle.getBytes(UTF_8), "x.ttl");
  }
}
