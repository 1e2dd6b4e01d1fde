package org.koers.packager.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examination;
import org.koers.packager.analyse.Examiner;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.Severity;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;
import org.koers.packager.tag.propose.Tagger;

/**
 * What inspect shows.
 *
 * @param bytes of all files, unpacked
 * @param found what a learner meets in it
 * @param examined its media and links, and how it reports
 * @param inPackage those of the tags that the package itself carries
 * @param silent the dimensions about which nothing is known
 * @param sections what can be opened directly, each with its own tags
 * @param llm what left for a language model, or would
 */
record Report(
    String file,
    String title,
    String format,
    int files,
    long bytes,
    List<Launchable> launchables,
    Analysis found,
    Examination examined,
    List<Finding> findings,
    List<Tag> tags,
    Set<Tag> inPackage,
    List<Dimension> silent,
    List<SectionReport> sections,
    LlmReport llm)
    implements Reported {

  static Report of(
      String name, ContentPackage content, Analysis found, TagMerge merge, Tagger tagger) {
    List<Finding> findings = new ArrayList<>(content.findings());
    LomTags.file(content).ifPresent(file -> findings.addAll(file.findings()));
    Examination examined = Examiner.examine(content, found);
    findings.addAll(found.findings());
    findings.addAll(examined.findings());
    return new Report(
        name,
        content.title(),
        content.format(),
        content.entryNames().size(),
        content.files().members().stream().mapToLong(ZipMember::size).sum(),
        content.launchables(),
        found,
        examined,
        List.copyOf(findings),
        merge.tags(),
        Set.copyOf(LomTags.read(content)),
        merge.silent(),
        SectionReport.of(found, examined.lengths(), tagger),
        Proposer.Proposed.NOTHING.llm());
  }

  /** The same, with what a language model has to do with it; its tags are merged already. */
  Report with(Proposer.Proposed proposed) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(proposed.findings());
    return new Report(
        file,
        title,
        format,
        files,
        bytes,
        launchables,
        found,
        examined,
        List.copyOf(all),
        tags,
        inPackage,
        silent,
        sections,
        proposed.llm());
  }

  @Override
  public ExitCode code() {
    return findings.stream().anyMatch(Finding::stops) ? ExitCode.STOPPED : ExitCode.DONE;
  }

  @Override
  public String text() {
    return TextReport.of(this) + llm.text();
  }

  @Override
  public ObjectNode json() {
    ObjectNode json = JsonReport.of(this);
    llm.json(json);
    return json;
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("title", title);
    row.put("package", format);
    row.put("files", String.valueOf(files));
    row.put("bytes", String.valueOf(bytes));
    row.put("launchable", String.valueOf(launchables.size()));
    row.put("tool", found.tool().orElse(""));
    row.put("words", String.valueOf(found.words()));
    row.put("questions", String.valueOf(found.questions().size()));
    row.put("sections", String.valueOf(found.sections().size()));
    row.put("mediaSeconds", String.valueOf(examined.mediaTime().toSeconds()));
    row.put("reports", examined.reporting().quality().name().toLowerCase(Locale.ROOT));
    for (Severity severity : Severity.values()) {
      long number = findings.stream().filter(f -> f.severity() == severity).count();
      row.put(severity.name().toLowerCase(Locale.ROOT), String.valueOf(number));
    }
    llm.row(row);
    row.putAll(TagCells.of(tags));
    return row;
  }
}
