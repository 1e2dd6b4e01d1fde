package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.RESULT;
import static org.koers.lrs.statement.validate.Part.SCORE;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Data 2.4.5: result and score. */
final class ResultRules {

  private ResultRules() {}

  static List<Rule> all() {
    return List.of(
        new SuccessIsBoolean(),
        new CompletionIsBoolean(),
        new ResponseIsString(),
        new DurationIsIso8601(),
        new ExtensionsAreObject(),
        new ScoreIsObject(),
        new ScaledIsFromMinusOneToOne(),
        new RawIsFromMinToMax(),
        new MinIsNumber(),
        new MaxIsAboveMin());
  }

  @Requirement("XAPI-00074")
  static final class SuccessIsBoolean extends PropertyRule {
    SuccessIsBoolean() {
      super("success", DataType.BOOLEAN, RESULT);
    }
  }

  @Requirement("XAPI-00075")
  static final class CompletionIsBoolean extends PropertyRule {
    CompletionIsBoolean() {
      super("completion", DataType.BOOLEAN, RESULT);
    }
  }

  @Requirement("XAPI-00076")
  static final class ResponseIsString extends PropertyRule {
    ResponseIsString() {
      super("response", DataType.STRING, RESULT);
    }
  }

  @Requirement("XAPI-00077")
  static final class DurationIsIso8601 extends PropertyRule {
    DurationIsIso8601() {
      super("duration", DataType.DURATION, RESULT);
    }
  }

  @Requirement("XAPI-00078")
  static final class ExtensionsAreObject extends PropertyRule {
    ExtensionsAreObject() {
      super("extensions", DataType.OBJECT, RESULT);
    }
  }

  @Requirement("XAPI-00079")
  static final class ScoreIsObject extends PropertyRule {
    ScoreIsObject() {
      super("score", DataType.OBJECT, RESULT);
    }
  }

  /** A number of the score, and where it may lie. */
  abstract static class Points implements Rule {
    private final String property;

    Points(String property) {
      this.property = property;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(SCORE);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get(property);
      if (value == null) {
        return;
      }
      String expected =
          value.isNumber() ? expected(value.decimalValue(), place) : "a number, without quotes";
      if (expected != null) {
        fault.accept(place.at(property), Say.shouldBe(property, value, expected));
      }
    }

    /** What the number should be, or null when it is that already. */
    abstract @Nullable String expected(BigDecimal value, Place score);

    static boolean below(BigDecimal value, Place score, String bound) {
      return score.json().path(bound).isNumber()
          && value.compareTo(score.json().get(bound).decimalValue()) < 0;
    }

    static boolean above(BigDecimal value, Place score, String bound) {
      return score.json().path(bound).isNumber()
          && value.compareTo(score.json().get(bound).decimalValue()) > 0;
    }
  }

  @Requirement("XAPI-00083")
  static final class ScaledIsFromMinusOneToOne extends Points {
    ScaledIsFromMinusOneToOne() {
      super("scaled");
    }

    @Override
    @Nullable String expected(BigDecimal value, Place score) {
      return value.abs().compareTo(BigDecimal.ONE) > 0 ? "a number from -1 to 1" : null;
    }
  }

  @Requirement("XAPI-00082")
  static final class RawIsFromMinToMax extends Points {
    RawIsFromMinToMax() {
      super("raw");
    }

    @Override
    @Nullable String expected(BigDecimal value, Place score) {
      return below(value, score, "min") || above(value, score, "max")
          ? "a number from \"min\" to \"max\""
          : null;
    }
  }

  @Requirement("XAPI-00081")
  static final class MinIsNumber extends Points {
    MinIsNumber() {
      super("min");
    }

    @Override
    @Nullable String expected(BigDecimal value, Place score) {
      return null; // its order is said once, at "max"
    }
  }

  @Requirement("XAPI-00080")
  static final class MaxIsAboveMin extends Points {
    MaxIsAboveMin() {
      super("max");
    }

    @Override
    @Nullable String expected(BigDecimal value, Place score) {
      JsonNode min = score.json().path("min");
      return min.isNumber() && value.compareTo(min.decimalValue()) <= 0
          ? "a number above \"min\""
          : null;
    }
  }
}
