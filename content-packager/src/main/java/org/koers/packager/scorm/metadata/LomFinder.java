package org.koers.packager.scorm.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Finds the LOM record of a whole SCORM 1.2 package. */
public final class LomFinder {

  /** The namespace that the standard gives. */
  public static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1";

  private static final Set<String> KNOWN =
      Set.of(NAMESPACE, "http://www.imsglobal.org/xsd/imsmd_v1p2", "");

  private final Manifest manifest;
  private final Function<String, Optional<XmlDocument>> files;
  private final List<Finding> findings = new ArrayList<>();

  private LomFinder(Manifest manifest, Function<String, Optional<XmlDocument>> files) {
    this.manifest = manifest;
    this.files = files;
  }

  /**
   * The record inside the manifest's metadata, else in the file that it names, else the manifest
   * without one.
   *
   * @param files gives an XML file of the package; empty if there is none of that name
   */
  public static LomFile find(Manifest manifest, Function<String, Optional<XmlDocument>> files) {
    return new LomFinder(manifest, files).find();
  }

  private LomFile find() {
    manifest
        .document()
        .root()
        .children("organizations")
        .flatMap(o -> o.children("organization"))
        .forEach(this::part);
    XmlElement root = manifest.document().root();
    Optional<XmlElement> metadata = root.child("metadata");
    List<XmlElement> inline = metadata.stream().flatMap(m -> m.children("lom")).toList();
    Optional<XmlElement> usable = inline.stream().filter(LomFinder::readable).findFirst();
    if (usable.isPresent()) {
      return inManifest(LomFile.pathOf(usable.get()));
    }
    inline.stream().findFirst().ifPresent(l -> unreadable(manifest.path(), l));
    return metadata
        .flatMap(m -> m.child("location"))
        .map(XmlElement::text)
        .flatMap(this::external)
        .orElseGet(() -> inManifest(null));
  }

  private void part(XmlElement organization) {
    Optional<String> location = organization.at("metadata", "location").map(XmlElement::text);
    location.ifPresent(
        l ->
            findings.add(
                Finding.of(
                    FindingCode.METADATA_OF_A_PART,
                    manifest.path(),
                    "The metadata in \""
                        + l
                        + "\" is of an organization only; it was left as it is.")));
  }

  private LomFile inManifest(@org.jspecify.annotations.Nullable List<Integer> path) {
    return new LomFile(manifest.path(), manifest.document(), path, List.copyOf(findings));
  }

  private Optional<LomFile> external(String location) {
    String entry = manifest.folder() + location.replace('\\', '/').replaceFirst("^(\\./)+", "");
    Optional<XmlDocument> document = readable(entry);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    XmlElement root = document.get().root();
    if (!root.localName().equals("lom") || !readable(root)) {
      unreadable(entry, root);
      return Optional.empty();
    }
    findings.addAll(document.get().findings());
    return Optional.of(new LomFile(entry, document.get(), List.of(), List.copyOf(findings)));
  }

  private Optional<XmlDocument> readable(String entry) {
    try {
      Optional<XmlDocument> document = files.apply(entry);
      if (document.isEmpty()) {
        findings.add(
            Finding.of(
                FindingCode.METADATA_LOCATION_MISSING,
                manifest.path(),
                "Its metadata should be in \"" + entry + "\", which is not in the package."));
      }
      return document;
    } catch (PackageProblem problem) {
      findings.add(Finding.of(FindingCode.METADATA_UNREADABLE, problem.place(), problem.message()));
      return Optional.empty();
    }
  }

  private static boolean readable(XmlElement lom) {
    return KNOWN.contains(lom.namespace()) && lom.localName().equals("lom");
  }

  private void unreadable(String entry, XmlElement found) {
    findings.add(
        Finding.of(
            FindingCode.METADATA_UNREADABLE,
            entry,
            "Its metadata <"
                + found.name()
                + "> is in the namespace \""
                + found.namespace()
                + "\"; it was left as it is."));
  }
}
