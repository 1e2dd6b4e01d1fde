package org.koers.packager.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Item;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Organization;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.scorm.manifest.ScormType;
import org.koers.packager.xml.XmlElement;

/**
 * Items that cannot do what they say: a branch that launches, an asset that is to be scored, a
 * dependency on nothing, an attribute of the other SCORM.
 */
final class ScormItems implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    List<Judgement> found = new ArrayList<>();
    Scorm.manifest(content).ifPresent(m -> judge(content, m, found));
    return found;
  }

  private static void judge(ContentPackage content, Manifest manifest, List<Judgement> found) {
    Map<String, Resource> resources = manifest.resourcesByIdentifier();
    manifest.organizations().stream()
        .flatMap(Organization::allItems)
        .forEach(i -> item(content, manifest, i, resources.get(i.identifierRef()), found));
    for (Resource resource : manifest.resources()) {
      for (String needed : resource.dependencies()) {
        if (!resources.containsKey(needed)) {
          found.add(
              new Judgement(
                  Finding.of(
                      FindingCode.DEPENDENCY_UNKNOWN,
                      manifest.path() + ", resource " + resource.identifier(),
                      "It depends on \"" + needed + "\", which is no resource."),
                  Clause.packaging(content, "<dependency>, identifierref")));
        }
      }
    }
    String right = content instanceof Scorm12 ? "scormtype" : "scormType";
    Scorm.resources(manifest).forEach(r -> spelling(content, manifest, r, right, found));
  }

  private static void item(
      ContentPackage content,
      Manifest manifest,
      Item item,
      @org.jspecify.annotations.Nullable Resource resource,
      List<Judgement> found) {
    String place = manifest.path() + ", item " + item.identifier();
    if (item.identifierRef() != null && !item.children().isEmpty()) {
      found.add(
          new Judgement(
              Finding.of(
                  FindingCode.BRANCH_LAUNCHES,
                  place,
                  "It holds other items and launches a resource too; only one of them works."),
              Clause.packaging(content, "<item>, identifierref")));
    }
    if (resource != null
        && resource.scormType() == ScormType.ASSET
        && (item.data().masteryScore() != null || item.data().dataFromLms() != null)) {
      found.add(
          new Judgement(
              Finding.of(
                  FindingCode.ASSET_AS_SCO,
                  place,
                  "It gives a mastery score or launch data to an asset, which can use neither."),
              Clause.packaging(content, "<resource>, adlcp:" + "scormtype")));
    }
  }

  private static void spelling(
      ContentPackage content,
      Manifest manifest,
      XmlElement resource,
      String right,
      List<Judgement> found) {
    resource.attributes().keySet().stream()
        .map(a -> a.substring(a.indexOf(':') + 1))
        .filter(a -> a.equalsIgnoreCase("scormtype") && !a.equals(right))
        .forEach(
            a ->
                found.add(
                    new Judgement(
                        Finding.of(
                            FindingCode.ATTRIBUTE_CASE,
                            manifest.path()
                                + ", resource "
                                + resource.attribute("identifier").orElse(""),
                            "It writes " + a + "; " + content.format() + " writes " + right + "."),
                        Clause.packaging(content, "<resource>, adlcp:" + right))));
  }
}
