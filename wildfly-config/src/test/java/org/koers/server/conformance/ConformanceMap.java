package org.koers.server.conformance;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.koers.lrs.statement.validate.Requirements;

/**
 * Requirements, the rules that check them and the tests that show them.
 *
 * @param results by requirement, from the last run of lrs-server's tests
 */
record ConformanceMap(Map<String, Result> results) {

  /** Whether the tests passed, and which they are. */
  record Result(boolean passed, List<String> tests) {}

  private static final String HEAD =
      """
      # Conformance

      What the standard asks of a record store, requirement by requirement: the rule that checks it, the
      tests that show it, and how they ended in the build that made this page. The ids are those of ADL's
      conformance requirements for xAPI 1.0.3 and 2.0.0; KOERS ids are ours. The words are our own.

      This page is generated: `mvn verify -Dkoers.docs.write=true` writes it, each build compares it. A rule
      without a test, or a test that names an unknown id, fails the build.

      ADL's own suite, `adlnet/lrs-conformance-test-suite`, runs against the started server; see
      [CONTRIBUTING](../CONTRIBUTING.md#the-conformance-suite). On 2026-11-24, one server: **1365 of 1365**
      for 1.0.3 at `/xapi103` (24 s) and **1442 of 1442** for 2.0.0 at `/xapi` (32 s).

      """;

  static ConformanceMap of(List<String> lines) {
    Map<String, Result> results = new TreeMap<>();
    for (String line : lines) {
      List<String> words = Arrays.asList(line.split(" ", -1));
      results.put(
          words.getFirst(),
          new Result(words.get(1).equals("passed"), words.subList(2, words.size())));
    }
    return new ConformanceMap(results);
  }

  Set<String> unknown() {
    Set<String> unknown = new TreeSet<>(results.keySet());
    unknown.removeAll(Requirements.all().keySet());
    return unknown;
  }

  Set<String> rulesWithoutTest() {
    Set<String> without = new TreeSet<>(Requirements.rules().keySet());
    without.removeAll(results.keySet());
    return without;
  }

  private static boolean asks(String text) {
    return !text.startsWith("Withdrawn") && !text.startsWith("Untestable");
  }

  private List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    Requirements.all()
        .forEach(
            (id, text) -> {
              if (asks(text) && !results.containsKey(id)) {
                gaps.add(id);
              }
            });
    return gaps;
  }

  String markdown() {
    List<String> gaps = gaps();
    long asked = Requirements.all().values().stream().filter(ConformanceMap::asks).count();
    return HEAD
        + "Of %d requirements %d can be shown; %d are shown by a test of ours, %d are not: %s.\n\n"
            .formatted(
                Requirements.all().size(),
                asked,
                asked - gaps.size(),
                gaps.size(),
                gaps.isEmpty() ? "no gaps" : String.join(", ", gaps))
        + "| id | for | asks | rule | shown by | last result |\n|---|---|---|---|---|---|\n"
        + Requirements.all().entrySet().stream()
            .map(entry -> row(entry.getKey(), entry.getValue()))
            .collect(joining());
  }

  private String row(String id, String text) {
    Result result = results.get(id);
    String tests = result == null ? "" : String.join(", ", result.tests());
    String last =
        result == null ? (asks(text) ? "**gap**" : "") : result.passed() ? "passed" : "**failed**";
    String rules = String.join(", ", Requirements.rules().getOrDefault(id, List.of()));
    boolean oneOnly = text.startsWith("[1.0.3] ");
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            id,
            oneOnly ? "1.0.3" : "both",
            oneOnly ? text.substring("[1.0.3] ".length()) : text,
            rules,
            tests,
            last);
  }
}
