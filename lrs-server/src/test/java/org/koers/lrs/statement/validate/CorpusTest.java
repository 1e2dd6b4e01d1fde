package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.koers.lrs.xapi.json.StrictJson;

/** Every statement of the corpus, in every version that it is meant for. */
class CorpusTest {

  @TestFactory
  Stream<DynamicTest> aValidStatementShouldPassAndKeepItsText() {
    return Corpus.valid().map(one -> DynamicTest.dynamicTest(one.toString(), () -> passes(one)));
  }

  @TestFactory
  Stream<DynamicTest> anInvalidStatementShouldGiveExactlyItsFindings() {
    return Corpus.invalid()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one + " " + one.findings(),
                    () -> assertThat(findings(one)).isEqualTo(one.findings())));
  }

  @Test
  void everyRequirementShouldBeBrokenBySomeCase() {
    Set<String> broken =
        Corpus.invalid()
            .flatMap(one -> one.findings().stream())
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    broken.add("XAPI-00012"); // an agent parameter, see ReceivedActorTest
    assertThat(broken).isEqualTo(Requirements.rules().keySet());
  }

  @Test
  void everyRuleShouldCatchSomethingOfItsOwn() {
    Set<Rule> idle = new HashSet<>(Rules.ALL);
    Corpus.invalid()
        .flatMap(
            one ->
                StrictJson.body(one.body().getBytes(StandardCharsets.UTF_8)).values().stream()
                    .filter(json -> json.tree().isObject())
                    .map(json -> Place.top(Part.STATEMENT, json.tree(), "", one.version())))
        .forEach(
            top ->
                top.walk(
                    place ->
                        Rules.at(
                            place, rule -> rule.check(place, (at, message) -> idle.remove(rule)))));
    assertThat(idle).isEmpty();
  }

  @Test
  void everyMessageShouldNameTheCure() {
    Corpus.invalid()
        .flatMap(one -> invalid(one).findings().stream())
        .forEach(
            finding ->
                assertThat(finding.message())
                    .matches(
                        "(?s).+;"
                            + " .*(make|add|leave|keep|give|use|send|rename|end|flatten|put|correct).*"));
  }

  private static void passes(Corpus.Case one) {
    ReceivedStatements read = read(one);
    assertThat(read).isInstanceOf(ReceivedStatements.Valid.class);
    for (ReceivedStatement statement : ((ReceivedStatements.Valid) read).statements()) {
      assertThat(one.body()).contains(statement.text());
      assertThat(statement.text()).startsWith("{").endsWith("}");
      assertThat(statement.statement().equivalentTo(statement.statement())).isTrue();
    }
  }

  private static List<String> findings(Corpus.Case one) {
    return invalid(one).findings().stream()
        .map(finding -> finding.requirement() + " " + finding.pointer())
        .sorted()
        .toList();
  }

  private static ReceivedStatements.Invalid invalid(Corpus.Case one) {
    ReceivedStatements read = read(one);
    assertThat(read).as(one.toString()).isInstanceOf(ReceivedStatements.Invalid.class);
    return (ReceivedStatements.Invalid) read;
  }

  private static ReceivedStatements read(Corpus.Case one) {
    return ReceivedStatements.read(one.body().getBytes(StandardCharsets.UTF_8), one.version());
  }
}
