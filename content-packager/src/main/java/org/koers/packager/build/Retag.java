package org.koers.packager.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.scorm.metadata.LomFile;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;
import org.koers.packager.tag.TaggedBy;
import org.koers.packager.xml.XmlDocument;

/**
 * A retagging worked out and not yet written: which one file changes, and how.
 *
 * @param before the tags that the package says now
 * @param after the tags that it will say
 * @param entry the file that holds the metadata: the manifest or a file of its own
 * @param oldText the file as it is
 * @param newText the file as it will be; equal if nothing changes
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
    LomFile file,
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
        changed,
        List.copyOf(findings));
  }

  private static PackageProblem notWritable(ContentPackage content) {
    return new PackageProblem(
        ProblemCode.FORMAT_NOT_WRITABLE,
        String.valueOf(content.files().zip().getFileName()),
        "It is " + content.format() + ", which has no place for metadata.",
        "Convert it to SCORM 1.2 or cmi5 first, or export it so from the authoring tool.");
  }

  /** Whether the package will be any different. */
  public boolean changes() {
    return !oldText.equals(newText);
  }

  /**
   * Writes the package.
   *
   * @param overwrite whether a target that is there may be replaced
   */
  public void write(Path target, boolean overwrite) {
    PackageWriter.write(
        source.files(), changes() ? Map.of(entry, checked()) : Map.of(), date, target, overwrite);
  }

  /** The new bytes; reading them back proves that what goes out is well-formed. */
  private byte[] checked() {
    byte[] bytes = file.document().bytes();
    XmlDocument again = XmlDocument.read(bytes, entry, source.files().limits().xmlDepth());
    if (!Arrays.equals(again.bytes(), bytes)) {
      throw new IllegalStateException("The new " + entry + " does not read back as it was written");
    }
    return bytes;
  }
}
