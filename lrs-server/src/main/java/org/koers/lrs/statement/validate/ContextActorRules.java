package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.CONTEXT;
import static org.koers.lrs.statement.validate.Part.CONTEXT_AGENT;
import static org.koers.lrs.statement.validate.Part.CONTEXT_GROUP;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.koers.lrs.xapi.Iri;

/** Version 2.0.0, 4.2.2.5: the Agents and Groups around a statement. Their ids are our own. */
final class ContextActorRules {

  private ContextActorRules() {}

  static List<Rule> all() {
    return List.of(
        new ContextAgentsAreArray(),
        new ContextGroupsAreArray(),
        new ContextAgentIsNamed(),
        new ContextGroupIsNamed(),
        new HoldsAgent(),
        new HoldsGroup(),
        new RelevantTypesAreIris());
  }

  /** An array of objects in the context. */
  abstract static class ArrayOfObjects implements Rule {
    private final String property;

    ArrayOfObjects(String property) {
      this.property = property;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(CONTEXT);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      JsonNode value = place.get(property);
      if (value != null && place.version().hasContextAgents() && !Lists.ofObjects(value)) {
        fault.accept(place.at(property), Say.shouldBe(property, value, "an array of objects"));
      }
    }
  }

  /** The objectType by which an element of such an array is known. */
  abstract static class IsNamed implements Rule {
    private final Part part;
    private final String name;

    IsNamed(Part part, String name) {
      this.part = part;
      this.name = name;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(part);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      if (!place.has("objectType")) {
        fault.accept(place.pointer(), Say.missing("objectType", Say.quote(name)));
      } else if (!place.says("objectType", name)) {
        fault.accept(
            place.at("objectType"),
            Say.shouldBe("objectType", place.json().get("objectType"), Say.quote(name)));
      }
    }
  }

  /** The actor that such an element is about. */
  abstract static class HoldsActor implements Rule {
    private final Part part;
    private final String property;
    private final Part kind;

    HoldsActor(Part part, String property, Part kind) {
      this.part = part;
      this.property = property;
      this.kind = kind;
    }

    @Override
    public final Set<Part> parts() {
      return EnumSet.of(part);
    }

    @Override
    public final void check(Place place, BiConsumer<String, String> fault) {
      String expected =
          kind == Part.AGENT ? "an Agent" : "a Group (with \"objectType\": \"Group\")";
      JsonNode value = place.get(property);
      if (!place.has(property)) {
        fault.accept(place.pointer(), Say.missing(property, expected));
      } else if (value != null && kind.of(value).isEmpty()) {
        fault.accept(place.at(property), Say.shouldBe(property, value, expected));
      }
    }
  }

  @Requirement("KOERS-00001")
  static final class ContextAgentsAreArray extends ArrayOfObjects {
    ContextAgentsAreArray() {
      super("contextAgents");
    }
  }

  @Requirement("KOERS-00002")
  static final class ContextGroupsAreArray extends ArrayOfObjects {
    ContextGroupsAreArray() {
      super("contextGroups");
    }
  }

  @Requirement("KOERS-00003")
  static final class ContextAgentIsNamed extends IsNamed {
    ContextAgentIsNamed() {
      super(CONTEXT_AGENT, "contextAgent");
    }
  }

  @Requirement("KOERS-00004")
  static final class ContextGroupIsNamed extends IsNamed {
    ContextGroupIsNamed() {
      super(CONTEXT_GROUP, "contextGroup");
    }
  }

  @Requirement("KOERS-00005")
  static final class HoldsAgent extends HoldsActor {
    HoldsAgent() {
      super(CONTEXT_AGENT, "agent", Part.AGENT);
    }
  }

  @Requirement("KOERS-00006")
  static final class HoldsGroup extends HoldsActor {
    HoldsGroup() {
      super(CONTEXT_GROUP, "group", Part.GROUP);
    }
  }

  @Requirement("KOERS-00007")
  static final class RelevantTypesAreIris implements Rule {
    @Override
    public Set<Part> parts() {
      return EnumSet.of(CONTEXT_AGENT, CONTEXT_GROUP);
    }

    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode types = place.get("relevantTypes");
      if (types != null
          && (types.isEmpty()
              || !Lists.of(types, type -> type.isTextual() && Iri.isValid(type.textValue())))) {
        fault.accept(
            place.at("relevantTypes"),
            Say.shouldBe("relevantTypes", types, "an array of one IRI or more, or leave it out"));
      }
    }
  }
}
