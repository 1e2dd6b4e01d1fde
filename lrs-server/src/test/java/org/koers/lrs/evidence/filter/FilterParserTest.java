package org.koers.lrs.evidence.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.evidence.filter.Condition.Compares;
import org.koers.lrs.evidence.filter.Condition.OneOf;
import org.koers.lrs.problem.LrsProblem;

class FilterParserTest {

  @Test
  void aWordShouldBeTakenAsItStands() {
    assertThat(FilterParser.condition("verb.id=http://adlnet.gov/expapi/verbs/passed?a=b#c"))
        .isEqualTo(
            new OneOf(
                Path.ofMembers("verb", "id"),
                List.of(TextNode.valueOf("http://adlnet.gov/expapi/verbs/passed?a=b#c"))));
  }

  @Test
  void aNumberShouldBeANumberAndAQuotedOneAString() {
    Path scaled = Path.ofMembers("result", "score", "scaled");
    assertThat(FilterParser.condition("result.score.scaled >= 0.80"))
        .isEqualTo(
            new Compares(
                scaled, Condition.Order.AT_LEAST, DecimalNode.valueOf(new BigDecimal("0.80"))));
    assertThat(FilterParser.condition("result.score.scaled = \"0.8\""))
        .isEqualTo(new OneOf(scaled, List.of(TextNode.valueOf("0.8"))));
  }

  @Test
  void aNameWithOtherCharactersShouldStandInBrackets() {
    Condition condition =
        FilterParser.condition("context.extensions[\"https://example.org/a.b\"][0] exists");

    assertThat(condition.paths().toList().getFirst().steps())
        .containsExactly(
            new Path.Member("context"),
            new Path.Member("extensions"),
            new Path.Member("https://example.org/a.b"),
            new Path.Element(0));
  }

  @Test
  void andShouldBindTighterThanOrAndBracketsTightest() {
    assertThat(FilterParser.condition("a exists or b exists and c exists"))
        .isInstanceOf(Condition.Any.class);
    assertThat(FilterParser.condition("(a exists or b exists) and not c exists"))
        .isInstanceOf(Condition.All.class);
    assertThat(FilterParser.condition("order.and.or=1").paths().toList().getFirst().text())
        .isEqualTo("order.and.or");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''                       | character 1, its end            | a name such as actor",
        "actor.name=Jan de Vries  | character 16, where \"de Vries\" | stands in double quotes",
        "actor.name               | character 11, its end           | =, !=, <",
        "actor..name=x            | character 7                     | a name",
        "a[\"b=1                  | character 3                     | that ends what",
        "a[b]=1                   | character 3                     | double quotes or the number",
        "a=                       | character 3, its end            | a value",
        "a in x                   | character 6                     | a ( before the values",
        "a in (x                  | character 8, its end            | or a ) after the last one",
        "(a=1                     | character 5, its end            | a ) for the (",
        "a<true                   | character 7                     | have no order",
        "a=\"\\x\"                | character 3                     | a string as in JSON",
        "a=\"\\ud800\"            | character 11                    | halves of surrogate pairs",
        "a[\"\\u0000\"]=1         | character 11                    | without NUL"
      })
  void aMistakeShouldBeNamedWithItsPlaceAndTheCure(String filter, String place, String cure) {
    assertThatThrownBy(() -> FilterParser.condition(filter))
        .isInstanceOf(LrsProblem.class)
        .hasMessageContaining("The filter cannot be read at " + place)
        .hasMessageContaining(cure);
  }

  @Test
  void whatIsTooLongOrTooDeepShouldBeRefused() {
    assertThatThrownBy(() -> FilterParser.condition("a=" + "x".repeat(5_000)))
        .hasMessageContaining("it may have 4000");
    assertThatThrownBy(() -> FilterParser.condition("(".repeat(3_000)))
        .hasMessageContaining("within each other");
    assertThatThrownBy(() -> FilterParser.condition("not ".repeat(900) + "a=1"))
        .hasMessageContaining("within each other");
  }
}
