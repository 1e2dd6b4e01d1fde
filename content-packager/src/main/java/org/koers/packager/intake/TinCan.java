package org.koers.packager.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.HrefResolver;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/**
 * A Tin Can package: activities that report statements, described by a tincan.xml ("Tin Can
 * Packages", Rustici Software).
 */
public record TinCan(
    PackageFiles files, String title, List<Launchable> launchables, List<Finding> findings)
    implements ContentPackage {

  @Override
  public String format() {
    return "Tin Can (xAPI)";
  }

  static TinCan read(PackageFiles files, String place, String path, List<Finding> before) {
    List<Finding> findings = new ArrayList<>(before);
    XmlDocument document = files.xml(path);
    findings.addAll(document.findings());
    HrefResolver resolver = new HrefResolver(files.names());
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    List<XmlElement> activities =
        document.root().children("activities").flatMap(a -> a.children("activity")).toList();
    List<Launchable> launchables = new ArrayList<>();
    for (XmlElement activity : activities) {
      Optional<String> launch = activity.child("launch").map(XmlElement::text);
      String id = activity.attribute("id").orElse("");
      if (id.isEmpty()) {
        findings.add(Finding.of(FindingCode.IDENTIFIER_MISSING, path, "An <activity> has no id."));
      }
      launch.ifPresent(
          href -> {
            HrefResolver.Resolved resolved =
                resolver.resolve(folder, href, path + ", activity " + id);
            findings.addAll(resolved.findings());
            launchables.add(
                new Launchable(
                    id,
                    name(activity).orElse(id),
                    resolved.href().url(),
                    resolved.href().entry(),
                    Launchable.Kind.ACTIVITY,
                    null));
          });
    }
    if (launchables.isEmpty()) {
      findings.add(
          Finding.of(FindingCode.NOTHING_TO_LAUNCH, path, "No activity in it has a <launch>."));
    }
    String title = activities.stream().findFirst().flatMap(TinCan::name).orElse(place);
    return new TinCan(files, title, List.copyOf(launchables), List.copyOf(findings));
  }

  private static Optional<String> name(XmlElement activity) {
    return activity.child("name").map(XmlElement::text).filter(name -> !name.isEmpty());
  }
}
