package org.koers.adaptive.placement.sitting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.placement.AdaptiveTest;
import org.koers.adaptive.placement.PlacementProblem;
import org.koers.adaptive.placement.PlacementResult;
import org.koers.adaptive.placement.Step;

/** Computes kept tests again. */
@Dependent
public class Replays {

  private final TestStore tests;

  @Inject
  public Replays(TestStore tests) {
    this.tests = tests;
  }

  /**
   * A test that was computed again.
   *
   * @param same whether each choice and each estimate came out as it was kept, bit for bit
   * @param problem what differs; empty if nothing does
   */
  public record Replay(KeptTest test, boolean same, Optional<PlacementProblem> problem) {}

  /** Empty if the tenant has no such test. */
  public Optional<Replay> of(long tenantId, UUID id) {
    return tests.test(tenantId, id).map(Replays::again);
  }

  /** The newest first. */
  public List<KeptTest> finished(long tenantId, int most) {
    return tests.finished(tenantId, most);
  }

  private static Replay again(KeptTest test) {
    try {
      boolean same = AdaptiveTest.replay(test.attempt()).equals(test.attempt());
      return new Replay(test, same, Optional.empty());
    } catch (PlacementProblem differs) {
      return new Replay(test, false, Optional.of(differs));
    }
  }

  /** What a test has shown so far. */
  public static PlacementResult result(KeptTest test) {
    return AdaptiveTest.result(test.attempt());
  }

  /** One step as an auditor reads it. */
  public static ObjectNode line(Step step) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("number", step.number())
        .put("item", step.item().iri())
        .put("version", step.item().version())
        .put("competency", step.competency())
        .put("counted", step.counted())
        .put("rule", step.why().rule().name())
        .put("information", step.why().information())
        .put("rank", step.why().rank())
        .put("credit", step.credit())
        .put("ability", step.after().mean())
        .put("standardError", step.after().standardError())
        .put("mastered", step.after().mastered());
  }
}
