package org.koers.lrs.profile.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.koers.lrs.profile.definition.Pattern;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.match.PatternAutomaton.Status;
import org.koers.lrs.profile.match.PatternStatus.State;

/**
 * {@code follows} of the specification (communication 2.2) for each primary pattern of a profile.
 * The answer depends on the statements alone, not on when they arrived.
 */
public final class PatternMatcher {

  private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private final Map<String, PatternAutomaton> automata = new TreeMap<>();
  private final Map<String, String> uncheckable = new TreeMap<>();

  public PatternMatcher(ProfileDefinition profile) {
    for (Pattern pattern : profile.primaryPatterns()) {
      try {
        automata.put(pattern.id(), PatternCompiler.compile(pattern, profile));
      } catch (PatternCompiler.Uncheckable why) {
        uncheckable.put(pattern.id(), why.getMessage());
      }
    }
  }

  /** Whether statements must follow a pattern at all. */
  public boolean any() {
    return !automata.isEmpty() || !uncheckable.isEmpty();
  }

  /**
   * The status of each primary pattern.
   *
   * @param statements all that name the profile in this registration, in any order
   * @param names by which subregistrations name the profile
   * @param outcomes what the templates say of each
   */
  public List<PatternStatus> check(
      UUID registration,
      List<OrderedStatement> statements,
      Set<String> names,
      Function<CheckedStatement, TemplateOutcome> outcomes) {
    List<PatternStatus> all = new ArrayList<>();
    divided(statements, names)
        .forEach(
            (part, those) -> {
              Part divided =
                  new Part(registration, part, those, those.stream().map(outcomes).toList());
              automata.forEach((id, automaton) -> all.add(divided.walk(id, automaton.walk())));
              uncheckable.forEach((id, why) -> all.add(divided.unchecked(id, why)));
            });
    return all;
  }

  /** By subregistration, unless a statement has none: then all follow the same pattern. */
  private static Map<UUID, List<CheckedStatement>> divided(
      List<OrderedStatement> statements, Set<String> names) {
    Stream<CheckedStatement> ordered =
        statements.stream().sorted(OrderedStatement.ORDER).map(OrderedStatement::statement);
    Map<UUID, List<CheckedStatement>> parts = new TreeMap<>();
    List<CheckedStatement> all = ordered.toList();
    for (CheckedStatement statement : all) {
      Optional<UUID> part =
          statement.subregistration(names).filter(s -> s.matches(UUID_FORM)).map(UUID::fromString);
      if (part.isEmpty()) {
        return Map.of(PatternStatus.UNDIVIDED, all);
      }
      parts.computeIfAbsent(part.get(), key -> new ArrayList<>()).add(statement);
    }
    return parts;
  }

  private record Part(
      UUID registration, UUID part, List<CheckedStatement> statements, List<TemplateOutcome> said) {

    PatternStatus walk(String pattern, PatternAutomaton.Walk walk) {
      for (int i = 0; i < statements.size(); i++) {
        TemplateOutcome outcome = said.get(i);
        String wrong =
            switch (outcome.kind()) {
              case INVALID -> "It breaks the template " + outcome.broken().getFirst().template();
              case UNMATCHED -> "It is meant by no template of the profile";
              case SUCCESS ->
                  walk.step(outcome.followed()) == Status.FAILURE
                      ? "The pattern does not allow it here; it follows " + outcome.followed()
                      : "";
            };
        if (!wrong.isEmpty()) {
          return status(pattern, State.FAILURE, Optional.of(statements.get(i).id()), wrong + ".");
        }
      }
      return status(pattern, State.valueOf(walk.status().name()), Optional.empty(), "");
    }

    PatternStatus unchecked(String pattern, String why) {
      return status(pattern, State.UNCHECKED, Optional.empty(), why);
    }

    private PatternStatus status(
        String pattern, State state, Optional<UUID> brokenBy, String message) {
      return new PatternStatus(
          registration, part, pattern, state, statements.size(), brokenBy, message);
    }
  }
}
