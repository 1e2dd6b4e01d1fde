package org.koers.packager.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.packager.cmi5.coursestructure.CourseStructure;
import org.koers.packager.cmi5.coursestructure.CourseStructureReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Edition;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.ManifestReader;
import org.koers.packager.xml.XmlDocument;

/** Tells the format of a package by the file that describes it. */
final class FormatDetector {

  private final PackageFiles files;
  private final String place;
  private final List<Finding> findings;

  private FormatDetector(PackageFiles files, String place, List<Finding> findings) {
    this.files = files;
    this.place = place;
    this.findings = findings;
  }

  static ContentPackage detect(PackageFiles files, String place, List<Finding> findings) {
    return new FormatDetector(files, place, findings).detect();
  }

  private ContentPackage detect() {
    Optional<String> manifest = described("imsmanifest.xml");
    if (manifest.isPresent()) {
      return scorm(manifest.get());
    }
    Optional<String> cmi5 = described("cmi5.xml");
    if (cmi5.isPresent()) {
      return cmi5(cmi5.get());
    }
    Optional<String> tinCan = described("tincan.xml");
    if (tinCan.isPresent()) {
      return TinCan.read(files, place, tinCan.get(), findings);
    }
    Optional<String> course = AiccReader.courseFile(files);
    if (course.isPresent()) {
      return AiccReader.read(files, place, course.get(), findings);
    }
    Optional<String> h5p = described("h5p.json");
    if (h5p.isPresent()) {
      return H5p.read(files, place, h5p.get(), findings);
    }
    return Loose.isIn(files) ? new Loose(files, name(), List.copyOf(findings)) : unknown();
  }

  private String name() {
    return place.replaceFirst("(?i)\\.zip$", "");
  }

  /** The shallowest file of this name; anything but the exact name at the top is a finding. */
  private Optional<String> described(String fileName) {
    List<String> found =
        files.names().stream()
            .filter(n -> !OddEntries.twin(n) && OddEntries.baseName(n).equalsIgnoreCase(fileName))
            .sorted(Comparator.comparingLong(FormatDetector::depth))
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String first = found.getFirst();
    if (depth(first) > 0) {
      findings.add(
          Finding.of(
              FindingCode.MANIFEST_IN_SUBFOLDER,
              first,
              "The manifest is in a subfolder; many an LMS looks only at the top."));
    }
    if (!OddEntries.baseName(first).equals(fileName)) {
      findings.add(
          Finding.of(
              FindingCode.MANIFEST_NAME_CASE,
              first,
              "The file should be called " + fileName + "."));
    }
    if (found.size() > 1 && depth(found.get(1)) == depth(first)) {
      findings.add(
          Finding.of(
              FindingCode.SEVERAL_MANIFESTS,
              first,
              "There are " + found.size() + " manifests; this one was taken."));
    }
    return Optional.of(first);
  }

  private static long depth(String name) {
    return name.chars().filter(c -> c == '/').count();
  }

  private ContentPackage scorm(String path) {
    XmlDocument document = files.xml(path);
    Manifest manifest = ManifestReader.read(document, path, files.names());
    findings.addAll(document.findings());
    findings.addAll(manifest.findings());
    String title = manifest.title().orElse(place);
    if (manifest.edition() == Edition.SCORM_12) {
      return new Scorm12(files, title, manifest, List.copyOf(findings));
    }
    return new Scorm2004(files, title, manifest, List.copyOf(findings));
  }

  private ContentPackage cmi5(String path) {
    XmlDocument document = files.xml(path);
    CourseStructure structure = CourseStructureReader.read(document, path, files.names());
    findings.addAll(document.findings());
    findings.addAll(structure.findings());
    String title = structure.titles().first().orElse(place);
    return new Cmi5(files, title, structure, List.copyOf(findings));
  }

  private ContentPackage unknown() {
    findings.add(
        Finding.of(
            FindingCode.FORMAT_UNKNOWN,
            place,
            "There is nothing in it that describes a course, nor anything a learner could open."));
    return new OtherPackage(files, place, "unknown", List.copyOf(findings));
  }
}
