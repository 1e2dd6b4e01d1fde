package org.koers.packager.convert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.Loose;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** What of loose material a browser can show, and what can be said of having seen it. */
final class LooseMaterial {

  /** Of a video or of the pages: from here on it counts as completed. */
  private static final double ENOUGH = 0.9;

  private static final Pattern PAGE = Pattern.compile("(?i).*\\.x?html?");

  /** How something is shown, and what completed rests on. */
  enum Kind {
    PAGE("the pages were seen to their end, no faster than one can read"),
    VIDEO("the seconds really played, 90 % of them"),
    AUDIO("the seconds really played, 90 % of them"),
    DOCUMENT("the learner says so; browsers do not tell what was read of a PDF");

    private final String evidence;

    Kind(String evidence) {
      this.evidence = evidence;
    }
  }

  record Part(Launchable file, Kind kind) {}

  private final Loose loose;
  private final List<Part> parts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  LooseMaterial(Loose loose) {
    this.loose = loose;
    for (Launchable one : loose.launchables()) {
      add(one);
    }
  }

  private void add(Launchable one) {
    String name = one.identifier().toLowerCase(Locale.ROOT);
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> parts.add(new Part(one, Kind.PAGE));
      case "mp4", "m4v", "webm" -> parts.add(new Part(one, Kind.VIDEO));
      case "mp3", "m4a" -> parts.add(new Part(one, Kind.AUDIO));
      case "pdf" -> parts.add(new Part(one, Kind.DOCUMENT));
      default ->
          findings.add(
              Finding.of(
                  FindingCode.LOST_FORMAT, one.identifier(), "Browsers cannot show this file."));
    }
  }

  List<Part> parts() {
    return List.copyOf(parts);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What completed rests on, a sentence for each kind there is. */
  List<String> evidence() {
    List<String> said = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long count = parts.stream().filter(p -> p.kind() == kind).count();
      if (count > 0) {
        said.add(
            count
                + " of kind "
                + kind.name().toLowerCase(Locale.ROOT)
                + ": completed rests on this: "
                + kind.evidence
                + ". Never passed: nothing is tested.");
      }
    }
    return List.copyOf(said);
  }

  /** As the player reads it. */
  ObjectNode json(String language) {
    ObjectNode course = JsonNodeFactory.instance.objectNode();
    course.put("language", language).put("root", "../").put("enough", ENOUGH);
    ArrayNode all = course.putArray("parts");
    for (Part part : parts) {
      ObjectNode one = all.addObject().put("href", part.file().href());
      one.put("title", part.file().title());
      one.put("kind", part.kind().name().toLowerCase(Locale.ROOT));
      if (part.kind() == Kind.PAGE) {
        pages(part).forEach(one.putArray("pages")::add);
      }
    }
    return course;
  }

  /** One that stands for all leads to the others of its folder; else each page is for itself. */
  private List<String> pages(Part part) {
    String start = part.file().identifier();
    boolean site = parts.stream().filter(p -> p.kind() == Kind.PAGE).count() == 1;
    if (!site) {
      return List.of(start);
    }
    String folder = start.substring(0, start.lastIndexOf('/') + 1);
    return loose.files().names().stream()
        .filter(n -> n.startsWith(folder) && PAGE.matcher(n).matches() && !n.contains("__MACOSX"))
        .sorted()
        .toList();
  }
}
