package org.koers.packager.cli;

import java.util.List;
import java.util.Locale;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examination;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Reporting;
import org.koers.packager.intake.Launchable;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/** A report for people. */
final class TextReport {

  private static final int SECTIONS = 40;

  private final StringBuilder text = new StringBuilder();

  private TextReport() {}

  static String of(Report report) {
    TextReport to = new TextReport();
    to.line(report.file());
    to.line("  title    " + report.title());
    to.line("  format   " + report.format());
    to.line(
        "  files    "
            + count(report.files())
            + ", together "
            + count(report.bytes())
            + " bytes unpacked");
    to.found(report.found());
    to.examined(report.found(), report.examined());
    to.launchables(report.launchables());
    to.sections(report.sections());
    to.findings(report.findings());
    to.tags(report);
    return to.text.toString();
  }

  static String findings(String heading, List<Finding> findings) {
    TextReport to = new TextReport();
    if (!findings.isEmpty()) {
      to.line(heading);
      findings.forEach(to::finding);
    }
    return to.text.toString();
  }

  static String tags(String heading, List<Tag> tags) {
    TextReport to = new TextReport();
    to.line(heading);
    tags.forEach(t -> to.tag(t, ""));
    return to.text.toString();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void found(Analysis found) {
    found.tool().ifPresent(tool -> line("  made     with " + tool));
    long keyed = found.questions().stream().filter(Question::hasKey).count();
    line(
        "  content  "
            + count(found.words())
            + " words, "
            + count(found.questions().size())
            + " questions, "
            + count(keyed)
            + " of them with their right answers, "
            + count(found.videos().size())
            + " videos"
            + (found.complete() ? "" : "; more than was read"));
  }

  private void examined(Analysis found, Examination examined) {
    line(
        "  opens    at "
            + count(found.sections().size())
            + " sections; "
            + count(examined.media().size())
            + " media files, together "
            + count(examined.mediaTime().toSeconds())
            + " seconds long");
    Reporting reporting = examined.reporting();
    line(
        "  reports  "
            + reporting.quality().name().toLowerCase(Locale.ROOT)
            + (reporting.completedOnOpen() ? ", completed on open" : "")
            + "  ("
            + reporting.reason()
            + (reporting.place().isEmpty() ? "" : "  " + reporting.place())
            + ")");
  }

  private void launchables(List<Launchable> launchables) {
    line(
        "What can be launched: " + (launchables.isEmpty() ? "nothing" : count(launchables.size())));
    int number = 1;
    for (Launchable one : launchables) {
      String score =
          one.masteryScore() == null
              ? ""
              : ", passed from "
                  + one.masteryScore().movePointRight(2).stripTrailingZeros().toPlainString()
                  + " %";
      line(
          "  "
              + number++
              + ". "
              + one.title()
              + "  ("
              + one.kind().words()
              + score
              + ")  "
              + one.href());
    }
  }

  private void sections(List<SectionReport> sections) {
    line("What opens directly: " + (sections.isEmpty() ? "nothing" : count(sections.size())));
    sections.stream().limit(SECTIONS).forEach(section -> line("  " + section.line()));
    if (sections.size() > SECTIONS) {
      line("  and " + count(sections.size() - SECTIONS) + " more; --json has them all.");
    }
  }

  private void findings(List<Finding> findings) {
    line("Findings: " + (findings.isEmpty() ? "none" : count(findings.size())));
    findings.forEach(this::finding);
  }

  private void finding(Finding finding) {
    line(
        "  "
            + finding.severity().name().toLowerCase(Locale.ROOT)
            + "  "
            + finding.place()
            + ": "
            + finding.message());
    line("      Cure: " + finding.cure() + "  [" + finding.code() + "]");
  }

  private void tags(Report report) {
    line("Tags: " + (report.tags().isEmpty() ? "none" : count(report.tags().size())));
    report
        .tags()
        .forEach(
            t ->
                tag(
                    t,
                    report.inPackage().contains(t)
                        ? ", in the package"
                        : ", not in the package yet"));
    if (!report.silent().isEmpty()) {
      line(
          "  Nothing is known about: "
              + String.join(", ", report.silent().stream().map(Dimension::label).toList())
              + ".");
    }
  }

  private void tag(Tag tag, String where) {
    boolean confirmed = tag.status() == Status.CONFIRMED;
    String status =
        confirmed
            ? "confirmed"
            : String.format(Locale.ROOT, "proposed, confidence %.2f", tag.confidence());
    line(
        "  "
            + tag.dimension().label()
            + " = "
            + tag.value()
            + "  ("
            + status
            + ", by "
            + tag.method()
            + where
            + ")");
    if (!tag.passage().isEmpty()) {
      line("      rests on " + tag.passage());
    }
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
