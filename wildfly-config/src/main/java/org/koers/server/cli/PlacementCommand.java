package org.koers.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.placement.page.BankClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers placement}: finished placement tests, computed again. */
@Command(
    name = "placement",
    description =
        "Lists finished placement tests, or computes one again and says whether it is the same.")
final class PlacementCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TEST",
      description = "Id of a test; without it all are listed.")
  private @Nullable UUID test;

  @Mixin private RunningKeys keys = new RunningKeys();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    BankClient client = keys.client();
    if (test == null) {
      client.tests().forEach(this::listed);
      return 0;
    }
    JsonNode replay = client.replay(test);
    listed(replay);
    replay.path("steps").forEach(this::step);
    boolean same = replay.path("same").asBoolean();
    spec.commandLine()
        .getOut()
        .println(
            same
                ? "Computed again, every choice and every estimate is the same."
                : "%s: %s %s"
                    .formatted(
                        replay.path("place").asText(),
                        replay.path("message").asText(),
                        replay.path("cure").asText()));
    return same ? 0 : 1;
  }

  private void listed(JsonNode one) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s  %s  %s  %d questions, %d activities waived, %d minutes%n",
            one.path("id").asText(),
            one.path("learner").asText(),
            one.path("finished").asText(),
            one.path("questions").asInt(),
            one.path("waived").asInt(),
            one.path("minutes").asInt());
    one.path("competencies")
        .forEach(
            each ->
                spec.commandLine()
                    .getOut()
                    .printf(
                        "    %-15s %.3f  %s (%d asked, %.1f right)%n",
                        each.path("verdict").asText(),
                        each.path("probability").asDouble(),
                        each.path("competency").asText(),
                        each.path("asked").asInt(),
                        each.path("right").asDouble()));
  }

  private void step(JsonNode step) {
    spec.commandLine()
        .getOut()
        .printf(
            "  %2d %-60s %s credit %.2f ability %.3f ± %.3f mastered %.3f%n",
            step.path("number").asInt(),
            step.path("item").asText(),
            step.path("rule").asText(),
            step.path("credit").asDouble(),
            step.path("ability").asDouble(),
            step.path("standardError").asDouble(),
            step.path("mastered").asDouble());
  }
}
