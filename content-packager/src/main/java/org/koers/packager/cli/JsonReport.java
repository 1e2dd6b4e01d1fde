package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.MediaFile;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Reporting;
import org.koers.packager.intake.Launchable;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Tag;

/** A report for programs. */
final class JsonReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonReport() {}

  static ObjectNode of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("file", report.file()).put("title", report.title()).put("format", report.format());
    root.put("files", report.files()).put("bytes", report.bytes());
    launchables(root.putArray("launchables"), report.launchables());
    found(root.putObject("content"), report.found());
    examined(root, report);
    findings(root.putArray("findings"), report.findings());
    ArrayNode tags = root.putArray("tags");
    report.tags().forEach(t -> tag(tags.addObject(), t, report.inPackage().contains(t)));
    ArrayNode silent = root.putArray("unknown");
    report.silent().forEach(d -> silent.add(d.label()));
    return root;
  }

  private static void examined(ObjectNode root, Report report) {
    ArrayNode sections = root.putArray("sections");
    report.sections().forEach(section -> section.json(sections.addObject()));
    ArrayNode media = root.putArray("media");
    for (MediaFile one : report.examined().media()) {
      ObjectNode node = media.addObject().put("entry", one.entry());
      node.put("kind", one.video() ? "video" : "sound");
      node.put("seconds", one.length().map(l -> l.toMillis() / 1000.0).orElse(null));
      one.captions().forEach(node.putArray("captions")::add);
    }
    Reporting reporting = report.examined().reporting();
    ObjectNode node = root.putObject("reporting");
    node.put("quality", reporting.quality().name().toLowerCase(Locale.ROOT));
    node.put("completedOnOpen", reporting.completedOnOpen());
    node.put("place", reporting.place()).put("reason", reporting.reason());
  }

  private static void launchables(ArrayNode to, List<Launchable> launchables) {
    for (Launchable one : launchables) {
      ObjectNode node =
          to.addObject().put("identifier", one.identifier()).put("title", one.title());
      node.put("href", one.href()).put("entry", one.entry());
      node.put("kind", one.kind().name().toLowerCase(Locale.ROOT));
      node.put("masteryScore", one.masteryScore());
    }
  }

  private static void found(ObjectNode node, Analysis found) {
    node.put("tool", found.tool().orElse(null)).put("words", found.words());
    node.put("videos", found.videos().size()).put("complete", found.complete());
    ArrayNode questions = node.putArray("questions");
    for (Question one : found.questions()) {
      ObjectNode question = questions.addObject().put("kind", one.kind());
      question.put("place", one.passage().place()).put("text", one.passage().text());
      ArrayNode choices = question.putArray("choices");
      one.choices()
          .forEach(c -> choices.addObject().put("text", c.text()).put("correct", c.correct()));
    }
  }

  static void findings(ArrayNode to, List<Finding> findings) {
    for (Finding finding : findings) {
      ObjectNode node = to.addObject().put("code", finding.code().name());
      node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
          .put("place", finding.place());
      node.put("message", finding.message()).put("cure", finding.cure());
    }
  }

  static void tag(ObjectNode node, Tag tag, boolean inPackage) {
    node.put("dimension", tag.dimension().label())
        .put("iri", tag.dimension().iri())
        .put("value", tag.value());
    node.put("status", tag.status().name().toLowerCase(Locale.ROOT))
        .put("confidence", tag.confidence());
    node.put("method", tag.method()).put("passage", tag.passage()).put("inPackage", inPackage);
  }
}
