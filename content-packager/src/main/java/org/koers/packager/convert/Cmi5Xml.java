package org.koers.packager.convert;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.packager.xml.XmlText;

/** Writes a cmi5 course structure (cmi5 13 and 14), valid against CourseStructure.xsd. */
final class Cmi5Xml {

  private static final String NAMESPACE =
      "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

  /** A step of the course. */
  sealed interface Node {}

  /** Steps that belong together. */
  record Block(String id, String title, List<Node> children) implements Node {}

  /**
   * Something to launch.
   *
   * @param masteryScore scaled, 0 to 1
   * @param launchParameters handed on to it as they are
   */
  record Unit(
      String id,
      String title,
      String url,
      MoveOn moveOn,
      @Nullable BigDecimal masteryScore,
      @Nullable String launchParameters)
      implements Node {}

  /** When an LMS lets the learner move on (cmi5 13.1.4). */
  enum MoveOn {
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_OR_PASSED("CompletedOrPassed");

    private final String word;

    MoveOn(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  private final StringBuilder xml = new StringBuilder();
  private final String language;

  private Cmi5Xml(String language) {
    this.language = language;
  }

  static byte[] of(String id, String title, String description, String language, List<Node> steps) {
    Cmi5Xml out = new Cmi5Xml(language);
    out.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.line(0, "<courseStructure xmlns=\"" + NAMESPACE + "\">");
    out.line(1, "<course id=\"" + XmlText.escape(id) + "\">");
    out.texts(2, title, description);
    out.line(1, "</course>");
    steps.forEach(step -> out.node(1, step));
    out.line(0, "</courseStructure>");
    return out.xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void node(int depth, Node node) {
    switch (node) {
      case Block block -> {
        line(depth, "<block id=\"" + XmlText.escape(block.id()) + "\">");
        texts(depth + 1, block.title(), block.title());
        block.children().forEach(child -> node(depth + 1, child));
        line(depth, "</block>");
      }
      case Unit unit -> unit(depth, unit);
    }
  }

  private void unit(int depth, Unit unit) {
    BigDecimal mastery = unit.masteryScore();
    String score = mastery == null ? "" : " masteryScore=\"" + mastery.toPlainString() + "\"";
    line(
        depth,
        "<au id=\""
            + XmlText.escape(unit.id())
            + "\" moveOn=\""
            + unit.moveOn().word()
            + "\""
            + score
            + " launchMethod=\"AnyWindow\">");
    texts(depth + 1, unit.title(), unit.title());
    line(depth + 1, "<url>" + XmlText.escape(unit.url()) + "</url>");
    if (unit.launchParameters() != null && !unit.launchParameters().isEmpty()) {
      String text = XmlText.escape(unit.launchParameters());
      line(depth + 1, "<launchParameters>" + text + "</launchParameters>");
    }
    line(depth, "</au>");
  }

  private void texts(int depth, String title, String description) {
    text(depth, "title", title);
    text(depth, "description", description);
  }

  private void text(int depth, String name, String text) {
    line(depth, "<" + name + ">");
    line(
        depth + 1,
        "<langstring lang=\""
            + XmlText.escape(language)
            + "\">"
            + XmlText.escape(text)
            + "</langstring>");
    line(depth, "</" + name + ">");
  }

  private void line(int depth, String line) {
    xml.append("  ".repeat(depth)).append(line).append('\n');
  }
}
