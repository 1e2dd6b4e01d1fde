package org.koers.packager.scorm.manifest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlElement;

/**
 * Prefixes, namespaces and identifiers of a whole manifest; one finding for each kind of oddity.
 */
final class NamesCheck {

  private static final Pattern NCNAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._-]*");

  private final Set<String> unbound = new LinkedHashSet<>();
  private final Set<String> notNames = new LinkedHashSet<>();
  private final Set<String> twice = new LinkedHashSet<>();
  private final Set<String> identifiers = new HashSet<>();

  private NamesCheck() {}

  static List<Finding> findings(XmlElement root, String path) {
    NamesCheck check = new NamesCheck();
    Deque<XmlElement> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      XmlElement element = open.pop();
      check.look(element);
      element.children().reversed().forEach(open::push);
    }
    return check.told(root, path);
  }

  private void look(XmlElement element) {
    prefix(element, element.name());
    element.attributes().keySet().forEach(a -> prefix(element, a));
    String identifier = element.attributes().get("identifier");
    if (identifier != null) {
      if (!NCNAME.matcher(identifier).matches()) {
        notNames.add(identifier);
      }
      if (!identifiers.add(identifier)) {
        twice.add(identifier);
      }
    }
  }

  private void prefix(XmlElement element, String name) {
    int colon = name.indexOf(':');
    if (colon > 0) {
      String prefix = name.substring(0, colon);
      if (!prefix.equals("xml") && !prefix.equals("xmlns") && element.declared(prefix).isEmpty()) {
        unbound.add(prefix);
      }
    }
  }

  private List<Finding> told(XmlElement root, String path) {
    List<Finding> findings = new ArrayList<>();
    if (root.namespace().isEmpty()) {
      findings.add(
          Finding.of(FindingCode.NO_NAMESPACE, path, "The manifest element is in no namespace."));
    }
    add(
        findings,
        FindingCode.PREFIX_UNBOUND,
        path,
        "These prefixes are used but not declared",
        unbound);
    add(
        findings,
        FindingCode.IDENTIFIER_NOT_NCNAME,
        path,
        "These identifiers are no XML names",
        notNames);
    add(
        findings,
        FindingCode.IDENTIFIER_TWICE,
        path,
        "These identifiers are used more than once",
        twice);
    return findings;
  }

  private static void add(
      List<Finding> findings, FindingCode code, String path, String what, Set<String> which) {
    if (!which.isEmpty()) {
      findings.add(Finding.of(code, path, what + ": " + some(which) + "."));
    }
  }

  static String some(Set<String> which) {
    String first = String.join(", ", which.stream().limit(3).toList());
    return which.size() > 3 ? first + " and " + (which.size() - 3) + " more" : first;
  }
}
