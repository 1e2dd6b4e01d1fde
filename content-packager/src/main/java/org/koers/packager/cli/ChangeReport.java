package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;

/**
 * What became of a package that was written anew.
 *
 * @param summary what was done, whole sentences, a line each
 * @param findings what could not be carried over or done
 * @param target null if nothing was to be written
 */
record ChangeReport(
    String file, List<String> summary, List<Finding> findings, @Nullable Path target)
    implements Reported {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ExitCode code() {
    return findings.stream().anyMatch(Finding::stops) ? ExitCode.STOPPED : ExitCode.DONE;
  }

  @Override
  public String text() {
    String end = System.lineSeparator();
    StringBuilder text = new StringBuilder(file).append(end);
    summary.forEach(line -> text.append("  ").append(line).append(end));
    text.append(TextReport.findings("Findings:", findings));
    text.append(target == null ? "Nothing was written." : "Wrote " + target + ".");
    return text.append(end).toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode().put("file", file);
    node.put("written", target == null ? null : target.toString());
    summary.forEach(node.putArray("done")::add);
    JsonReport.findings(node.putArray("findings"), findings);
    return node;
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("written", target == null ? "" : target.toString());
    row.put("done", String.join(" ", summary));
    row.put("findings", String.join(" ", findings.stream().map(Finding::message).toList()));
    return row;
  }
}
