package org.koers.adaptive.nextactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.Offers;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learnerstate.KeptModels;
import org.koers.adaptive.learnerstate.LearnerStates;
import org.koers.adaptive.learnerstate.Predictors;
import org.koers.adaptive.observe.ListedLog;
import org.koers.adaptive.observe.LogStatementSource;
import org.koers.adaptive.observe.SignalRulesFile;
import org.koers.adaptive.observe.StatementSource;

class NextActivitiesTest {

  private static final Learner ANNA =
      new Learner(1, "anna", "Anna", "sales", Locale.forLanguageTag("nl"));

  private final List<String> stored = new ArrayList<>();
  private final StatementSource source = new LogStatementSource(new ListedLog(1, stored));
  private final NextActivities choice =
      new NextActivities(
          new Offers(new Listed(Scene.demo().of("sales", "nl", 30).offer().entries())),
          _ -> Scene.GRAPH,
          new SignalRulesFile(),
          source,
          new LearnerStates(source),
          new Predictors(new KeptModels()),
          (_, _) -> Wishes.NONE,
          Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void theChoiceShouldContainTheLastCommittedStatement() {
    assertThat(next()).isEqualTo("persoonsgegevens-basis");

    for (int question = 1; question <= 3; question++) {
      stored.add(answered(question, true));
    }

    assertThat(next()).isEqualTo("klantgegevens-en-leads");
    assertThat(choose().upTo()).isEqualTo(3);
  }

  @Test
  void theReasonsShouldNameTheStatements() {
    for (int question = 1; question <= 3; question++) {
      stored.add(answered(question, false));
    }

    Decision decision = choose();

    assertThat(decision.next().orElseThrow().reasons().getFirst().statementIds())
        .containsExactly(id(1), id(2), id(3));
  }

  private Decision choose() {
    return choice.choose(ANNA, Duration.ofMinutes(30));
  }

  private String next() {
    return choose().next().map(next -> Scene.slug(next.activityIri())).orElse("nothing");
  }

  private static UUID id(int question) {
    return new UUID(0x4000, 0x8000_0000_0000_0000L + question);
  }

  private static String answered(int question, boolean right) {
    String course = Scene.BASE + "persoonsgegevens-basis";
    return """
    {"id":"%s","actor":{"account":{"homePage":"http://localhost:8080","name":"anna"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/responded"},
     "object":{"id":"%s/sco/item_1/interactions/q%d"},"result":{"success":%s},
     "context":{"registration":"11111111-1111-4111-8111-111111111111","contextActivities":{
       "parent":[{"id":"%s/sco/item_1"}],"grouping":[{"id":"%s"}]}},
     "timestamp":"2026-11-21T10:0%d:00Z"}"""
        .formatted(id(question), course, question, right, course, course, question);
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
    public Optional<CatalogueEntry> byActivity(long tenantId, String activityIri) {
      return entries.stream().filter(one -> one.activityIri().equals(activityIri)).findFirst();
    }

    @Override
    public Optional<CatalogueEntry> edition(long tenantId, UUID id) {
      return entries.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }
}
