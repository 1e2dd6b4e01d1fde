package org.koers.packager.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.Sco;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;

/**
 * What inspect shows.
 *
 * @param bytes of all files, unpacked
 * @param inPackage those of the tags that the package itself carries
 * @param silent the dimensions about which nothing is known
 */
record Report(
    String file,
    String title,
    String format,
    int files,
    long bytes,
    List<Sco> scos,
    List<Finding> findings,
    List<Tag> tags,
    Set<Tag> inPackage,
    List<Dimension> silent) {

  static Report of(ContentPackage content, TagMerge merge) {
    List<Finding> findings = new ArrayList<>(content.findings());
    LomTags.file(content).ifPresent(file -> findings.addAll(file.findings()));
    return new Report(
        String.valueOf(content.files().zip().getFileName()),
        content.title(),
        content.format(),
        content.entryNames().size(),
        content.files().members().stream().mapToLong(ZipMember::size).sum(),
        scos(content),
        List.copyOf(findings),
        merge.tags(),
        Set.copyOf(LomTags.read(content)),
        merge.silent());
  }

  private static List<Sco> scos(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> scorm.scos();
      case Scorm2004 scorm -> scorm.manifest().scos();
      default -> List.of();
    };
  }
}
