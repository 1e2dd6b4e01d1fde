package org.koers.packager.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Href;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Organization;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.scorm.manifest.ScormType;

/** What is launched as an asset but calls the LMS: it is shown, and nothing it reports is kept. */
final class ReportingAssets implements Rule {

  private static final Pattern CALLS =
      Pattern.compile("LMSInitialize|API_1484_11|LMSSetValue|LMSFinish");
  private static final int LARGEST = 1 << 20;
  private static final int MOST_SCRIPTS = 20;

  @Override
  public List<Judgement> judge(ContentPackage content) {
    return Scorm.manifest(content).stream()
        .flatMap(ReportingAssets::launched)
        .filter(r -> r.scormType() != ScormType.SCO && r.href() != null)
        .flatMap(r -> caller(content, r).stream().map(file -> found(content, r, file)))
        .toList();
  }

  private static Stream<Resource> launched(Manifest manifest) {
    Map<String, Resource> resources = manifest.resourcesByIdentifier();
    return manifest.organizations().stream()
        .flatMap(Organization::allItems)
        .flatMap(i -> Stream.ofNullable(i.identifierRef()))
        .distinct()
        .flatMap(r -> Stream.ofNullable(resources.get(r)));
  }

  private static Optional<String> caller(ContentPackage content, Resource resource) {
    Href href = resource.href();
    String entry = href == null ? null : href.entry();
    Stream<String> scripts =
        resource.files().stream().filter(f -> f.endsWith(".js")).limit(MOST_SCRIPTS);
    return Stream.concat(Stream.ofNullable(entry), scripts)
        .filter(f -> content.files().member(f).filter(m -> m.size() <= LARGEST).isPresent())
        .filter(
            f ->
                CALLS
                    .matcher(new String(content.files().bytes(f), StandardCharsets.ISO_8859_1))
                    .find())
        .findFirst();
  }

  private static Judgement found(ContentPackage content, Resource resource, String file) {
    return new Judgement(
        Finding.of(
            FindingCode.ASSET_AS_SCO,
            "resource " + resource.identifier(),
            "It is not declared a SCO, but " + file + " calls the SCORM API."),
        Clause.packaging(content, "<resource>, adlcp:scormtype"));
  }
}
