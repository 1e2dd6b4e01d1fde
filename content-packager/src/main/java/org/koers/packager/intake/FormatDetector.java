package org.koers.packager.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Map<String, String> TELLTALES =
      Map.of("tincan.xml", "Tin Can (xAPI)", "h5p.json", "H5P", "course.au", "AICC");

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
    return cmi5.isPresent() ? cmi5(cmi5.get()) : other();
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
              "The manifest should be called " + fileName + "."));
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

  private ContentPackage other() {
    Optional<String> format =
        files.names().stream()
            .map(n -> TELLTALES.get(OddEntries.baseName(n).toLowerCase(Locale.ROOT)))
            .filter(f -> f != null)
            .findFirst();
    findings.add(
        format
            .map(
                f ->
                    Finding.of(
                        FindingCode.FORMAT_COMES_LATER,
                        place,
                        "It looks like " + f + ", which this release cannot read."))
            .orElseGet(
                () ->
                    Finding.of(
                        FindingCode.FORMAT_UNKNOWN,
                        place,
                        "There is neither an imsmanifest.xml (SCORM) nor a cmi5.xml in it.")));
    return new OtherPackage(files, place, format.orElse("unknown"), List.copyOf(findings));
  }
}
