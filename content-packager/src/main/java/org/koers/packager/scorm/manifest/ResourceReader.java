package org.koers.packager.scorm.manifest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlElement;

/** Reads the resources and resolves their hrefs. */
final class ResourceReader {

  private final String path;
  private final HrefResolver resolver;
  private final List<Finding> findings;
  private final Map<FindingCode, Set<String>> fileOddities = new EnumMap<>(FindingCode.class);

  ResourceReader(String path, HrefResolver resolver, List<Finding> findings) {
    this.path = path;
    this.resolver = resolver;
    this.findings = findings;
  }

  List<Resource> read(XmlElement root) {
    List<Resource> resources = new ArrayList<>();
    String top = path.substring(0, path.lastIndexOf('/') + 1) + base(root);
    root.children("resources")
        .forEach(
            list ->
                list.children("resource")
                    .forEach(r -> resources.add(resource(r, top + base(list)))));
    fileOddities.forEach(
        (code, which) ->
            findings.add(
                Finding.of(
                    code,
                    path,
                    "Of the listed files, "
                        + which.size()
                        + " are concerned: "
                        + NamesCheck.some(which)
                        + ".")));
    return List.copyOf(resources);
  }

  private static String base(XmlElement element) {
    return Optional.ofNullable(element.attributes().get("xml:base")).orElse("");
  }

  private Resource resource(XmlElement element, String around) {
    String identifier = element.attribute("identifier").orElse("");
    String place = path + ", resource " + identifier;
    String base = around + base(element);
    return new Resource(
        identifier,
        element.attribute("type").orElse(""),
        scormType(element, place),
        href(element, base, place),
        element.children("file").flatMap(f -> file(f, base).stream()).toList(),
        element
            .children("dependency")
            .flatMap(d -> d.attribute("identifierref").stream())
            .toList());
  }

  private @Nullable Href href(XmlElement element, String base, String place) {
    String written = element.attribute("href").orElse("");
    if (written.isBlank()) {
      return null;
    }
    HrefResolver.Resolved resolved = resolver.resolve(base, written, place);
    findings.addAll(resolved.findings());
    return resolved.href();
  }

  private Optional<String> file(XmlElement element, String base) {
    String written = element.attribute("href").orElse("");
    if (written.isBlank()) {
      return Optional.empty();
    }
    HrefResolver.Resolved resolved = resolver.resolve(base, written, path);
    resolved
        .findings()
        .forEach(
            f -> fileOddities.computeIfAbsent(f.code(), c -> new LinkedHashSet<>()).add(written));
    return Optional.ofNullable(resolved.href().entry());
  }

  private ScormType scormType(XmlElement element, String place) {
    Optional<String> written = element.attribute("scormtype");
    if (written.isEmpty()) {
      return ScormType.UNSAID;
    }
    String said = written.get();
    boolean exact = said.equals("sco") || said.equals("asset");
    boolean named =
        element.attributes().keySet().stream()
            .anyMatch(a -> a.endsWith("scormtype") || a.endsWith("scormType"));
    if (!exact || !named) {
      findings.add(
          Finding.of(
              FindingCode.SCORMTYPE_WRONG, place, "Its scormtype is written \"" + said + "\"."));
    }
    return switch (said.toLowerCase(Locale.ROOT).strip()) {
      case "sco" -> ScormType.SCO;
      case "asset" -> ScormType.ASSET;
      default -> ScormType.UNSAID;
    };
  }
}
