package org.koers.packager.describe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.koers.packager.cmi5.coursestructure.CourseStructure;
import org.koers.packager.intake.Cmi5;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Status;
import org.koers.packager.tag.Tag;

/**
 * What is said of a package, once, for all forms in which it is said.
 *
 * @param id the IRI of the package as an activity
 * @param tags in the order of {@link Dimension}
 * @param day the day that provenance shows
 * @param parts what can be launched in it
 */
public record Description(
    String id, String title, List<Tag> tags, LocalDate day, List<Part> parts) {

  /**
   * Something in the package that can be launched.
   *
   * @param id its IRI as an activity
   */
  public record Part(String id, String title) {}

  /**
   * The description of a package.
   *
   * @param tags what it says or is to say
   * @param id its IRI; empty takes one that follows from the manifest's identifier and the title,
   *     and so stays the same when the package is retagged
   */
  public static Description of(
      ContentPackage content, List<Tag> tags, LocalDate day, Optional<String> id) {
    String title = title(content);
    String iri = id.orElseGet(() -> ownId(content, title));
    List<Part> parts =
        content.launchables().stream().map(one -> new Part(partId(iri, one), one.title())).toList();
    return new Description(iri, title, List.copyOf(tags), day, parts);
  }

  /** The manifest of a SCORM package. */
  public static Optional<Manifest> manifest(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> Optional.of(scorm.manifest());
      case Scorm2004 scorm -> Optional.of(scorm.manifest());
      default -> Optional.empty();
    };
  }

  /** Not the name of the zip, as long as anything in it has a title. */
  private static String title(ContentPackage content) {
    Optional<Manifest> manifest = manifest(content);
    return manifest
        .flatMap(Manifest::title)
        .or(() -> structure(content).flatMap(s -> s.titles().first()))
        .or(() -> content.launchables().stream().map(Launchable::title).findFirst())
        .orElseGet(content::title);
  }

  private static String ownId(ContentPackage content, String title) {
    Optional<String> course =
        structure(content).map(CourseStructure::id).filter(id -> id.contains(":"));
    if (course.isPresent()) {
      return course.get();
    }
    String identifier = manifest(content).map(Manifest::identifier).orElse("");
    String name = identifier + "\n" + title + "\n" + content.format();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<CourseStructure> structure(ContentPackage content) {
    return content instanceof Cmi5 cmi5 ? Optional.of(cmi5.structure()) : Optional.empty();
  }

  /** Assignable units have their own ids. */
  private static String partId(String iri, Launchable one) {
    boolean own = one.kind() == Launchable.Kind.AU && one.identifier().contains(":");
    return own ? one.identifier() : iri + separator(iri) + encoded(one.identifier());
  }

  /** As the player names the SCOs of an activity; a URN has no path to go on with. */
  private static String separator(String iri) {
    return iri.startsWith("urn:") ? ":sco:" : "/sco/";
  }

  private static String encoded(String identifier) {
    return URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The values in one respect. */
  Stream<Tag> tags(Dimension dimension) {
    return tags.stream().filter(tag -> tag.dimension() == dimension);
  }

  /** The language that texts of the package are in; {@code und} if it is not known. */
  String language() {
    return tags(Dimension.LANGUAGE)
        .sorted((a, b) -> Boolean.compare(confirmed(b), confirmed(a)))
        .map(Tag::value)
        .findFirst()
        .orElse("und");
  }

  private static boolean confirmed(Tag tag) {
    return tag.status() == Status.CONFIRMED;
  }
}
