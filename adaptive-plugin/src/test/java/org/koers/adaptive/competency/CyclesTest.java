package org.koers.adaptive.competency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CyclesTest {

  private static final Map<String, List<String>> TWO =
      Map.of("a", List.of("b"), "b", List.of("a"), "c", List.of("c", "a"), "d", List.of("c"));

  @Test
  void shouldFindEachOfTwoCyclesOnce() {
    assertThat(Cycles.all(List.of("a", "b", "c", "d"), TWO::get))
        .containsExactly(List.of("a", "b", "a"), List.of("c", "c"));
  }

  @Test
  void shouldSortPrerequisitesFirstAndOtherwiseAsGiven() {
    Map<String, List<String>> before = Map.of("x", List.of("z"), "y", List.of(), "z", List.of("y"));

    assertThat(Cycles.sorted(List.of("x", "y", "z"), before::get)).containsExactly("y", "z", "x");
    assertThat(Cycles.find(List.of("x", "y", "z"), before::get)).isNull();
  }

  @Test
  void aChainLongerThanAStackShouldBeWalked() {
    List<String> nodes = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      nodes.add("n" + i);
    }

    List<String> sorted =
        Cycles.sorted(
            nodes,
            node -> {
              int next = Integer.parseInt(node.substring(1)) + 1;
              return next < nodes.size() ? List.of("n" + next) : List.of();
            });

    assertThat(sorted).hasSize(200_000).startsWith("n199999").endsWith("n0");
  }
}
