package org.koers.adaptive.competency.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.catalogue.store.CatalogueStores;
import org.koers.adaptive.competency.GraphParts;
import org.koers.adaptive.competency.GraphVersions;
import org.koers.adaptive.competency.store.GraphStores;
import org.koers.adaptive.library.page.InjectedResource;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffSite;

/** The page of the graph over real HTTP, on a real database, without the server. */
class GraphPagesTest {

  private static final String GRAPH =
      """
      @prefix : <https://example.org/> .
      @prefix koers: <https://w3id.org/koers/ns#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      :a a koers:Competency ; skos:prefLabel "Gifts"@en , "Geschenken"@nl , "Geschenke"@de .
      :b a koers:Competency ; skos:prefLabel "Agents"@en ; koers:prerequisite :a .
      :r a koers:Role ; skos:notation "sales" ; skos:prefLabel "Sales"@en ;
        koers:requires [ koers:competency :b ; koers:level koers:advanced ] .
      """;

  @TempDir Path folder;

  private final AdaptiveDatabase database = new AdaptiveDatabase();
  private final StaffSite site = new StaffSite();
  private final Logged log = new Logged();
  private StaffClient author;

  @BeforeEach
  void start() throws Exception {
    Path file = Files.writeString(folder.resolve("graph.ttl"), GRAPH);
    GraphVersions versions = GraphStores.versions(database);
    GraphParts parts = GraphParts.of(file.toString(), versions);
    site.serving(
        new InjectedResource(
            GraphResource.class,
            List.of(
                parts.graphs(),
                versions,
                parts.editing(),
                new Offers(CatalogueStores.catalogue(database)),
                log)));
    author = site.newClient().signIn();
  }

  @AfterEach
  void stop() {
    site.close();
    database.close();
  }

  @Test
  void theGraphShouldBeDrawnAndBeATableToo() {
    StaffClient.Answer answer = author.get("/staff/graph");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<svg class=\"graph\"", "<a href=\"#row-2\"", "id=\"row-2\"")
        .contains("Sales: advanced (medium)")
        .contains("No activity is published yet");
    assertThat(answer.body().split("class=\"line\"", -1)).hasSize(2);
  }

  @Test
  void aFileShouldBeCheckedAndComparedBeforeItCounts() {
    String now = GRAPH.replace("koers:level koers:advanced", "koers:level koers:basic");

    StaffClient.Answer checked = upload(now);

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.body())
        .contains("The file has passed its check")
        .contains("koers:requires b advanced medium", "koers:requires b basic medium");
    assertThat(author.get("/staff/graph").body()).contains("Sales: advanced");
    assertThat(log.entries).isEmpty();
  }

  @Test
  void whatWasCheckedShouldCountAndBeTakenBack() {
    String now = GRAPH.replace("koers:level koers:advanced", "koers:level koers:basic");

    StaffClient.Answer used = use(now, "0");
    assertThat(used.status()).isEqualTo(303);
    assertThat(used.header("location")).isEqualTo(site.at("/staff/graph?done=used"));
    assertThat(author.get("/staff/graph").body())
        .contains("Sales: basic (medium)", "In force: version 2");
    assertThat(log.entries)
        .extracting(AccessEntry::what, AccessEntry::about)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("graph.changed", "2"));
    assertThat(author.get("/staff/graph/version?number=2").body())
        .contains("koers:requires b basic medium");

    author.submit("/staff/graph", "/staff/graph/back", "number", "1", "base", "2");
    assertThat(author.get("/staff/graph").body())
        .contains("Sales: advanced (medium)", "In force: version 3", "Back to version 1.");
  }

  @Test
  void whoIsSecondShouldBeToldAndNothingShouldBeLost() {
    use(GRAPH, "0");

    StaffClient.Answer late = use(GRAPH.replace("Gifts", "Presents"), "0");

    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("Somebody else has changed the graph since");
    assertThat(author.get("/staff/graph").body()).doesNotContain("Presents");
  }

  @Test
  void aFileThatCannotBeUsedShouldBeExplainedLineByLine() {
    assertThat(upload(GRAPH.replace("prefLabel \"Agents\"", "prefLabel Agents")).body())
        .contains("This file cannot be used yet", "Line 5");
    assertThat(
            upload(
                    GRAPH.replace(
                        ":a a koers:Competency ;",
                        ":a a koers:Competency ; koers:prerequisite :b ;"))
                .body())
        .contains("goes round in a circle: :a → :b → :a");
    assertThat(upload("").status()).isEqualTo(422);
    assertThat(author.get("/staff/graph").body()).contains("the Turtle file that the setting");
  }

  @Test
  void theTextInForceShouldBeEditedInPlace() {
    assertThat(author.get("/staff/graph/edit").body()).contains("skos:prefLabel \"Agents\"@en");

    StaffClient.Answer checked =
        author.submit(
            "/staff/graph/edit", "/staff/graph/check", "turtle", GRAPH + "nonsense", "base", "0");

    assertThat(checked.body()).containsPattern("Line [89],").contains("nonsense\n</textarea>");
  }

  @Test
  void theFileAndItsSkosShouldBeDownloads() {
    assertThat(author.get("/staff/graph/file").body()).isEqualTo(GRAPH);
    assertThat(author.get("/staff/graph/skos").body())
        .contains("<https://example.org/b> a skos:Concept")
        .contains("koers:prerequisite <https://example.org/a>");
    assertThat(author.get("/staff/graph/file?number=7").status()).isEqualTo(422);
  }

  @Test
  void oneRoleShouldBeShownWithWhatComesBefore() {
    assertThat(author.get("/staff/graph?role=sales").body()).contains("Gifts", "Agents");
    assertThat(author.get("/staff/graph?role=nobody").body()).contains("Gifts", "Agents");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_nl", "_de"})
  void everyTextShouldBeThereInTheLanguage(String language) throws Exception {
    Properties english = texts("");
    Properties other = texts(language);

    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    Set<String> same = new HashSet<>();
    for (String key : english.stringPropertyNames()) {
      assertThat(other.getProperty(key)).isNotBlank().doesNotContain("'");
      if (other.getProperty(key).equals(english.getProperty(key))
          && english.getProperty(key).contains(" ")) {
        same.add(key);
      }
    }
    assertThat(same).isEmpty();
  }

  private static Properties texts(String language) throws Exception {
    Properties all = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                GraphResource.class.getResourceAsStream("messages" + language + ".properties")),
            UTF_8)) {
      all.load(reader);
    }
    return all;
  }

  private StaffClient.Answer upload(String turtle) {
    return author.upload(
        "/staff/graph",
        "/staff/graph/check",
        "graph",
        turtle.getBytes(UTF_8),
        "base",
        "0",
        "note",
        "");
  }

  private StaffClient.Answer use(String turtle, String base) {
    return author.submit(
        "/staff/graph", "/staff/graph/use", "turtle", turtle, "base", base, "note", "Why");
  }

  private static final class Logged implements AccessLog {
    private final List<AccessEntry> entries = new ArrayList<>();

    @Override
    public void write(AccessEntry entry) {
      entries.add(entry);
    }

    @Override
    public List<LoggedAccess> page(long tenantId, long below, int limit) {
      return List.of();
    }
  }
}
