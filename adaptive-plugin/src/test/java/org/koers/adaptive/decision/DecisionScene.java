package org.koers.adaptive.decision;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.decision.store.DecisionStores;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.KeptModels;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.nextactivity.NextActivities;
import org.koers.adaptive.nextactivity.Scene;
import org.koers.adaptive.nextactivity.Situated;
import org.koers.adaptive.observe.ListedLog;
import org.koers.adaptive.observe.LogStatementSource;
import org.koers.adaptive.observe.SignalRulesFile;
import org.koers.adaptive.observe.StatementSource;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;

/**
 * A learner of the demo whose decisions are kept; what waits goes into the log when it is asked.
 */
public final class DecisionScene implements AutoCloseable, AccessLog {

  public final AdaptiveDatabase database = new AdaptiveDatabase();
  public final List<AccessEntry> logged = new ArrayList<>();
  public final List<String> statements = new ArrayList<>();
  public final List<Integer> voided = new ArrayList<>();
  public final List<CatalogueEntry> entries =
      new ArrayList<>(Scene.demo().of("sales", "nl", 30).offer().entries());
  public final Learner learner =
      new Learner(AdaptiveDatabase.TENANT, "anna", "Anna de Vries", "sales", Locale.of("nl"));
  private long version = 1;

  public final Catalogue catalogue = new Listed();
  public final WishStore wishStore = DecisionStores.wishes(database);
  private final StatementSource source =
      new LogStatementSource(new ListedLog(AdaptiveDatabase.TENANT, statements, voided));
  public final NextActivities choices =
      new NextActivities(
          new Offers(catalogue),
          _ -> Scene.GRAPH,
          new SignalRulesFile(),
          source,
          new LearnerStates(source),
          new Predictors(new KeptModels()),
          wishStore);
  public final Decisions decisions =
      new Decisions(DecisionStores.decisions(database), this::deliver);
  public final LearnerWishes wishes =
      new LearnerWishes(wishStore, this, this::deliver, Clock.systemUTC());
  public final StaffDecisions staff =
      new StaffDecisions(wishStore, this, this::deliver, Clock.systemUTC());
  public final Recomputation recomputation = new Recomputation(choices);

  /** Chooses and keeps. */
  public KeptDecision choose() {
    Situated situated = choices.situated(learner, Duration.ofMinutes(30));
    return decisions.find(learner, decisions.keep(learner, situated)).orElseThrow();
  }

  /** The learner answers a question of the basics. */
  public void answer(int question, boolean right) {
    String course = "https://koers.example/activities/persoonsgegevens-basis";
    statements.add(
        """
        {"id":"%s","actor":{"account":{"homePage":"http://localhost:8080","name":"anna"}},
         "verb":{"id":"http://adlnet.gov/expapi/verbs/responded"},
         "object":{"id":"%s/sco/item_1/interactions/q%d"},"result":{"success":%s},
         "context":{"registration":"11111111-1111-4111-8111-111111111111","contextActivities":{
           "parent":[{"id":"%s/sco/item_1"}],"grouping":[{"id":"%s"}]}},
         "timestamp":"2026-11-21T10:0%d:00Z"}"""
            .formatted(UUID.randomUUID(), course, question, right, course, course, question));
  }

  /** Another catalogue from now on. */
  public void withdraw(String activityIri) {
    entries.removeIf(entry -> entry.activityIri().equals(activityIri));
    version++;
  }

  private void deliver(long tenantId, String who) {
    try (Connection connection = database.app().getConnection();
        Statement sql = connection.createStatement()) {
      try (ResultSet rows =
          sql.executeQuery(
              "select body from adaptive.play_statement where delivered is null order by position")) {
        while (rows.next()) {
          statements.add(rows.getString(1));
        }
      }
      sql.executeUpdate("update adaptive.play_statement set delivered = now()");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void write(AccessEntry entry) {
    logged.add(entry);
  }

  @Override
  public List<LoggedAccess> page(long tenantId, long below, int limit) {
    return List.of();
  }

  @Override
  public void close() {
    database.close();
  }

  private final class Listed implements Catalogue {
    @Override
    public List<CatalogueEntry> published(long tenantId) {
      return List.copyOf(entries);
    }

    @Override
    public long version(long tenantId) {
      return version;
    }

    @Override
    public Optional<CatalogueEntry> byActivity(long tenantId, String activityIri) {
      return of(tenantId).stream().filter(one -> one.activityIri().equals(activityIri)).findFirst();
    }

    @Override
    public Optional<CatalogueEntry> edition(long tenantId, UUID id) {
      return of(tenantId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Collection<CatalogueEntry> of(long tenantId) {
      return tenantId == AdaptiveDatabase.TENANT ? entries : List.of();
    }
  }
}
