package org.koers.lrs.xapi;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.koers.lrs.xapi.Interaction.Role;

/** The ten kinds of question (Data 2.4.4.1). */
public enum InteractionType {
  TRUE_FALSE("true-false"),
  CHOICE("choice"),
  FILL_IN("fill-in"),
  LONG_FILL_IN("long-fill-in"),
  MATCHING("matching"),
  PERFORMANCE("performance"),
  SEQUENCING("sequencing"),
  LIKERT("likert"),
  NUMERIC("numeric"),
  OTHER("other");

  private final String word;

  InteractionType(String word) {
    this.word = word;
  }

  /** The type as it stands in JSON. */
  public String word() {
    return word;
  }

  /** The component lists that this kind may have. */
  public Set<Role> roles() {
    return switch (this) {
      case CHOICE, SEQUENCING -> Set.of(Role.CHOICES);
      case LIKERT -> Set.of(Role.SCALE);
      case MATCHING -> Set.of(Role.SOURCE, Role.TARGET);
      case PERFORMANCE -> Set.of(Role.STEPS);
      case TRUE_FALSE, FILL_IN, LONG_FILL_IN, NUMERIC, OTHER -> Set.of();
    };
  }

  public static Optional<InteractionType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
