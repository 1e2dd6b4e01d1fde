package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.ACTIVITY;
import static org.koers.lrs.statement.validate.Part.CONTEXT;
import static org.koers.lrs.statement.validate.Part.CONTEXT_ACTIVITIES;
import static org.koers.lrs.statement.validate.Part.STATEMENT;
import static org.koers.lrs.statement.validate.Part.SUB_STATEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Data 2.4.6: the context, except for what version 2.0.0 added to it. */
final class ContextRules {

  private ContextRules() {}

  static List<Rule> all() {
    return List.of(
        new RevisionNeedsActivity(),
        new PlatformNeedsActivity(),
        new RegistrationIsUuid(),
        new InstructorIsAgentOrGroup(),
        new TeamIsGroup(),
        new ContextActivitiesAreObject(),
        new ContextActivityKeys(),
        new ContextActivitiesAreActivities(),
        new RevisionIsString(),
        new PlatformIsString(),
        new LanguageIsTag(),
        new StatementIsStatementRef(),
        new ExtensionsAreObject());
  }

  /** A property that only makes sense when the object is an activity. */
  abstract static class NeedsActivity implements Rule {
    private final String property;

    NeedsActivity(String property) {
      this.property = property;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(STATEMENT, SUB_STATEMENT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      Optional<Part> object = Part.OBJECT.of(place.json().path("object"));
      if (place.json().path("context").has(property)
          && object.isPresent()
          && object.get() != ACTIVITY) {
        fault.accept(
            place.at("context") + "/" + property,
            Say.quote(property) + " needs an Activity as object; leave it out.");
      }
    }
  }

  /** A property that must lead to a certain part, once it is there. */
  abstract static class Holds implements Rule {
    private final String property;
    private final Part part;
    private final String words;

    Holds(String property, Part part, String words) {
      this.property = property;
      this.part = part;
      this.words = words;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(CONTEXT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get(property);
      if (value != null && part.of(value).isEmpty()) {
        fault.accept(place.at(property), Say.shouldBe(property, value, words));
      }
    }
  }

  @Requirement("XAPI-00084")
  static final class RevisionNeedsActivity extends NeedsActivity {
    RevisionNeedsActivity() {
      super("revision");
    }
  }

  @Requirement("XAPI-00085")
  static final class PlatformNeedsActivity extends NeedsActivity {
    PlatformNeedsActivity() {
      super("platform");
    }
  }

  @Requirement("XAPI-00087")
  static final class RegistrationIsUuid extends PropertyRule {
    RegistrationIsUuid() {
      super("registration", DataType.UUID, CONTEXT);
    }
  }

  @Requirement("XAPI-00087")
  static final class InstructorIsAgentOrGroup extends Holds {
    InstructorIsAgentOrGroup() {
      super("instructor", Part.ACTOR, "an Agent or a Group");
    }
  }

  @Requirement("XAPI-00088")
  static final class TeamIsGroup extends Holds {
    TeamIsGroup() {
      super("team", Part.GROUP, "a Group (with \"objectType\": \"Group\")");
    }
  }

  @Requirement("XAPI-00086")
  static final class ContextActivitiesAreObject extends PropertyRule {
    ContextActivitiesAreObject() {
      super("contextActivities", DataType.OBJECT, CONTEXT);
    }
  }

  @Requirement("XAPI-00093")
  static final class ContextActivityKeys implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(CONTEXT_ACTIVITIES);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      Set<String> known = CONTEXT_ACTIVITIES.properties(place.version());
      place
          .json()
          .fieldNames()
          .forEachRemaining(
              key -> {
                if (known.stream().noneMatch(key::equalsIgnoreCase)) {
                  fault.accept(
                      place.at(key),
                      Say.quote(key) + " is no relation; use " + String.join(", ", known) + ".");
                }
              });
    }
  }

  @Requirement("XAPI-00094")
  static final class ContextActivitiesAreActivities implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(CONTEXT_ACTIVITIES);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (String key : CONTEXT_ACTIVITIES.properties(place.version())) {
        JsonNode value = place.get(key);
        if (value != null
            && ACTIVITY.of(value).isEmpty()
            && !Lists.of(value, one -> ACTIVITY.of(one).isPresent())) {
          fault.accept(place.at(key), Say.shouldBe(key, value, "an array of Activities"));
        }
      }
    }
  }

  @Requirement("XAPI-00089")
  static final class RevisionIsString extends PropertyRule {
    RevisionIsString() {
      super("revision", DataType.STRING, CONTEXT);
    }
  }

  @Requirement("XAPI-00090")
  static final class PlatformIsString extends PropertyRule {
    PlatformIsString() {
      super("platform", DataType.STRING, CONTEXT);
    }
  }

  @Requirement("XAPI-00091")
  static final class LanguageIsTag extends PropertyRule {
    LanguageIsTag() {
      super("language", DataType.LANGUAGE_TAG, CONTEXT);
    }
  }

  @Requirement("XAPI-00092")
  static final class StatementIsStatementRef extends Holds {
    StatementIsStatementRef() {
      super("statement", Part.STATEMENT_REF, "{\"objectType\": \"StatementRef\", \"id\": …}");
    }
  }

  @Requirement("XAPI-00120")
  static final class ExtensionsAreObject extends PropertyRule {
    ExtensionsAreObject() {
      super("extensions", DataType.OBJECT, CONTEXT);
    }
  }
}
