package org.koers.packager.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/** What a SCORM manifest says that a cmi5 course structure has no place for. */
final class Losses {

  private record Loss(FindingCode code, String what) {}

  private static final Map<String, Loss> BY_ELEMENT =
      Map.of(
          "prerequisites",
              new Loss(
                  FindingCode.LOST_PREREQUISITES,
                  "cmi5 has no prerequisites between units; learners may open it at any time"),
          "maxtimeallowed",
              new Loss(FindingCode.LOST_TIME_LIMIT, "cmi5 has no time limit for a unit"),
          "timelimitaction",
              new Loss(FindingCode.LOST_TIME_LIMIT, "cmi5 has no action at a time limit"),
          "sequencing",
              new Loss(
                  FindingCode.LOST_SEQUENCING,
                  "cmi5 has no sequencing; rules, rollup and limits are not followed"),
          "sequencingcollection",
              new Loss(FindingCode.LOST_SEQUENCING, "cmi5 has no sequencing to share"),
          "presentation",
              new Loss(
                  FindingCode.LOST_NAVIGATION,
                  "cmi5 does not say which buttons of the LMS are shown"),
          "completionthreshold",
              new Loss(
                  FindingCode.LOST_COMPLETION_THRESHOLD,
                  "the content itself has to report that it is completed"),
          "data",
              new Loss(FindingCode.LOST_SHARED_DATA, "units of cmi5 share no data with each other"),
          "mapinfo",
              new Loss(
                  FindingCode.LOST_OBJECTIVES,
                  "units of cmi5 share no objectives with each other"));

  private final String path;
  private final List<Finding> findings = new ArrayList<>();

  private Losses(String path) {
    this.path = path;
  }

  static List<Finding> of(Manifest manifest) {
    Losses losses = new Losses(manifest.path());
    XmlElement root = manifest.document().root();
    root.children("organizations").forEach(o -> losses.below(o, ""));
    losses.below(root, "", "sequencingcollection");
    manifest.organizations().stream()
        .skip(1)
        .forEach(
            o ->
                losses.add(
                    FindingCode.LOST_ORGANIZATION,
                    ", organization " + o.identifier(),
                    "A cmi5 course has one structure; that of the default organization was taken"));
    if (root.child("metadata").filter(m -> m.children().size() > 2).isPresent()) {
      losses.add(
          FindingCode.LOST_METADATA,
          ", metadata",
          "The metadata of the manifest is not in the course structure");
    }
    losses.add(
        FindingCode.LOST_RUNTIME_DATA,
        "",
        "Objectives and comments that the content writes are kept for it, but not told as statements");
    return List.copyOf(losses.findings);
  }

  private void below(XmlElement element, String place, String only) {
    element
        .children(only)
        .forEach(child -> tell(child.localName().toLowerCase(Locale.ROOT), place));
  }

  private void below(XmlElement element, String place) {
    for (XmlElement child : element.children()) {
      String name = child.localName().toLowerCase(Locale.ROOT);
      String here =
          name.equals("item") || name.equals("organization")
              ? ", " + name + " " + child.attribute("identifier").orElse("")
              : place;
      tell(name, here);
      if (name.equals("item") && child.attribute("isvisible").filter("false"::equals).isPresent()) {
        add(FindingCode.LOST_HIDDEN_ITEM, here, "cmi5 hides no units; it is shown to learners");
      }
      below(child, here);
    }
  }

  private void tell(String element, String place) {
    Loss loss = BY_ELEMENT.get(element);
    if (loss != null) {
      add(loss.code(), place, "The element " + element + ": " + loss.what());
    }
  }

  private void add(FindingCode code, String place, String message) {
    findings.add(Finding.of(code, path + place, message + "."));
  }
}
