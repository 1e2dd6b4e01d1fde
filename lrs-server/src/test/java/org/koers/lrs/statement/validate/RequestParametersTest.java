package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.problem.ProblemFinding;
import org.koers.lrs.xapi.Group;
import org.koers.lrs.xapi.version.XapiVersion;

class RequestParametersTest {

  private static final String ADA = "{\"mbox\":\"mailto:ada@example.org\"}";
  private static final String ID = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";

  private static RequestParameters of(String name, String... values) {
    return new RequestParameters(Map.of(name, List.of(values)), XapiVersion.V2_0_0);
  }

  private static void assertRefused(ThrowingCallable call, String... said) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LrsProblem.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_PARAMETER))
        .hasMessageContainingAll(said);
  }

  @Test
  void unknownAndRepeatedOnesShouldBeRefusedByName() {
    of("verb", "x").requireKnownAndSingle(Set.of("verb", "agent"));
    assertRefused(
        () -> of("verbs", "x").requireKnownAndSingle(Set.of("verb", "agent")),
        "verbs",
        "Known: agent, verb");
    assertRefused(
        () -> of("verb", "x", "y").requireKnownAndSingle(Set.of("verb")), "verb", "2 times");
  }

  @Test
  void aTextShouldComeAsItIsAndARequiredOneBeThere() {
    assertThat(of("a", "x").text("a")).contains("x");
    assertThat(of("a", "x").text("b")).isEmpty();
    assertThat(of("a", "x").required("a")).isEqualTo("x");
    assertRefused(() -> of("a", "x").required("b"), "b is missing");
    assertRefused(() -> of("a", "").required("a"), "a is missing");
  }

  @Test
  void aFlagShouldBeTrueOrFalse() {
    assertThat(of("a", "true").flag("a")).isTrue();
    assertThat(of("a", "false").flag("a")).isFalse();
    assertThat(of("a", "true").flag("b")).isFalse();
    assertRefused(() -> of("a", "TRUE").flag("a"), "\"TRUE\"", "true or false");
  }

  @Test
  void aUuidShouldHaveItsForm() {
    assertThat(of("a", ID).uuid("a")).contains(UUID.fromString(ID));
    assertThat(of("a", ID).uuid("b")).isEmpty();
    assertRefused(() -> of("a", "1-1-1-1-1").uuid("a"), "\"1-1-1-1-1\"", "It is a UUID");
  }

  @Test
  void anIriShouldHaveAScheme() {
    assertThat(of("a", "https://example.org/ä").iri("a")).contains("https://example.org/ä");
    assertThat(of("a", "x").iri("b")).isEmpty();
    assertRefused(() -> of("a", "example.org").iri("a"), "\"example.org\"", "IRI with a scheme");
  }

  @Test
  void aTimeShouldBeCutToTheMicrosecond() {
    assertThat(of("a", "2026-11-21T18:04:40.1234567+01:00").time("a"))
        .contains(Instant.parse("2026-11-21T17:04:40.123456Z"));
    assertThat(of("a", "x").time("b")).isEmpty();
    assertRefused(() -> of("a", "yesterday").time("a"), "\"yesterday\"", "2026-11-21T18:04:40");
  }

  @Test
  void anActorShouldBeKnownByItsIdentifier() {
    assertThat(of("agent", ADA).actorKey("agent")).contains("mbox:mailto:ada@example.org");
    assertThat(of("agent", ADA).actorKey("b")).isEmpty();
    String group = "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.org\"}";
    assertThat(of("agent", group).actorKey("agent")).contains("mbox:mailto:team@example.org");
    assertThat(of("agent", group).actor("agent"))
        .hasValueSatisfying(actor -> assertThat(actor).isInstanceOf(Group.Identified.class));
    String nobody = "{\"objectType\":\"Group\",\"member\":[" + ADA + "]}";
    assertRefused(() -> of("agent", nobody).actorKey("agent"), "without an identifier");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      value = {"{\"mbox\":, is not JSON", "{\"mbox\":\"ada\"}, no Agent or Identified Group"})
  void whatIsNoActorShouldBeRefusedWithFindings(String json, String said) {
    assertThatThrownBy(() -> of("agent", json).actor("agent"))
        .isInstanceOfSatisfying(
            LrsProblem.class,
            problem ->
                assertThat(problem.findings())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.message()).isNotBlank())
                    .doesNotContainNull())
        .hasMessageContaining(said);
  }

  @Test
  void aFindingShouldNameItsRequirementAndPlace() {
    assertThatThrownBy(() -> of("agent", "{\"mbox\":\"ada\"}").actor("agent"))
        .isInstanceOfSatisfying(
            LrsProblem.class,
            problem ->
                assertThat(problem.findings())
                    .extracting(ProblemFinding::pointer)
                    .contains("/mbox"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6690e6c93ef04ed38b377f3964730bee",
        "6690e6c9-3ef0-4ed3-8b37-7f3964730be",
        "6690e6c9-3ef0-4ed3-8b37-7f3964730beeb",
        "6690e6c9-3ef0-4ed3-8b37x7f3964730bee",
        "6690e6cg-3ef0-4ed3-8b37-7f3964730bee",
        "6690e6c9-3ef0-4ed3-8b37-7f3964730be\u0661",
        "6690e6c9-3ef0-4ed3-8b37-7f3964730be\u0080"
      })
  void whatIsNoUuidShouldNotPassForOne(String text) {
    assertThat(DataType.isUuid(text)).isFalse();
    assertThat(DataType.isUuid(ID)).isTrue();
  }
}
