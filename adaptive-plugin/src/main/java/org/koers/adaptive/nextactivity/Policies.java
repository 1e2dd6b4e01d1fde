package org.koers.adaptive.nextactivity;

import java.util.List;

/** The policies there are. */
public final class Policies {

  /** System property with the name of the policy in force. */
  static final String SETTING = "koers.policy";

  private static final List<Policy> ALL =
      List.of(new MasteryPolicy(), new SequencePolicy(), new ZpdesPolicy());

  private Policies() {}

  /** Their names, the default first. */
  public static List<String> names() {
    return ALL.stream().map(Policy::name).toList();
  }

  /** The one that the setting names; {@code mastery} where it names none. */
  static Policy inForce() {
    String name = System.getProperty(SETTING, "");
    return named(name.isBlank() ? "mastery" : name.strip());
  }

  /** The one for a learner, by what people have decided. */
  static Policy of(Wishes wishes) {
    return wishes.withoutModels()
        ? named("sequence")
        : wishes.policy().map(Policies::named).orElseGet(Policies::inForce);
  }

  static Policy named(String name) {
    return ALL.stream()
        .filter(policy -> policy.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The setting %s is \"%s\". Set it to one of %s."
                        .formatted(
                            SETTING,
                            name,
                            String.join(", ", ALL.stream().map(Policy::name).toList()))));
  }
}
