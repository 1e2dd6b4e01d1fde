package org.koers.lrs.profile.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.profile.definition.ProfileReader;
import org.koers.lrs.profile.definition.ProfileReading;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;
import org.koers.lrs.profile.match.TemplateOutcome.Kind;

class TemplateMatcherTest {

  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-000000000002");

  @Nested
  class DeterminingProperties {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "'\"verb\": \"urn:v\"'; SUCCESS",
          "'\"verb\": \"urn:w\"'; UNMATCHED",
          "'\"objectActivityType\": \"urn:t\"'; SUCCESS",
          "'\"objectActivityType\": \"urn:u\"'; UNMATCHED",
          "'\"verb\": \"urn:v\", \"objectActivityType\": \"urn:u\"'; UNMATCHED",
          "'\"contextGroupingActivityType\": [\"urn:g1\", \"urn:g2\"]'; SUCCESS",
          "'\"contextGroupingActivityType\": [\"urn:g1\", \"urn:g3\"]'; UNMATCHED",
          "'\"contextParentActivityType\": [\"urn:g1\"]'; UNMATCHED",
          "'\"contextCategoryActivityType\": [\"urn:c\"]'; SUCCESS",
          "'\"contextOtherActivityType\": [\"urn:c\"]'; UNMATCHED",
          "'\"attachmentUsageType\": [\"urn:a\"]'; SUCCESS",
          "'\"attachmentUsageType\": [\"urn:b\"]'; UNMATCHED",
          "'\"deprecated\": false'; SUCCESS"
        })
    void shouldAllBeThere(String properties, Kind expected) {
      assertThat(check(properties, statement("{}")).kind()).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheProfileItselfAsATypeForTheCategoryThatNamesIt() {
      String asType = "\"contextCategoryActivityType\": [\"urn:p\"]";
      String named = statement("{}").replace("urn:cat", "urn:p:1");
      assertThat(check(asType, named).kind()).isEqualTo(Kind.SUCCESS);
      assertThat(check(asType, statement("{}")).kind()).isEqualTo(Kind.UNMATCHED);
    }
  }

  @Nested
  class Rules {

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          // presence
          "'\"presence\": \"included\"'; {}; INVALID",
          "'\"presence\": \"included\"'; {\"response\": \"x\"}; SUCCESS",
          "'\"presence\": \"excluded\"'; {}; SUCCESS",
          "'\"presence\": \"excluded\"'; {\"response\": \"x\"}; INVALID",
          "'\"presence\": \"recommended\"'; {}; SUCCESS",
          // any
          "'\"any\": [\"x\", \"y\"]'; {\"response\": \"x\"}; SUCCESS",
          "'\"any\": [\"x\", \"y\"]'; {\"response\": \"z\"}; INVALID",
          "'\"any\": [\"x\"]'; {}; INVALID",
          "'\"any\": [\"x\"], \"presence\": \"recommended\"'; {}; SUCCESS",
          "'\"any\": [\"x\"], \"presence\": \"recommended\"'; {\"response\": \"z\"}; INVALID",
          // all
          "'\"all\": [\"x\", \"y\"]'; {\"response\": \"y\"}; SUCCESS",
          "'\"all\": [\"x\", \"y\"]'; {\"response\": \"z\"}; INVALID",
          "'\"all\": [\"x\"]'; {}; SUCCESS",
          "'\"all\": [\"x\"], \"presence\": \"included\"'; {}; INVALID",
          // none
          "'\"none\": [\"x\"]'; {\"response\": \"x\"}; INVALID",
          "'\"none\": [\"x\"]'; {\"response\": \"y\"}; SUCCESS",
          "'\"none\": [\"x\"]'; {}; SUCCESS"
        })
    void shouldAskForValuesAtALocation(String rule, String result, Kind expected) {
      String rules = "\"rules\": [{\"location\": \"$.result.response\", " + rule + "}]";
      assertThat(check(rules, statement(result)).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "'\"presence\": \"included\"'; INVALID",
          "'\"presence\": \"excluded\"'; INVALID",
          "'\"all\": [\"urn:g1\"]'; INVALID",
          "'\"any\": [\"urn:g1\"]'; SUCCESS",
          "'\"none\": [\"urn:g9\"]'; SUCCESS"
        })
    void shouldSeeWhereASelectorFindsNothing(String rule, Kind expected) {
      String rules =
          "\"rules\": [{\"location\": \"context.contextActivities.grouping[*]\", \"selector\":"
              + " \"$.definition.type\", "
              + rule
              + "}]";
      String without = statement("{}").replace("\"type\": \"urn:g2\"", "\"name\": {\"en\": \"x\"}");
      assertThat(check(rules, without).kind()).isEqualTo(expected);
    }

    @Test
    void shouldNotExcludeWhatASelectorNeverFinds() {
      String rules =
          "\"rules\": [{\"location\": \"context.contextActivities.grouping[*]\", \"selector\":"
              + " \"$.definition.moreInfo\", \"presence\": \"excluded\"}]";
      assertThat(check(rules, statement("{}")).kind()).isEqualTo(Kind.SUCCESS);
    }

    @Test
    void shouldSeeASingleContextActivityAsAList() {
      String rules =
          "\"rules\": [{\"location\": \"$.context.contextActivities.category[*].id\", \"all\":"
              + " [\"urn:cat\"], \"presence\": \"included\"}]";
      assertThat(check(rules, statement("{}")).kind()).isEqualTo(Kind.SUCCESS);
    }

    @ParameterizedTest
    @CsvSource({"1, SUCCESS", "1.0, SUCCESS", "10e-1, SUCCESS", "2, INVALID"})
    void shouldCompareNumbersByTheirValue(String raw, Kind expected) {
      String rules = "\"rules\": [{\"location\": \"$.result.score.raw\", \"any\": [1]}]";
      String result = "{\"score\": {\"raw\": " + raw + "}}";
      assertThat(check(rules, statement(result)).kind()).isEqualTo(expected);
    }

    @Test
    void shouldSayWhatIsAskedForAndNotWhatTheStatementSays() {
      String rules = "\"rules\": [{\"location\": \"$.result.response\", \"any\": [\"x\", \"y\"]}]";
      TemplateOutcome outcome = check(rules, statement("{\"response\": \"secret\"}"));
      assertThat(outcome.broken()).hasSize(1);
      assertThat(outcome.broken().getFirst().place()).isEqualTo("$.result.response");
      assertThat(outcome.toString()).contains("\"x\" or \"y\"").doesNotContain("secret");
    }
  }

  @Nested
  class References {

    private static final String REFERS =
        "{\"id\": \"urn:t:b\", \"type\": \"StatementTemplate\", \"verb\": \"urn:w\"}";

    private final String referring =
        statement("{}")
            .replaceFirst(
                "\"object\": .*,\n",
                "\"object\": {\"objectType\": \"StatementRef\", \"id\": \"" + OTHER + "\"},\n");

    @ParameterizedTest
    @CsvSource({"urn:w, SUCCESS", "urn:x, INVALID"})
    void shouldFollowTheObjectToItsStatement(String verb, Kind expected) {
      String other = statement("{}").replace("urn:v", verb);
      assertThat(refer("objectStatementRefTemplate", referring, Optional.of(other)).kind())
          .isEqualTo(expected);
    }

    @Test
    void shouldLeaveAloneWhatIsNotAvailable() {
      assertThat(refer("objectStatementRefTemplate", referring, Optional.empty()).kind())
          .isEqualTo(Kind.SUCCESS);
    }

    @Test
    void shouldRequireAReference() {
      for (String property : new String[] {"object", "context"}) {
        assertThat(
                refer(property + "StatementRefTemplate", statement("{}"), Optional.empty()).kind())
            .as(property)
            .isEqualTo(Kind.INVALID);
      }
    }

    @Test
    void shouldEndWhereStatementsNameEachOther() {
      assertThat(refer("objectStatementRefTemplate", referring, Optional.of(referring)).kind())
          .isEqualTo(Kind.INVALID);
    }

    private TemplateOutcome refer(String property, String statement, Optional<String> other) {
      String templates =
          "{\"id\": \"urn:t:a\", \"type\": \"StatementTemplate\", \"verb\": \"urn:v\", \""
              + property
              + "\": [\"urn:t:b\"]},"
              + REFERS;
      return matcher(templates, Overlap.EVERY)
          .check(
              CheckedStatement.of(ID, statement),
              id -> other.map(text -> CheckedStatement.of(id, text)));
    }
  }

  @Nested
  class TemplatesForTheSameStatements {

    private static final String TWO =
        """
        {"id": "urn:t:a", "type": "StatementTemplate", "verb": "urn:v",
         "rules": [{"location": "result.success", "presence": "included"}]},
        {"id": "urn:t:b", "type": "StatementTemplate", "verb": "urn:v",
         "rules": [{"location": "result.completion", "presence": "included"}]}
        """;

    @ParameterizedTest
    @CsvSource({
      "EVERY, '{\"success\": true}', INVALID",
      "ONE, '{\"success\": true}', SUCCESS",
      "ONE, {}, INVALID",
      "EVERY, '{\"success\": true, \"completion\": true}', SUCCESS"
    })
    void shouldAllBeFollowedUnlessOneIsEnough(Overlap overlap, String result, Kind expected) {
      TemplateOutcome outcome =
          matcher(TWO, overlap)
              .check(CheckedStatement.of(ID, statement(result)), id -> Optional.empty());
      assertThat(outcome.kind()).isEqualTo(expected);
    }
  }

  private static TemplateOutcome check(String template, String statement) {
    String whole = "{\"id\": \"urn:t:a\", \"type\": \"StatementTemplate\", " + template + "}";
    return matcher(whole, Overlap.EVERY)
        .check(CheckedStatement.of(ID, statement), id -> Optional.empty());
  }

  private static TemplateMatcher matcher(String templates, Overlap overlap) {
    String profile =
        """
        {"@context": "https://w3id.org/xapi/profiles/context", "type": "Profile", "id": "urn:p",
         "versions": [{"id": "urn:p:1"}], "templates": [%s]}
        """
            .formatted(templates);
    ProfileReading reading = ProfileReader.read(profile);
    assertThat(reading).isInstanceOf(ProfileReading.Taken.class);
    return new TemplateMatcher(((ProfileReading.Taken) reading).profile(), overlap);
  }

  private static String statement(String result) {
    return """
    {"actor": {"mbox": "mailto:a@example.org"},
     "verb": {"id": "urn:v"},
     "object": {"id": "urn:o", "definition": {"type": "urn:t"}},
     "result": %s,
     "attachments": [{"usageType": "urn:a"}],
     "context": {"contextActivities": {
       "grouping": [{"id": "urn:1", "definition": {"type": "urn:g1"}},
                    {"id": "urn:2", "definition": {"type": "urn:g2"}}],
       "category": {"id": "urn:cat", "definition": {"type": "urn:c"}}}}}
    """
        .formatted(result);
  }
}
