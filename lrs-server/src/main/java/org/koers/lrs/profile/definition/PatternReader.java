package org.koers.lrs.profile.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koers.lrs.profile.definition.Pattern.Kind;

/** Reads Patterns (structure 9). */
record PatternReader(Findings findings) {

  Map<String, Pattern> patterns(Element root) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    for (Element element : root.list("patterns")) {
      if (!element.texts("type").contains("Pattern")) {
        findings.flaw(element.at("type"), "It must be \"Pattern\".");
      }
      List<Kind> kinds =
          Stream.of(Kind.values()).filter(kind -> element.has(kind.property())).toList();
      if (kinds.size() == 1) {
        Kind kind = kinds.getFirst();
        patterns.put(element.text("id"), pattern(element, kind));
      } else {
        findings.error(
            element.place(),
            "A pattern has exactly one of sequence, alternates, optional, oneOrMore and"
                + " zeroOrMore; this has "
                + kinds.size()
                + ".");
      }
    }
    return patterns;
  }

  private Pattern pattern(Element element, Kind kind) {
    List<String> members = element.texts(kind.property());
    boolean wrong = kind.several() ? members.isEmpty() : members.size() != 1;
    if (wrong) {
      findings.error(
          element.at(kind.property()),
          "It takes "
              + (kind.several() ? "a list of ids" : "one id")
              + " and has "
              + members.size()
              + ".");
    }
    return new Pattern(element.text("id"), element.flag("primary"), kind, members);
  }
}
