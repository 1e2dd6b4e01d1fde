package org.koers.packager.scorm.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Reads a manifest as it comes from authoring tools, saying what an LMS might trip over. */
public final class ManifestReader {

  private final XmlDocument document;
  private final XmlElement root;
  private final String path;
  private final List<Finding> findings = new ArrayList<>();

  private ManifestReader(XmlDocument document, String path) {
    this.document = document;
    this.root = document.root();
    this.path = path;
  }

  /**
   * Reads a manifest of SCORM 1.2 or 2004.
   *
   * @param path the entry that the manifest was read from; hrefs are relative to its folder
   * @param entryNames the files of the package
   */
  public static Manifest read(XmlDocument manifest, String path, List<String> entryNames) {
    return new ManifestReader(manifest, path).read(entryNames);
  }

  private Manifest read(List<String> entryNames) {
    if (!root.localName().equalsIgnoreCase("manifest")) {
      tell(
          FindingCode.ROOT_NOT_MANIFEST,
          "Its outermost element is <" + root.name() + ">, not <manifest>.");
    }
    findings.addAll(NamesCheck.findings(root, path));
    Optional<String> version =
        root.at("metadata", "schemaversion").map(XmlElement::text).filter(v -> !v.isEmpty());
    Edition edition = edition(version);
    List<Resource> resources =
        new ResourceReader(path, new HrefResolver(entryNames), findings).read(root);
    List<Organization> organizations = new OrganizationReader(path, findings).read(root);
    Manifest manifest =
        new Manifest(
            path,
            document,
            root.attribute("identifier").orElse(""),
            edition,
            version.orElse(null),
            organizations,
            resources,
            List.of());
    findings.addAll(LaunchCheck.findings(manifest));
    return new Manifest(
        path,
        document,
        manifest.identifier(),
        edition,
        manifest.schemaVersion(),
        organizations,
        resources,
        List.copyOf(findings));
  }

  /**
   * What schemaversion says counts, as it does for LMSs; the namespaces decide where it says
   * nothing.
   */
  private Edition edition(Optional<String> version) {
    boolean looks2004 = uses("imscp_v1p1") || uses("adlcp_v1p3") || uses("adlseq_v1p3");
    boolean looks12 = uses("imscp_rootv1p1p2") || uses("adlcp_rootv1p2");
    if (version.isEmpty()) {
      tell(
          FindingCode.SCHEMAVERSION_ABSENT,
          "It does not say which SCORM it follows (no <schemaversion> in its own metadata).");
      return looks2004 && !looks12 ? Edition.SCORM_2004 : Edition.SCORM_12;
    }
    String said = version.get().toLowerCase(Locale.ROOT);
    if (said.startsWith("2004") || said.contains("1.3")) {
      if (looks12) {
        tell(
            FindingCode.VERSIONS_MIXED,
            "It says \"" + version.get() + "\" but uses namespaces of SCORM 1.2.");
      }
      return Edition.SCORM_2004;
    }
    if (!said.equals("1.2")) {
      tell(FindingCode.SCHEMAVERSION_UNKNOWN, "Its <schemaversion> is \"" + version.get() + "\".");
      return looks2004 && !looks12 ? Edition.SCORM_2004 : Edition.SCORM_12;
    }
    if (looks2004) {
      tell(FindingCode.VERSIONS_MIXED, "It says 1.2 but uses namespaces of SCORM 2004.");
    }
    return Edition.SCORM_12;
  }

  private boolean uses(String namespacePart) {
    return root.attributes().entrySet().stream()
        .anyMatch(a -> a.getKey().startsWith("xmlns") && a.getValue().contains(namespacePart));
  }

  private void tell(FindingCode code, String message) {
    findings.add(Finding.of(code, path, message));
  }
}
