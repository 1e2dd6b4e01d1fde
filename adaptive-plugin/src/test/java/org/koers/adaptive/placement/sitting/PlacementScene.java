package org.koers.adaptive.placement.sitting;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.EvidenceQuality;
import org.koers.adaptive.catalogue.LaunchableSco;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.KeptModels;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.nextactivity.Wishes;
import org.koers.adaptive.observe.ListedLog;
import org.koers.adaptive.observe.LogStatementSource;
import org.koers.adaptive.observe.SignalRulesFile;
import org.koers.adaptive.observe.StatementSource;
import org.koers.adaptive.placement.Sureness;
import org.koers.adaptive.placement.bank.BankSource;
import org.koers.adaptive.placement.bank.ItemBanks;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Item;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.store.PlacementStores;
import org.koers.adaptive.play.PlayStatement;
import org.koers.adaptive.play.Waiting;
import org.koers.adaptive.play.store.PlayStores;

/**
 * A role that needs a (basic, critical) and b (advanced); two courses about a, one about b; a bank
 * of twelve questions on each, at that level and the one above. What is said as statements is in
 * the log at once.
 */
public final class PlacementScene implements AutoCloseable {

  public static final String NS = "https://example.org/g#";
  public static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");
  public static final CompetencyGraph GRAPH =
      CompetencyGraph.load(
          new ByteArrayInputStream(
              """
              @prefix : <https://example.org/g#> .
              @prefix koers: <https://w3id.org/koers/ns#> .
              @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
              :a a koers:Competency ; skos:prefLabel "Alpha"@en , "Alfa"@nl .
              :b a koers:Competency ; skos:prefLabel "Beta"@en .
              :sales a koers:Role ; skos:notation "sales" ; skos:prefLabel "Sales"@en ;
                koers:requires
                  [ koers:competency :a ; koers:level koers:basic ; koers:criticality koers:high ] ,
                  [ koers:competency :b ; koers:level koers:advanced ;
                    koers:criticality koers:medium ] .
              """
                  .getBytes(StandardCharsets.UTF_8)),
          "test.ttl");

  public final AdaptiveDatabase database = new AdaptiveDatabase();
  public final ItemStore items = PlacementStores.items(database);
  public final TestStore tests = PlacementStores.tests(database);
  public final List<String> log = new ArrayList<>();
  public final NextActivities choices;
  public final Placements placements;
  private final Waiting waiting = PlayStores.waiting(database);

  public PlacementScene() {
    StatementSource source = new LogStatementSource(new ListedLog(AdaptiveDatabase.TENANT, log));
    Offers offers =
        new Offers(
            new Listed(
                List.of(
                    course("a1", "nl", Level.BASIC, 10, "a"),
                    course("a2", "en", Level.BASIC, 12, "a"),
                    course("a3", "nl", Level.EXPERT, 30, "a"),
                    course("ab", "nl", Level.BASIC, 20, "a", "b"),
                    course("b1", "nl", Level.ADVANCED, 15, "b"))));
    choices =
        new NextActivities(
            offers,
            _ -> GRAPH,
            new SignalRulesFile(),
            source,
            new LearnerStates(source),
            new Predictors(new KeptModels()),
            (_, _) -> Wishes.NONE);
    placements = at(NOW, offers);
  }

  private Placements at(Instant now, Offers offers) {
    return new Placements(
        items,
        tests,
        choices,
        new Waivers(offers, _ -> GRAPH, choices),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  public Learner learner() {
    try {
      return database.learner(UUID.randomUUID().toString());
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Brings the bank in. */
  public void bank() {
    bring(
        "bank.gift",
        gift("a", "basic") + gift("a", "advanced") + gift("b", "advanced") + gift("b", "expert"));
  }

  public void bring(String name, String gift) {
    var reading =
        ItemBanks.gift(
            gift,
            name,
            new BankSource(
                AdaptiveDatabase.TENANT,
                "https://example.org/items",
                "",
                Map.of(),
                java.util.Optional.empty(),
                "nl"));
    items.keep(
        new Bank(
            AdaptiveDatabase.TENANT,
            UUID.randomUUID(),
            name,
            Bank.Kind.FILE,
            NOW,
            "test",
            reading.questions(),
            reading.findings()),
        reading.items(),
        reading.items().stream()
            .map(item -> Goals.fresh(item.level().orElse(Level.BASIC)))
            .toList());
  }

  static String gift(String competency, String level) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 6; i++) {
      text.append(
          """
          // [id:%1$s-%3$s-%2$d] [tag:competency=https://example.org/g#%1$s] [tag:level=%3$s]
          Question %1$s, %3$s, %2$d? {=yes ~no ~never}

          """
              .formatted(competency, i, level));
    }
    return text.toString();
  }

  /** Answers until the test is over, right or wrong by what it is about. */
  public KeptTest take(Learner learner, Set<String> knows, @Nullable Sureness sureness) {
    KeptTest test = begin(learner);
    while (placements.next(test).isPresent()) {
      Item item = placements.next(test).orElseThrow().item();
      boolean right = knows.contains(item.competency().replace(NS, ""));
      test =
          placements
              .answer(learner, test.attempt().id(), item, answer(item, right), sureness)
              .orElseThrow();
    }
    settle(learner);
    return test;
  }

  public KeptTest begin(Learner learner) {
    return placements.open(learner, Locale.of("nl")) instanceof Opened.Going going
        ? going.test()
        : throwing();
  }

  private static KeptTest throwing() {
    throw new AssertionError("There is no test");
  }

  public static Answer answer(Item item, boolean right) {
    return Answer.Chosen.of(
        ((Task.SingleChoice) item.task())
            .options().stream()
                .filter(one -> one.right() == right)
                .map(Option::id)
                .findFirst()
                .orElseThrow());
  }

  /** What waits goes into the log. */
  public List<String> settle(Learner learner) {
    List<PlayStatement> next = waiting.of(learner.tenantId(), learner.pseudonym(), 1000);
    List<String> said = next.stream().map(PlayStatement::json).toList();
    log.addAll(said);
    if (!next.isEmpty()) {
      waiting.delivered(learner.tenantId(), next.stream().map(PlayStatement::id).toList());
    }
    return said;
  }

  private static CatalogueEntry course(
      String name, String language, Level level, int minutes, String... teaches) {
    return new CatalogueEntry(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        "https://example.org/activities/" + name,
        name,
        language,
        level,
        Duration.ofMinutes(minutes),
        java.util.Arrays.stream(teaches)
            .map(one -> NS + one)
            .collect(java.util.stream.Collectors.toSet()),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        EvidenceQuality.SCORED,
        List.of(new LaunchableSco("item_1", name, "index.html", true, null, "")),
        true);
  }

  @Override
  public void close() {
    database.close();
  }

  private record Listed(Collection<CatalogueEntry> entries) implements Catalogue {
    @Override
    public List<CatalogueEntry> published(long tenantId) {
      return List.copyOf(entries);
    }

    @Override
    public long version(long tenantId) {
      return 1;
    }

    @Override
    public java.util.Optional<CatalogueEntry> byActivity(long tenantId, String activityIri) {
      return entries.stream().filter(one -> one.activityIri().equals(activityIri)).findFirst();
    }

    @Override
    public java.util.Optional<CatalogueEntry> edition(long tenantId, UUID id) {
      return entries.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }
}
