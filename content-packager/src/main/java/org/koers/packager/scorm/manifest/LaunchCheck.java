package org.koers.packager.scorm.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;

/** Whether what the manifest describes can be launched, and reports. */
final class LaunchCheck {

  private final Manifest manifest;
  private final Map<String, Resource> byIdentifier;
  private final List<Finding> findings = new ArrayList<>();

  private LaunchCheck(Manifest manifest) {
    this.manifest = manifest;
    this.byIdentifier = manifest.resourcesByIdentifier();
  }

  static List<Finding> findings(Manifest manifest) {
    LaunchCheck check = new LaunchCheck(manifest);
    manifest.organizations().stream().limit(1).forEach(check::titles);
    manifest.organizations().stream().flatMap(Organization::allItems).forEach(check::item);
    check.launch();
    return check.findings;
  }

  private void titles(Organization organization) {
    if (organization.title().isEmpty()) {
      tell(
          FindingCode.TITLE_MISSING,
          "organization " + organization.identifier(),
          "It has no title.");
    } else if (Titles.placeholder(organization.title())) {
      tell(
          FindingCode.TITLE_PLACEHOLDER,
          "organization " + organization.identifier(),
          "Its title \"" + organization.title() + "\" is a placeholder.");
    }
  }

  private void item(Item item) {
    String where = "item " + item.identifier();
    String wanted = item.identifierRef();
    if (wanted == null) {
      if (item.children().isEmpty()) {
        tell(
            FindingCode.ITEM_WITHOUT_RESOURCE,
            where,
            "It launches nothing and holds no other items.");
      }
      return;
    }
    Optional.ofNullable(byIdentifier.get(wanted))
        .ifPresentOrElse(
            r -> resource(r, where),
            () ->
                tell(
                    FindingCode.ITEM_WITHOUT_RESOURCE,
                    where,
                    "There is no resource \"" + wanted + "\"."));
  }

  private void resource(Resource resource, String where) {
    if (resource.href() == null) {
      tell(
          FindingCode.HREF_MISSING,
          where,
          "Its resource \"" + resource.identifier() + "\" has no href.");
    } else if (resource.scormType() == ScormType.UNSAID) {
      tell(
          FindingCode.SCORMTYPE_ABSENT,
          where,
          "Its resource \""
              + resource.identifier()
              + "\" does not say whether it is a SCO or an asset.");
    }
  }

  private void launch() {
    List<Sco> scos = manifest.scos();
    if (scos.isEmpty()) {
      tell(FindingCode.NOTHING_TO_LAUNCH, "items", "Nothing in it can be launched.");
    } else if (scos.stream().noneMatch(s -> s.scormType() == ScormType.SCO)) {
      tell(FindingCode.NO_SCO, "resources", "Nothing that it launches is declared a SCO.");
    }
  }

  private void tell(FindingCode code, String where, String message) {
    findings.add(Finding.of(code, manifest.path() + ", " + where, message));
  }
}
