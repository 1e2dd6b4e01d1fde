package org.koers.lrs.xapi;

import java.util.List;
import java.util.Map;

/** A question as SCORM knew it: its type, right answers and the parts it is made of. */
public record Interaction(
    InteractionType type,
    List<String> correctResponsesPattern,
    Map<Role, List<Component>> components) {

  public Interaction {
    correctResponsesPattern = List.copyOf(correctResponsesPattern);
    components = Map.copyOf(components);
  }

  /** The list in which a component stands; which roles are allowed depends on the type. */
  public enum Role {
    CHOICES("choices"),
    SCALE("scale"),
    SOURCE("source"),
    TARGET("target"),
    STEPS("steps");

    private final String property;

    Role(String property) {
      this.property = property;
    }

    /** The name of the property in the activity definition. */
    public String property() {
      return property;
    }
  }

  /** One choice, point on a scale, source, target or step. */
  public record Component(String id, LanguageMap description) {}
}
