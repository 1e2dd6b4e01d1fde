package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.packager.describe.Description;

/**
 * What describe wrote.
 *
 * @param written the files
 * @param proposed what a language model has to do with it
 */
record DescribeReport(
    String file, Description description, List<Path> written, Proposer.Proposed proposed)
    implements Reported {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ExitCode code() {
    return ExitCode.DONE;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(file + " is " + description.id());
    text.append(System.lineSeparator());
    written.forEach(one -> text.append("  Wrote ").append(one).append(System.lineSeparator()));
    text.append(TextReport.findings("Findings about the model:", proposed.findings()));
    return text + proposed.llm().text();
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = JSON.createObjectNode().put("file", file).put("activity", description.id());
    ArrayNode files = node.putArray("written");
    written.forEach(one -> files.add(one.toString()));
    JsonReport.findings(node.putArray("findings"), proposed.findings());
    proposed.llm().json(node);
    return node;
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("activity", description.id());
    row.put("title", description.title());
    proposed.llm().row(row);
    row.putAll(TagCells.of(description.tags()));
    return row;
  }
}
