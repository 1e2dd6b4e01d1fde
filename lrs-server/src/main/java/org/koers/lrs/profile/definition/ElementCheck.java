package org.koers.lrs.profile.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.lrs.xapi.Iri;

/** Ids, versions and texts, which concepts, templates and patterns share (structure 7 to 9). */
record ElementCheck(Element root, String version, Findings findings) {

  private static final List<String> LISTS = List.of("concepts", "templates", "patterns");

  void check() {
    Map<String, String> seen = new HashMap<>();
    for (String list : LISTS) {
      for (Element element : root.list(list)) {
        id(element, list, seen);
        scheme(element, list);
        texts(element, list);
      }
    }
  }

  private void id(Element element, String list, Map<String, String> seen) {
    String id = element.text("id");
    if (!Iri.isValid(id)) {
      findings.error(element.at("id"), "It must be an absolute IRI.");
      return;
    }
    String before = seen.put(id, list);
    if (before != null) {
      String message = "Two elements have this id. Give each its own.";
      if (before.equals("concepts") && list.equals("concepts")) {
        findings.flaw(element.at("id"), message);
      } else {
        findings.error(element.at("id"), message);
      }
    }
  }

  private void scheme(Element element, String list) {
    String scheme = element.text("inScheme");
    if (scheme.equals(version) || (scheme.isEmpty() && list.equals("patterns"))) {
      return;
    }
    findings.flaw(
        element.at("inScheme"),
        (scheme.isEmpty() ? "It is missing" : "It is " + scheme)
            + " and must be the version that the document describes, "
            + version
            + ".");
  }

  private void texts(Element element, String list) {
    boolean exempt =
        list.equals("patterns")
            ? !element.flag("primary")
            : element.texts("type").contains("Activity");
    if (!exempt) {
      LanguageMaps.require(element, findings);
    }
  }
}
