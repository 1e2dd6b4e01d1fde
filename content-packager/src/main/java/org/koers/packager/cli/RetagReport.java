package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.packager.build.Retag;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Tag;

/**
 * What retag did with a package, or would do.
 *
 * @param plan null if findings stop it
 * @param stopping the findings that stop it
 * @param target null if nothing was to be written
 * @param proposed what a language model has to do with it
 */
record RetagReport(
    String file,
    @Nullable Retag plan,
    List<Finding> stopping,
    @Nullable Path target,
    Proposer.Proposed proposed)
    implements Reported {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public ExitCode code() {
    return plan == null ? ExitCode.STOPPED : ExitCode.DONE;
  }

  @Override
  public String warning() {
    return plan == null
        ? TextReport.findings(file + ": nothing was written, because:", stopping)
        : "";
  }

  @Override
  public String text() {
    if (plan == null) {
      return "";
    }
    List<Tag> tags = plan.after();
    return file
        + System.lineSeparator()
        + TextReport.findings("Findings about the metadata:", plan.findings())
        + TextReport.findings("Findings about the model:", proposed.findings())
        + TextReport.tags(tags.isEmpty() ? "Tags: none" : "Tags:", tags)
        + proposed.llm().text()
        + outcome(plan);
  }

  private String outcome(Retag done) {
    String end = System.lineSeparator();
    if (target == null) {
      return done.changes()
          ? UnifiedDiff.of(done.entry(), done.oldText(), done.newText())
              + "Nothing was written."
              + end
          : "Nothing would change in the package." + end;
    }
    String what =
        done.changes()
            ? "only " + String.join(" and ", done.changed().keySet()) + " in it is new"
            : "no file in it had to change";
    return "Wrote " + target + "; " + what + "." + end;
  }

  @Override
  public ObjectNode json() {
    ObjectNode root = JSON.createObjectNode().put("file", file);
    root.put("written", target == null ? null : target.toString());
    root.put("entry", plan == null ? null : plan.entry());
    root.put("changes", plan != null && plan.changes());
    JsonReport.findings(root.putArray("findings"), findings(plan));
    proposed.llm().json(root);
    ArrayNode tags = root.putArray("tags");
    if (plan != null) {
      plan.after().forEach(t -> JsonReport.tag(tags.addObject(), t, target != null));
    }
    if (plan != null && target == null && plan.changes()) {
      root.put("difference", UnifiedDiff.of(plan.entry(), plan.oldText(), plan.newText()));
    }
    return root;
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("written", target == null ? "" : target.toString());
    row.put("changed", plan == null ? "" : String.join(" ", plan.changed().keySet()));
    row.put("findings", String.join(" ", messages(findings(plan))));
    proposed.llm().row(row);
    row.putAll(TagCells.of(plan == null ? List.of() : plan.after()));
    return row;
  }

  private List<Finding> findings(@Nullable Retag done) {
    List<Finding> all = new ArrayList<>(done == null ? stopping : done.findings());
    all.addAll(proposed.findings());
    return all;
  }

  private static List<String> messages(List<Finding> findings) {
    return findings.stream().map(Finding::message).toList();
  }
}
