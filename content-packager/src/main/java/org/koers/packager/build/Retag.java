package org.koers.packager.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.koers.packager.describe.AmbRecord;
import org.koers.packager.describe.Description;
import org.koers.packager.describe.RecordId;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.scorm.manifest.FileListing;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.metadata.LomFile;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;
import org.koers.packager.tag.TaggedBy;
import org.koers.packager.xml.XmlDocument;

/**
 * A retagging worked out and not yet written: which files change, and how.
 *
 * @param before the tags that the package says now
 * @param after the tags that it will say
 * @param entry the file that holds the metadata: the manifest or a file of its own
 * @param oldText the file as it is
 * @param newText the file as it will be; equal if nothing changes in it
 * @param changed the new bytes of every file that changes or is added
 * @param findings what gave way or could not be read
 */
public record Retag(
    ContentPackage source,
    List<Tag> before,
    List<Tag> after,
    String entry,
    String oldText,
    String newText,
    DosDate date,
    Map<String, byte[]> changed,
    List<Finding> findings) {

  /**
   * Works out what a package will say.
   *
   * @param proposed what rules say about it
   * @param given what a person says about it
   * @param date for changed files and provenance; empty takes the newest entry's
   * @throws PackageProblem if packages of this format cannot be written yet
   */
  public static Retag plan(
      ContentPackage content,
      List<Tag> proposed,
      List<Tag> given,
      Optional<DosDate> date,
      Optional<String> validator) {
    LomFile found = LomTags.file(content).orElseThrow(() -> notWritable(content));
    DosDate dated = date.orElseGet(() -> DosDate.newest(content.files().members()));
    List<Tag> before = LomTags.read(content);
    TagMerge merge = TagMerge.of(before, proposed, given);
    LomFile changed = LomTags.write(found, merge.tags(), new TaggedBy(dated.day(), validator));
    List<Finding> findings = new ArrayList<>(found.findings());
    findings.addAll(merge.findings());
    return new Retag(
        content,
        before,
        merge.tags(),
        found.entry(),
        found.document().text(),
        changed.document().text(),
        dated,
        bytes(content, found.entry(), changed.document(), found.document()),
        List.copyOf(findings));
  }

  /** What changes in a file; nothing if it stays as it is. */
  private static Map<String, byte[]> bytes(
      ContentPackage content, String entry, XmlDocument after, XmlDocument before) {
    return after.text().equals(before.text())
        ? Map.of()
        : Map.of(entry, checked(after.bytes(), entry, content));
  }

  private static PackageProblem notWritable(ContentPackage content) {
    return new PackageProblem(
        ProblemCode.FORMAT_NOT_WRITABLE,
        String.valueOf(content.files().zip().getFileName()),
        "It is " + content.format() + ", which has no place for metadata.",
        "Convert it to SCORM 1.2 or cmi5 first, or export it so from the authoring tool.");
  }

  /**
   * The same, with an {@link AmbRecord} of the tags in the package, listed in its manifest. A
   * record that is there keeps its id.
   *
   * @param id the IRI of the package as an activity; empty keeps or takes its own
   */
  public Retag withRecord(Optional<String> id) {
    String name = entry(source).replaceFirst("[^/]*$", "") + AmbRecord.ENTRY;
    Optional<String> known = id.or(() -> RecordId.in(source.files(), name));
    byte[] record = AmbRecord.bytes(Description.of(source, after, date.day(), known));
    Map<String, byte[]> all = new TreeMap<>(changed);
    Optional<XmlDocument> listed = Description.manifest(source).map(this::listed);
    listed.ifPresent(
        manifest -> {
          String path = entry(source);
          byte[] bytes = checked(manifest.bytes(), path, source);
          if (!Arrays.equals(bytes, source.files().bytes(path))) {
            all.put(path, bytes);
          }
        });
    boolean same =
        source.files().contains(name) && Arrays.equals(source.files().bytes(name), record);
    if (!same) {
      all.put(name, record);
    }
    String text =
        entry.equals(entry(source)) ? listed.map(XmlDocument::text).orElse(newText) : newText;
    return new Retag(source, before, after, entry, oldText, text, date, all, findings);
  }

  /** The file that describes the package to an LMS. */
  private static String entry(ContentPackage content) {
    return content instanceof Cmi5 cmi5
        ? cmi5.structure().path()
        : Description.manifest(content).orElseThrow(() -> notWritable(content)).path();
  }

  /** The manifest, as changed so far, with the record listed in it. */
  private XmlDocument listed(Manifest manifest) {
    XmlDocument sofar =
        changed.containsKey(manifest.path())
            ? XmlDocument.read(
                bytesOf(manifest.path()), manifest.path(), source.files().limits().xmlDepth())
            : manifest.document();
    return FileListing.with(sofar, AmbRecord.ENTRY);
  }

  private byte[] bytesOf(String name) {
    return Objects.requireNonNull(changed.get(name));
  }

  /** Whether the package will be any different. */
  public boolean changes() {
    return !changed.isEmpty();
  }

  /**
   * Writes the package.
   *
   * @param overwrite whether a target that is there may be replaced
   */
  public void write(Path target, boolean overwrite) {
    PackageWriter.write(source.files(), changed, date, target, overwrite);
  }

  /** The new bytes; reading them back proves that what goes out is well-formed. */
  private static byte[] checked(byte[] bytes, String entry, ContentPackage content) {
    XmlDocument again = XmlDocument.read(bytes, entry, content.files().limits().xmlDepth());
    if (!Arrays.equals(again.bytes(), bytes)) {
      throw new IllegalStateException("The new " + entry + " does not read back as it was written");
    }
    return bytes;
  }
}
