package org.koers.lrs.profile.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.lrs.profile.definition.DeterminingProperties;
import org.koers.lrs.profile.definition.Pattern;
import org.koers.lrs.profile.definition.Pattern.Kind;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.definition.StatementTemplate;
import org.koers.lrs.profile.match.PatternAutomaton.Status;

class PatternAutomatonTest {

  private static final List<String> TEMPLATES = List.of("a", "b", "c");
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final int TRIALS = 20_000;

  private final Map<String, Pattern> patterns = new LinkedHashMap<>();

  /** The relay race of the specification: start, handoff once or more, placing. */
  @ParameterizedTest
  @CsvSource({
    "'',PARTIAL",
    "a,PARTIAL",
    "a b,PARTIAL",
    "a b c,SUCCESS",
    "a b b b c,SUCCESS",
    "a c,FAILURE",
    "b,FAILURE",
    "a b c c,FAILURE"
  })
  void shouldFollowTheRelayRace(String statements, Status expected) {
    define("handoffs", Kind.ONE_OR_MORE, "b");
    define("relay", Kind.SEQUENCE, "a", "handoffs", "c");
    assertThat(walk("relay", letters(statements))).isEqualTo(expected);
  }

  /** The levels of a game that may be played again, of the specification. */
  @ParameterizedTest
  @CsvSource({
    "a b c,SUCCESS",
    "a a a b a b b c c a,SUCCESS",
    "a a,PARTIAL",
    "b,FAILURE",
    "a c,FAILURE"
  })
  void shouldFollowLevelsThatArePlayedAgain(String statements, Status expected) {
    define("redo1", Kind.ZERO_OR_MORE, "a");
    define("upto2", Kind.ALTERNATES, "a", "b");
    define("redo2", Kind.ZERO_OR_MORE, "upto2");
    define("upto3", Kind.ALTERNATES, "a", "b", "c");
    define("redo3", Kind.ZERO_OR_MORE, "upto3");
    define("levels", Kind.SEQUENCE, "a", "redo1", "b", "redo2", "c", "redo3");
    assertThat(walk("levels", letters(statements))).isEqualTo(expected);
  }

  /** As in the published SCORM profile, where greedy matching never comes to an end. */
  @Test
  void shouldNotLoseAWayByAnEarlyChoice() {
    define("middle", Kind.ZERO_OR_MORE, "b");
    define("attempt", Kind.SEQUENCE, "a", "middle", "c");
    List<Set<String>> statements = List.of(Set.of("a", "b"), Set.of("b"), Set.of("b", "c"));
    assertThat(new GreedyPattern(patterns).matches(statements, "attempt").follows()).isFalse();
    assertThat(walk("attempt", statements)).isEqualTo(Status.SUCCESS);
  }

  @Test
  void shouldSayTheSameAsTryingEveryWay() {
    Random random = new Random(20_260_101);
    Map<Status, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < TRIALS; i++) {
      patterns.clear();
      String pattern = pattern(random, 3);
      List<Set<String>> statements = statements(random);
      Status expected = new NaivePattern(patterns, statements).status(pattern);
      assertThat(walk(pattern, statements))
          .as("%s on %s", patterns, statements)
          .isEqualTo(expected);
      seen.merge(expected, 1, Integer::sum);
    }
    assertThat(seen).hasSize(3).allSatisfy((status, count) -> assertThat(count).isGreaterThan(500));
  }

  @Test
  void shouldAcceptWhateverTheSpecificationsGreedyMatchingAccepts() {
    Random random = new Random(7);
    int accepted = 0;
    for (int i = 0; i < TRIALS; i++) {
      patterns.clear();
      String pattern = pattern(random, 3);
      List<Set<String>> statements = statements(random);
      if (new GreedyPattern(patterns).matches(statements, pattern).follows()) {
        accepted++;
        assertThat(walk(pattern, statements))
            .as("%s on %s", patterns, statements)
            .isEqualTo(Status.SUCCESS);
      }
    }
    assertThat(accepted).isGreaterThan(500);
  }

  @Test
  void shouldRefuseAPatternThatUnfoldsWithoutEnd() {
    define("p0", Kind.SEQUENCE, "a", "b");
    for (int i = 1; i < 40; i++) {
      define("p" + i, Kind.SEQUENCE, "p" + (i - 1), "p" + (i - 1));
    }
    assertThatThrownBy(() -> compile("p39")).hasMessageContaining("unfolds to more than");
  }

  @Test
  void shouldRefuseAPatternThatContainsItself() {
    define("p", Kind.SEQUENCE, "q", "q");
    define("q", Kind.ALTERNATES, "p", "a");
    assertThatThrownBy(() -> compile("p")).hasMessageContaining("contains itself");
  }

  private void define(String id, Kind kind, String... members) {
    patterns.put(id, new Pattern(id, false, kind, List.of(members)));
  }

  private String pattern(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return TEMPLATES.get(random.nextInt(TEMPLATES.size()));
    }
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    int size = kind == Kind.SEQUENCE || kind == Kind.ALTERNATES ? 2 + random.nextInt(2) : 1;
    List<String> members = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      members.add(pattern(random, depth - 1));
    }
    String id = "p" + patterns.size();
    patterns.put(id, new Pattern(id, false, kind, members));
    return id;
  }

  private static List<Set<String>> statements(Random random) {
    List<Set<String>> statements = new ArrayList<>();
    int size = random.nextInt(6);
    for (int i = 0; i < size; i++) {
      Set<String> followed = new HashSet<>();
      followed.add(TEMPLATES.get(random.nextInt(TEMPLATES.size())));
      if (random.nextInt(3) == 0) {
        followed.add(TEMPLATES.get(random.nextInt(TEMPLATES.size())));
      }
      statements.add(followed);
    }
    return statements;
  }

  private static List<Set<String>> letters(String statements) {
    return Stream.of(statements.split(" ")).filter(s -> !s.isEmpty()).map(Set::of).toList();
  }

  private Status walk(String pattern, List<Set<String>> statements) {
    try {
      PatternAutomaton.Walk walk = compile(pattern).walk();
      for (Set<String> followed : statements) {
        walk.step(followed);
      }
      return walk.status();
    } catch (PatternCompiler.Uncheckable why) {
      throw new AssertionError(why);
    }
  }

  private PatternAutomaton compile(String id) throws PatternCompiler.Uncheckable {
    Pattern whole = new Pattern("whole", true, Kind.SEQUENCE, List.of(id));
    return PatternCompiler.compile(
        whole, new ProfileDefinition("urn:p", "urn:p:1", "p", templates(), patterns));
  }

  private static Map<String, StatementTemplate> templates() {
    return TEMPLATES.stream()
        .map(
            id ->
                new StatementTemplate(
                    id,
                    new DeterminingProperties(null, null, Map.of(), Set.of()),
                    Set.of(),
                    Set.of(),
                    List.of()))
        .collect(Collectors.toMap(StatementTemplate::id, Function.identity()));
  }
}
