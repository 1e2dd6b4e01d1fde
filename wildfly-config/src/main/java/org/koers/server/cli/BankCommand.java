package org.koers.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.adaptive.placement.page.BankClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers bank}: questions for placement tests into a running Koers. */
@Command(
    name = "bank",
    description =
        "Brings banks of questions (GIFT, QTI, CSV) into a running Koers, or lists or calibrates"
            + " what is there.")
final class BankCommand implements Callable<Integer> {
  @Parameters(arity = "0..*", paramLabel = "FILE", description = "GIFT, QTI or CSV.")
  private List<Path> files = List.of();

  @Option(
      names = "--competency",
      description = "IRI of what questions are about that do not say it themselves.")
  private String competency = "";

  @Option(names = "--language", description = "Of questions that do not say it, such as nl.")
  private String language = "";

  @Option(
      names = "--packages",
      description = "Brings in the questions of published packages that authors confirmed.")
  private boolean packages;

  @Option(
      names = "--calibrate",
      description = "Estimates all questions anew from the answers of all finished tests.")
  private boolean calibrate;

  @Mixin private RunningKeys keys = new RunningKeys();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    BankClient client = keys.client();
    boolean good = true;
    for (Path file : files) {
      good &= bring(client, file);
    }
    if (packages) {
      client.packages().forEach(bank -> said(bank.path("name").asText(), bank));
    }
    if (calibrate) {
      client.calibrate().forEach(this::calibrated);
    } else if (files.isEmpty() && !packages) {
      client.banks().forEach(this::listed);
    }
    return good ? 0 : 1;
  }

  private boolean bring(BankClient client, Path file) throws InterruptedException {
    JsonNode bank = client.bring(file, competency, language);
    said(file.getFileName().toString(), bank);
    return bank.path("kept").asBoolean();
  }

  private void said(String name, JsonNode bank) {
    bank.path("findings").forEach(this::finding);
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d of %d questions can be asked%s.%n",
            name,
            bank.path("items").asInt(),
            bank.path("questions").asInt(),
            bank.path("kept").asBoolean() ? "" : "; nothing was changed");
  }

  private void finding(JsonNode finding) {
    spec.commandLine()
        .getErr()
        .printf(
            "%s: %s %s%n",
            finding.path("place").asText(),
            finding.path("message").asText(),
            finding.path("cure").asText());
  }

  private void calibrated(JsonNode one) {
    boolean tooFew = one.path("tests").asInt() < one.path("leastTests").asInt();
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d tests, %d questions calibrated, %d left as they were%s.%n",
            one.path("competency").asText(),
            one.path("tests").asInt(),
            one.path("calibrated").asInt(),
            one.path("left").asInt(),
            tooFew ? "; it takes " + one.path("leastTests").asInt() + " tests" : "");
  }

  private void listed(JsonNode bank) {
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d questions, %d findings, brought in %s by %s.%n",
            bank.path("name").asText(),
            bank.path("questions").asInt(),
            bank.path("findings").size(),
            bank.path("brought").asText(),
            bank.path("by").asText());
  }
}
