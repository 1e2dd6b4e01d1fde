package org.koers.adaptive.competency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offer;
import org.koers.adaptive.competency.GraphFinding.Kind;

class ReachabilityTest {

  private static final String NS = "https://example.org/";
  private static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          new ByteArrayInputStream(
              """
              @prefix : <https://example.org/> .
              @prefix koers: <https://w3id.org/koers/ns#> .
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              :a a koers:Competency ; skos:prefLabel "A"@en .
              :b a koers:Competency ; skos:prefLabel "B"@en ; koers:prerequisite :a .
              :r a koers:Role ; skos:prefLabel "R"@en ;
                koers:requires [ koers:competency :b ; koers:level koers:advanced ] .
              :s a koers:Role ; skos:prefLabel "S"@en ;
                koers:requires [ koers:competency :a ; koers:level koers:basic ] .
              """
                  .getBytes(UTF_8)),
          "test");

  private final List<CatalogueEntry> entries = new ArrayList<>();

  @Test
  void nothingShouldBeSaidWhereEverybodyGetsThere() {
    teach("one", Level.BASIC, "a", "", "");
    teach("two", Level.ADVANCED, "b", "", "");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aRequiredCompetencyThatNobodyTeachesShouldBeNamedWithItsRole() {
    teach("one", Level.BASIC, "a", "", "");

    assertThat(findings())
        .containsExactly(GraphFinding.of(Kind.NOBODY_TEACHES, ":b", "advanced", "", "r"));
  }

  @Test
  void whatIsTaughtForOthersOnlyShouldNotCount() {
    teach("one", Level.BASIC, "a", "", "r");
    teach("two", Level.ADVANCED, "b", "", "r");

    assertThat(findings())
        .containsExactly(GraphFinding.of(Kind.NOBODY_TEACHES, ":a", "basic", "", "s"));
  }

  @Test
  void aLevelThatNoActivityGoesToShouldBeNamed() {
    teach("one", Level.BASIC, "a", "", "");
    teach("two", Level.BASIC, "b", "", "");

    assertThat(findings())
        .containsExactly(GraphFinding.of(Kind.LEVEL_NOT_TAUGHT, ":b", "advanced", "basic", "r"));
  }

  @Test
  void activitiesThatWaitForEachOtherShouldBeNamed() {
    teach("one", Level.BASIC, "a", "b", "");
    teach("two", Level.ADVANCED, "b", "", "");

    assertThat(findings())
        .containsExactly(
            GraphFinding.of(Kind.BLOCKED, ":b", "advanced", ":a", "r"),
            GraphFinding.of(Kind.BLOCKED, ":a", "basic", ":b", "r, s"));
  }

  @Test
  void theOrderOfActivitiesShouldNotMatter() {
    teach("z-first", Level.BASIC, "a", "", "");
    teach("a-second", Level.ADVANCED, "b", "a", "");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aPrerequisiteThatIsTaughtToOthersOnlyShouldBlock() {
    teach("one", Level.BASIC, "a", "", "s");
    teach("two", Level.ADVANCED, "b", "", "");

    assertThat(findings())
        .containsExactly(GraphFinding.of(Kind.BLOCKED, ":b", "advanced", ":a", "r"));
  }

  @Test
  void aPrerequisiteThatNothingIsAboutShouldNotBlock() {
    teach("two", Level.ADVANCED, "b", "", "");

    assertThat(findings()).extracting(GraphFinding::kind).containsExactly(Kind.NOBODY_TEACHES);
    assertThat(findings().getFirst().place()).isEqualTo(":a");
  }

  @Test
  void anUntaggedCatalogueAndAnEmptyOneShouldBeNamed() {
    assertThat(findings()).containsExactly(GraphFinding.of(Kind.NOTHING_PUBLISHED, ""));

    teach("untagged", Level.BASIC, "", "", "");
    teach("elsewhere", Level.BASIC, "z", "", "");

    assertThat(findings())
        .extracting(GraphFinding::kind)
        .containsExactly(
            Kind.NOBODY_TEACHES, Kind.NOBODY_TEACHES, Kind.UNTAGGED, Kind.UNKNOWN_SUBJECT);
    assertThat(findings().get(2).values()).containsExactly("1", "2");
  }

  private List<GraphFinding> findings() {
    return Reachability.of(GRAPH, Offer.of(entries));
  }

  private void teach(String name, Level level, String competency, String requires, String role) {
    Set<String> about = competency.isEmpty() ? Set.of() : Set.of(NS + competency);
    entries.add(
        new CatalogueEntry(
            UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
            "https://koers.example/activities/" + name,
            name,
            "en",
            level,
            Duration.ofMinutes(10),
            about,
            about,
            requires.isEmpty() ? Set.of() : Set.of(NS + requires),
            role.isEmpty() ? Set.of() : Set.of(role),
            Set.of(),
            EvidenceQuality.SCORED,
            List.of(new LaunchableSco("item_1", name, "index.html", true, null, "")),
            true));
  }
}
