package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.check.Judgement;
import org.koers.packager.check.Validation;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.Severity;

/** What validate shows. */
record ValidateReport(String file, Validation validation) implements Reported {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ExitCode code() {
    return validation.refused() ? ExitCode.STOPPED : ExitCode.DONE;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    String end = System.lineSeparator();
    text.append(file).append(": ").append(validation.content().format()).append(", ");
    text.append(verdict()).append(end);
    for (Judgement judgement : validation.judgements()) {
      Finding finding = judgement.finding();
      text.append("  ").append(finding.severity()).append(' ').append(finding.code());
      text.append(", ").append(finding.place()).append(": ").append(finding.message()).append(end);
      text.append("    Cure: ").append(finding.cure()).append(end);
      text.append("    Clause: ").append(judgement.clause()).append(end);
    }
    return text.toString();
  }

  private String verdict() {
    long errors = count(Severity.ERROR);
    if (errors > 0) {
      return "would be refused or not start (" + errors + (errors == 1 ? " error)" : " errors)");
    }
    return count(Severity.WARNING) > 0 ? "taken, but some LMSs trip over it" : "taken";
  }

  private long count(Severity severity) {
    return validation.judgements().stream().filter(j -> j.finding().severity() == severity).count();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode().put("file", file);
    node.put("title", validation.content().title()).put("format", validation.content().format());
    node.put("refused", validation.refused());
    ArrayNode judgements = node.putArray("judgements");
    for (Judgement judgement : validation.judgements()) {
      Finding finding = judgement.finding();
      ObjectNode one = judgements.addObject().put("code", finding.code().name());
      one.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      one.put("place", finding.place()).put("message", finding.message());
      one.put("cure", finding.cure()).put("clause", judgement.clause());
    }
    return node;
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("title", validation.content().title());
    row.put("package", validation.content().format());
    row.put("refused", String.valueOf(validation.refused()));
    for (Severity severity : Severity.values()) {
      row.put(severity.name().toLowerCase(Locale.ROOT), String.valueOf(count(severity)));
    }
    row.put(
        "codes",
        String.join(
            " ",
            validation.judgements().stream()
                .map(j -> j.finding().code().name())
                .distinct()
                .sorted()
                .toList()));
    return row;
  }
}
