package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.ACTIVITY;
import static org.koers.lrs.statement.validate.Part.STATEMENT;
import static org.koers.lrs.statement.validate.Part.STATEMENT_REF;
import static org.koers.lrs.statement.validate.Part.SUB_STATEMENT;
import static org.koers.lrs.statement.validate.Part.VERB;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Data 2.4.3 and 2.4.4: the verb, and what an object may be. */
final class ObjectRules {

  private ObjectRules() {}

  static List<Rule> all() {
    return List.of(
        new VerbHasId(),
        new DisplayIsLanguageMap(),
        new ObjectTypeIsKnown(),
        new ActorAsObjectIsNamed(),
        new StatementAsObjectIsNamed(),
        new ActivityHasId(),
        new DefinitionIsObject(),
        new StatementRefHasId(),
        new NoNestedSubStatement(),
        new SubStatementHasNoId(),
        new SubStatementHasNoStored(),
        new SubStatementHasNoVersion(),
        new SubStatementHasNoAuthority());
  }

  /** An object without objectType is an activity, unless it is plainly meant as something else. */
  static @Nullable Part untyped(JsonNode object) {
    return meantAsActor(object) || meantAsStatement(object) ? null : ACTIVITY;
  }

  private static boolean meantAsActor(JsonNode object) {
    return !object.has("id")
        && (object.has("member") || ActorRules.IDENTIFIERS.stream().anyMatch(object::has));
  }

  private static boolean meantAsStatement(JsonNode object) {
    return DataType.UUID.fits(object.path("id")) || (object.has("actor") && object.has("verb"));
  }

  /** A rule on the object of a statement, whatever it is. */
  abstract static class OnObject implements Rule {
    @Override
    public final Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      JsonNode object = place.get("object");
      if (object != null && object.isObject()) {
        check(object, place, fault);
      }
    }

    abstract void check(JsonNode object, Place place, BiConsumer<String, String> fault);
  }

  @Requirement("XAPI-00044")
  static final class VerbHasId extends PropertyRule.Required {
    VerbHasId() {
      super("id", DataType.IRI, VERB);
    }
  }

  @Requirement("XAPI-00045")
  static final class DisplayIsLanguageMap extends PropertyRule {
    DisplayIsLanguageMap() {
      super("display", DataType.OBJECT, VERB);
    }
  }

  @Requirement("XAPI-00046")
  static final class ObjectTypeIsKnown extends OnObject {
    @Override
    void check(JsonNode object, Place place, BiConsumer<String, String> fault) {
      if (object.has("objectType") && Part.OBJECT.of(object).isEmpty()) {
        fault.accept(
            place.at("object") + "/objectType",
            Say.shouldBe(
                "objectType",
                object.get("objectType"),
                "Activity, Agent, Group, SubStatement or StatementRef"));
      }
    }
  }

  @Requirement("XAPI-00065")
  static final class ActorAsObjectIsNamed extends OnObject {
    @Override
    void check(JsonNode object, Place place, BiConsumer<String, String> fault) {
      if (!object.has("objectType") && meantAsActor(object)) {
        fault.accept(
            place.at("object"), Say.missing("objectType", "\"Agent\" or \"Group\" (or add an id)"));
      }
    }
  }

  @Requirement("XAPI-00073")
  static final class StatementAsObjectIsNamed extends OnObject {
    @Override
    void check(JsonNode object, Place place, BiConsumer<String, String> fault) {
      if (!object.has("objectType") && !meantAsActor(object) && meantAsStatement(object)) {
        fault.accept(
            place.at("object"), Say.missing("objectType", "\"StatementRef\" or \"SubStatement\""));
      }
    }
  }

  @Requirement("XAPI-00047")
  static final class ActivityHasId extends PropertyRule.Required {
    ActivityHasId() {
      super("id", DataType.IRI, ACTIVITY);
    }
  }

  @Requirement("XAPI-00048")
  static final class DefinitionIsObject extends PropertyRule {
    DefinitionIsObject() {
      super("definition", DataType.OBJECT, ACTIVITY);
    }
  }

  @Requirement("XAPI-00072")
  static final class StatementRefHasId extends PropertyRule.Required {
    StatementRefHasId() {
      super("id", DataType.UUID, STATEMENT_REF);
    }
  }

  @Requirement("XAPI-00071")
  static final class NoNestedSubStatement implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(SUB_STATEMENT);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      if (place.json().path("object").path("objectType").asText().equals("SubStatement")) {
        fault.accept(
            place.at("object"),
            "A SubStatement cannot hold another one; flatten it or refer to it.");
      }
    }
  }

  /** What the store assigns to statements has no place in a SubStatement. */
  abstract static class NotInSubStatement implements Rule {
    private final String property;

    NotInSubStatement(String property) {
      this.property = property;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(SUB_STATEMENT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      if (place.has(property)) {
        fault.accept(
            place.at(property), "A SubStatement has no " + Say.quote(property) + "; leave it out.");
      }
    }
  }

  @Requirement("XAPI-00070")
  static final class SubStatementHasNoId extends NotInSubStatement {
    SubStatementHasNoId() {
      super("id");
    }
  }

  @Requirement("XAPI-00069")
  static final class SubStatementHasNoStored extends NotInSubStatement {
    SubStatementHasNoStored() {
      super("stored");
    }
  }

  @Requirement("XAPI-00068")
  static final class SubStatementHasNoVersion extends NotInSubStatement {
    SubStatementHasNoVersion() {
      super("version");
    }
  }

  @Requirement("XAPI-00067")
  static final class SubStatementHasNoAuthority extends NotInSubStatement {
    SubStatementHasNoAuthority() {
      super("authority");
    }
  }
}
