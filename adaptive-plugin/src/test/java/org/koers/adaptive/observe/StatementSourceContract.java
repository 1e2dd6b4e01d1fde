package org.koers.adaptive.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.xapi.Ifi;
import org.koers.lrs.xapi.Iri;

/** What every source of statements keeps to, whichever LRS is behind it. */
interface StatementSourceContract {

  Ifi.Account ANNA = new Ifi.Account(new Iri("https://koers.example"), "anna");
  String ANNA_JSON =
      """
      {"objectType":"Agent","account":{"homePage":"https://koers.example","name":"anna"}}""";
  String BEN_JSON =
      """
      {"objectType":"Agent","account":{"homePage":"https://koers.example","name":"ben"}}""";

  /** A source over a store in which exactly these were stored, in this order, by tenant 1. */
  StatementSource sourceOver(List<String> statements);

  static String statement(String actor, String id, String object) {
    return """
    {"id":"%s","actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},\
    "object":%s,"timestamp":"2026-11-21T10:00:00Z","stored":"2026-11-21T10:00:01Z"}"""
        .formatted(id, actor, object);
  }

  static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  static String activity(String name) {
    return "{\"id\":\"https://example.org/%s\"}".formatted(name);
  }

  @Test
  default void shouldGiveAllOfOneLearnersStatementsInLogOrder() {
    List<String> stored =
        IntStream.rangeClosed(1, 1203)
            .mapToObj(n -> statement(n % 2 == 0 ? ANNA_JSON : BEN_JSON, id(n), activity("a")))
            .toList();

    List<ObservedStatement> found = sourceOver(stored).statementsOf(1, ANNA);

    assertThat(found).hasSize(601).isSortedAccordingTo(LOG_ORDER);
    assertThat(found.getFirst().id()).hasToString(id(2));
    assertThat(found.getLast().id()).hasToString(id(1202));
  }

  java.util.Comparator<ObservedStatement> LOG_ORDER =
      java.util.Comparator.comparingLong(ObservedStatement::position);

  @Test
  default void shouldLeaveOutWhatOthersDidToTheLearner() {
    List<String> stored = List.of(statement(BEN_JSON, id(1), ANNA_JSON));

    assertThat(sourceOver(stored).statementsOf(1, ANNA)).isEmpty();
  }

  @Test
  default void shouldLeaveOutWhatAGroupDid() {
    String group = "{\"objectType\":\"Group\",\"member\":[%s,%s]}".formatted(ANNA_JSON, BEN_JSON);

    assertThat(sourceOver(List.of(statement(group, id(1), activity("a")))).statementsOf(1, ANNA))
        .isEmpty();
  }

  @Test
  default void shouldGiveNothingOfAnotherTenant() {
    List<String> stored = List.of(statement(ANNA_JSON, id(1), activity("a")));

    assertThat(sourceOver(stored).statementsOf(2, ANNA)).isEmpty();
  }

  @Test
  default void shouldNotBelieveThatItHappenedAfterItWasStored() {
    String ahead =
        statement(ANNA_JSON, id(1), activity("a")).replace("2026-11-21T10", "2031-01-01T10");

    assertThat(sourceOver(List.of(ahead)).statementsOf(1, ANNA).getFirst().timestamp())
        .isBetween(Instant.parse("2026-11-21T10:00:00Z"), Instant.parse("2026-11-21T12:00:00Z"));
  }

  @Test
  default void shouldSayWhenItHappened() {
    List<String> stored = List.of(statement(ANNA_JSON, id(1), activity("a")));

    assertThat(sourceOver(stored).statementsOf(1, ANNA).getFirst().timestamp())
        .isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
  }

  @Test
  default void shouldGiveOnlyWhatIsNewSinceAMark() {
    List<String> stored = new ArrayList<>();
    StatementSource source = sourceOver(stored);
    stored.add(statement(ANNA_JSON, id(1), activity("a")));
    stored.add(statement(BEN_JSON, id(2), activity("a")));

    Reading first = source.read(1, ANNA, Reading.Mark.NONE);
    Reading nothing = source.read(1, ANNA, first.mark());
    stored.add(statement(ANNA_JSON, id(3), activity("a")));
    Reading second = source.read(1, ANNA, nothing.mark());

    assertThat(first.whole()).isTrue();
    assertThat(first.statements()).extracting(one -> one.id().toString()).containsExactly(id(1));
    assertThat(nothing.whole()).isFalse();
    assertThat(nothing.statements())
        .as("at most what was given before")
        .allMatch(one -> one.id().toString().equals(id(1)));
    assertThat(second.whole()).isFalse();
    assertThat(second.statements())
        .extracting(one -> one.id().toString())
        .contains(id(3))
        .isSubsetOf(id(1), id(3));
  }

  @Test
  default void shouldGiveEverybodysStatements() {
    List<String> stored =
        IntStream.rangeClosed(1, 603)
            .mapToObj(n -> statement(n % 2 == 0 ? ANNA_JSON : BEN_JSON, id(n), activity("a")))
            .toList();
    List<String> heard = new ArrayList<>();

    Set<UUID> voided =
        ((CollectiveSource) sourceOver(stored)).readAll(1, one -> heard.add(one.id().toString()));

    assertThat(heard)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 603).mapToObj(n -> id(n)).toList());
    assertThat(voided).isEmpty();
  }
}
