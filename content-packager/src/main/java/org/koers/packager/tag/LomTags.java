package org.koers.packager.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.metadata.Lom;
import org.koers.packager.scorm.metadata.LomFile;
import org.koers.packager.scorm.metadata.LomFinder;

/** The tags that a package carries in its LOM record. */
public final class LomTags {

  private LomTags() {}

  /**
   * The tags in the order of {@link Dimension}, then as written. Those that Koers wrote come back
   * as they were; what others wrote comes as proposed, with method {@code metadata}.
   */
  public static List<Tag> read(ContentPackage content) {
    return file(content).flatMap(LomFile::lom).map(LomTags::read).orElse(List.of());
  }

  /**
   * The file in which the package keeps its record, or is to keep it; empty for formats that have
   * no place for one.
   */
  public static Optional<LomFile> file(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> Optional.of(file(scorm.files(), scorm.manifest()));
      case Scorm2004 scorm -> Optional.of(file(scorm.files(), scorm.manifest()));
      case Cmi5 cmi5 ->
          Optional.of(LomFinder.inCourse(cmi5.structure().document(), cmi5.structure().path()));
      default -> Optional.empty();
    };
  }

  private static LomFile file(PackageFiles files, Manifest manifest) {
    return LomFinder.find(
        manifest, n -> files.contains(n) ? Optional.of(files.xml(n)) : Optional.empty());
  }

  static List<Tag> read(Lom lom) {
    List<Tag> tags = new ArrayList<>();
    for (Lom.Classification classification : lom.classifications()) {
      Dimension.ofIri(classification.source())
          .flatMap(d -> Provenance.read(d, classification.taxonId(), classification.description()))
          .ifPresent(t -> add(tags, t));
    }
    lom.languages().stream()
        .flatMap(l -> Dimension.LANGUAGE.normal(l).stream())
        .forEach(l -> add(tags, Provenance.foreign(Dimension.LANGUAGE, l, "LOM general.language")));
    lom.typicalLearningTime().flatMap(Dimension.TIME::normal).ifPresent(t -> time(tags, t));
    tags.removeIf(t -> t.dimension() == Dimension.LANGUAGE && !says(lom, t));
    tags.sort(java.util.Comparator.comparing(Tag::dimension));
    return List.copyOf(tags);
  }

  /**
   * The element counts; our classification only says who wrote it, as long as both say the same.
   */
  private static void time(List<Tag> tags, String value) {
    tags.removeIf(t -> t.dimension() == Dimension.TIME && !t.value().equals(value));
    add(tags, Provenance.foreign(Dimension.TIME, value, "LOM educational.typicallearningtime"));
  }

  private static boolean says(Lom lom, Tag language) {
    return lom.languages().stream()
        .flatMap(l -> Dimension.LANGUAGE.normal(l).stream())
        .anyMatch(language.value()::equals);
  }

  private static void add(List<Tag> tags, Tag tag) {
    boolean known =
        tags.stream()
            .anyMatch(
                t ->
                    t.sameAs(tag)
                        || (t.dimension() == tag.dimension() && tag.dimension().single()));
    if (!known) {
      tags.add(tag);
    }
  }

  /**
   * The file with a record that says exactly these tags; what others wrote stays, and where nothing
   * has to change, nothing does.
   */
  public static LomFile write(LomFile file, List<Tag> tags, TaggedBy by) {
    return LomTagWriter.write(file, tags, by);
  }
}
