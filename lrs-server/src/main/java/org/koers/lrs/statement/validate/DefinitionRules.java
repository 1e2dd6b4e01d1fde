package org.koers.lrs.statement.validate;

import static org.koers.lrs.statement.validate.Part.COMPONENT;
import static org.koers.lrs.statement.validate.Part.DEFINITION;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.lrs.xapi.Interaction.Role;
import org.koers.lrs.xapi.InteractionType;

/** Data 2.4.4.1: what is said about an activity, and interactions. */
final class DefinitionRules {

  private static final List<String> ROLES =
      Arrays.stream(Role.values()).map(Role::property).toList();

  private DefinitionRules() {}

  static List<Rule> all() {
    return List.of(
        new NameIsLanguageMap(),
        new DescriptionIsLanguageMap(),
        new TypeIsIri(),
        new MoreInfoIsIrl(),
        new ExtensionsAreObject(),
        new InteractionTypeIsKnown(),
        new InteractionTypeIsThere(),
        new ComponentsFitType(),
        new ResponsesAreStrings(),
        new ChoicesAreArray(),
        new ScaleIsArray(),
        new SourceIsArray(),
        new TargetIsArray(),
        new StepsAreArray(),
        new ComponentsAreObjects(),
        new ComponentHasId(),
        new ComponentIdsDiffer(),
        new ComponentDescriptionIsLanguageMap());
  }

  /** A rule on the definition as a whole. */
  abstract static class OnDefinition implements Rule {
    @Override
    public final Set<Part> parts() {
      return EnumSet.of(DEFINITION);
    }
  }

  @Requirement("XAPI-00056")
  static final class NameIsLanguageMap extends PropertyRule {
    NameIsLanguageMap() {
      super("name", DataType.OBJECT, DEFINITION);
    }
  }

  @Requirement("XAPI-00059")
  static final class DescriptionIsLanguageMap extends PropertyRule {
    DescriptionIsLanguageMap() {
      super("description", DataType.OBJECT, DEFINITION);
    }
  }

  @Requirement("XAPI-00060")
  static final class TypeIsIri extends PropertyRule {
    TypeIsIri() {
      super("type", DataType.IRI, DEFINITION);
    }
  }

  @Requirement("XAPI-00061")
  static final class MoreInfoIsIrl extends PropertyRule {
    MoreInfoIsIrl() {
      super("moreInfo", DataType.IRI, DEFINITION);
    }
  }

  @Requirement("XAPI-00057")
  static final class ExtensionsAreObject extends PropertyRule {
    ExtensionsAreObject() {
      super("extensions", DataType.OBJECT, DEFINITION);
    }
  }

  @Requirement("XAPI-00049")
  static final class InteractionTypeIsKnown extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode type = place.get("interactionType");
      if (type != null && interactionType(place).isEmpty()) {
        String known =
            Arrays.stream(InteractionType.values())
                .map(InteractionType::word)
                .collect(Collectors.joining(", "));
        fault.accept(
            place.at("interactionType"), Say.shouldBe("interactionType", type, "one of " + known));
      }
    }
  }

  private static Optional<InteractionType> interactionType(Place definition) {
    return Optional.ofNullable(definition.json().path("interactionType").textValue())
        .flatMap(InteractionType::ofWord);
  }

  @Requirement("XAPI-00064")
  static final class InteractionTypeIsThere extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      List<String> used =
          Stream.concat(Stream.of("correctResponsesPattern"), ROLES.stream())
              .filter(place::has)
              .toList();
      if (!used.isEmpty() && !place.has("interactionType")) {
        fault.accept(
            place.pointer(),
            "\"interactionType\" is missing; add it, because "
                + String.join(", ", used)
                + " mean nothing without it.");
      }
    }
  }

  @Requirement("XAPI-00010")
  static final class ComponentsFitType extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      interactionType(place)
          .ifPresent(
              type ->
                  Arrays.stream(Role.values())
                      .filter(role -> place.has(role.property()) && !type.roles().contains(role))
                      .forEach(role -> fault.accept(place.at(role.property()), words(type, role))));
    }

    private static String words(InteractionType type, Role role) {
      return "An interaction of type "
          + Say.quote(type.word())
          + " has no "
          + Say.quote(role.property())
          + "; leave it out or correct the type.";
    }
  }

  @Requirement("XAPI-00050")
  static final class ResponsesAreStrings extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      JsonNode patterns = place.get("correctResponsesPattern");
      if (patterns != null && !Lists.of(patterns, JsonNode::isTextual)) {
        fault.accept(
            place.at("correctResponsesPattern"),
            Say.shouldBe("correctResponsesPattern", patterns, "an array of strings"));
      }
    }
  }

  @Requirement("XAPI-00055")
  static final class ChoicesAreArray extends PropertyRule {
    ChoicesAreArray() {
      super("choices", DataType.ARRAY, DEFINITION);
    }
  }

  @Requirement("XAPI-00054")
  static final class ScaleIsArray extends PropertyRule {
    ScaleIsArray() {
      super("scale", DataType.ARRAY, DEFINITION);
    }
  }

  @Requirement("XAPI-00053")
  static final class SourceIsArray extends PropertyRule {
    SourceIsArray() {
      super("source", DataType.ARRAY, DEFINITION);
    }
  }

  @Requirement("XAPI-00052")
  static final class TargetIsArray extends PropertyRule {
    TargetIsArray() {
      super("target", DataType.ARRAY, DEFINITION);
    }
  }

  @Requirement("XAPI-00051")
  static final class StepsAreArray extends PropertyRule {
    StepsAreArray() {
      super("steps", DataType.ARRAY, DEFINITION);
    }
  }

  @Requirement("XAPI-00063")
  static final class ComponentsAreObjects extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (String role : ROLES) {
        JsonNode list = place.get(role);
        if (list != null && list.isArray() && !Lists.ofObjects(list)) {
          fault.accept(
              place.at(role),
              Say.shouldBe(role, list, "an array of {\"id\": …, \"description\": …}"));
        }
      }
    }
  }

  @Requirement("XAPI-00058")
  static final class ComponentHasId extends PropertyRule.Required {
    ComponentHasId() {
      super("id", DataType.STRING, COMPONENT);
    }
  }

  @Requirement("XAPI-00058")
  static final class ComponentIdsDiffer extends OnDefinition {
    @Override
    public void check(Place place, BiConsumer<String, String> fault) {
      for (String role : ROLES) {
        Set<String> seen = new HashSet<>();
        JsonNode list = place.json().path(role);
        for (int i = 0; i < list.size(); i++) {
          String id = list.path(i).path("id").textValue();
          if (id != null && !seen.add(id)) {
            fault.accept(
                place.at(role) + "/" + i + "/id",
                Say.quote(id) + " is used twice in " + role + "; give each component its own id.");
          }
        }
      }
    }
  }

  @Requirement("XAPI-00062")
  static final class ComponentDescriptionIsLanguageMap extends PropertyRule {
    ComponentDescriptionIsLanguageMap() {
      super("description", DataType.OBJECT, COMPONENT);
    }
  }
}
