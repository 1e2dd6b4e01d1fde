package org.koers.packager.scorm.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.scorm.manifest.Edition;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Finds the LOM record of a whole package. */
public final class LomFinder {

  private final Manifest manifest;
  private final LomForm usual;
  private final Function<String, Optional<XmlDocument>> files;
  private final List<Finding> findings = new ArrayList<>();

  private LomFinder(Manifest manifest, Function<String, Optional<XmlDocument>> files) {
    this.manifest = manifest;
    this.usual = manifest.edition() == Edition.SCORM_12 ? LomForm.IMS : LomForm.IEEE;
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

  /** The record inside the course of a cmi5 course structure, else the structure without one. */
  public static LomFile inCourse(XmlDocument structure, String entry) {
    Optional<XmlElement> record =
        structure.root().at("course").stream()
            .flatMap(course -> course.children("lom"))
            .filter(lom -> LomForm.of(lom.namespace()).equals(Optional.of(LomForm.IEEE)))
            .findFirst();
    return new LomFile(
        entry, structure, record.map(LomFile::pathOf).orElse(null), LomForm.IEEE, List.of());
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
    Optional<XmlElement> usable = inline.stream().filter(lom -> form(lom).isPresent()).findFirst();
    if (usable.isPresent()) {
      return inManifest(LomFile.pathOf(usable.get()), form(usable.get()).orElseThrow());
    }
    inline.stream().findFirst().ifPresent(l -> unreadable(manifest.path(), l));
    return metadata
        .flatMap(m -> m.child("location"))
        .map(XmlElement::text)
        .flatMap(this::external)
        .orElseGet(() -> inManifest(null, usual));
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

  private LomFile inManifest(@org.jspecify.annotations.Nullable List<Integer> path, LomForm form) {
    return new LomFile(manifest.path(), manifest.document(), path, form, List.copyOf(findings));
  }

  private Optional<LomFile> external(String location) {
    String entry = manifest.folder() + location.replace('\\', '/').replaceFirst("^(\\./)+", "");
    Optional<XmlDocument> document = readable(entry);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    XmlElement root = document.get().root();
    Optional<LomForm> form = root.localName().equals("lom") ? form(root) : Optional.empty();
    if (form.isEmpty()) {
      unreadable(entry, root);
      return Optional.empty();
    }
    findings.addAll(document.get().findings());
    return Optional.of(
        new LomFile(entry, document.get(), List.of(), form.get(), List.copyOf(findings)));
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

  /** How a record is spelled; without a namespace as the edition of the manifest has it. */
  private Optional<LomForm> form(XmlElement lom) {
    return lom.namespace().isEmpty() ? Optional.of(usual) : LomForm.of(lom.namespace());
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
