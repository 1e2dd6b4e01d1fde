package org.koers.lrs.statement.validate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.koers.lrs.xapi.version.XapiVersion;

/** Holds a statement against every rule; an empty list means a valid statement. */
public final class StatementValidator {

  static final String WELL_FORMED = "XAPI-00014";
  static final String PARAMETER = "XAPI-00012";

  private StatementValidator() {}

  /** Everything that is wrong with a statement, from the top down. */
  public static List<Finding> validate(JsonNode statement, XapiVersion version) {
    return validate(statement, version, "");
  }

  static List<Finding> validate(JsonNode statement, XapiVersion version, String pointer) {
    return statement.isObject()
        ? check(Place.top(Part.STATEMENT, statement, pointer, version))
        : List.of(
            new Finding(
                WELL_FORMED, pointer, Say.shouldBe("statement", statement, "a JSON object")));
  }

  /** Everything that is wrong with an Agent or Group that stands alone, as a parameter does. */
  public static List<Finding> validateActor(JsonNode actor, XapiVersion version) {
    return Part.ACTOR
        .of(actor)
        .map(part -> check(Place.top(part, actor, "", version)))
        .orElseGet(
            () ->
                List.of(
                    new Finding(
                        PARAMETER, "", Say.shouldBe("agent", actor, "an Agent or a Group"))));
  }

  private static List<Finding> check(Place top) {
    List<Finding> findings = new ArrayList<>();
    top.walk(place -> check(place, findings));
    return findings;
  }

  private static void check(Place place, List<Finding> findings) {
    Rules.at(
        place,
        rule ->
            rule.check(
                place,
                (pointer, message) ->
                    findings.add(new Finding(rule.requirement(), pointer, message))));
  }
}
