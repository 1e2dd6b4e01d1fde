package org.koers.packager.scorm.manifest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlElement;

/** Reads the organizations with their trees of items, the default one first. */
final class OrganizationReader {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String path;
  private final List<Finding> findings;

  OrganizationReader(String path, List<Finding> findings) {
    this.path = path;
    this.findings = findings;
  }

  List<Organization> read(XmlElement root) {
    List<Organization> all = new ArrayList<>();
    root.children("organizations")
        .flatMap(o -> o.children("organization"))
        .forEach(o -> all.add(organization(o)));
    if (all.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.NO_ORGANIZATION,
              path,
              "It has no <organization>, so nothing says in which order to play."));
      return List.of();
    }
    defaultFirst(all, root.child("organizations").flatMap(o -> o.attribute("default")));
    return List.copyOf(all);
  }

  private void defaultFirst(List<Organization> all, Optional<String> wanted) {
    if (wanted.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.DEFAULT_ORGANIZATION_MISSING,
              path,
              "It names no default organization; the first was taken."));
      return;
    }
    Optional<Organization> found =
        all.stream().filter(o -> o.identifier().equals(wanted.get())).findFirst();
    if (found.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.DEFAULT_ORGANIZATION_UNKNOWN,
              path,
              "Its default organization \""
                  + wanted.get()
                  + "\" is not there; the first was taken."));
      return;
    }
    all.remove(found.get());
    all.addFirst(found.get());
  }

  private Organization organization(XmlElement element) {
    String identifier = element.attribute("identifier").orElse("");
    return new Organization(identifier, title(element), items(element));
  }

  private List<Item> items(XmlElement around) {
    return around.children("item").map(this::item).toList();
  }

  private Item item(XmlElement element) {
    String identifier = element.attribute("identifier").orElse("");
    if (identifier.isEmpty()) {
      findings.add(
          Finding.of(FindingCode.IDENTIFIER_MISSING, path, "An <item> has no identifier."));
    }
    return new Item(
        identifier,
        title(element),
        attribute(element, "identifierref"),
        attribute(element, "parameters"),
        !element.attribute("isvisible").orElse("true").equalsIgnoreCase("false"),
        data(element, path + ", item " + identifier),
        items(element));
  }

  private static String title(XmlElement element) {
    return element.child("title").map(XmlElement::text).orElse("").replaceAll("\\s+", " ");
  }

  private Item.LmsData data(XmlElement element, String place) {
    return new Item.LmsData(
        masteryScore(element, place),
        text(element, "datafromlms"),
        text(element, "maxtimeallowed"),
        text(element, "timelimitaction"),
        text(element, "prerequisites"));
  }

  private @Nullable BigDecimal masteryScore(XmlElement element, String place) {
    String written = text(element, "masteryscore");
    if (written == null || written.isEmpty()) {
      return null;
    }
    if (written.matches("\\d{1,6}(\\.\\d{1,6})?")
        && new BigDecimal(written).compareTo(HUNDRED) <= 0) {
      return new BigDecimal(written);
    }
    findings.add(
        Finding.of(
            FindingCode.MASTERY_SCORE_INVALID,
            place,
            "Its masteryscore is \"" + written + "\"; it was left out."));
    return null;
  }

  private static @Nullable String text(XmlElement element, String name) {
    return element.child(name).map(XmlElement::text).orElse(null);
  }

  private static @Nullable String attribute(XmlElement element, String name) {
    return element.attribute(name).filter(v -> !v.isEmpty()).orElse(null);
  }
}
