package org.koers.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.build.Retag;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;

/**
 * Builds the demo's courses as an author would have them: zips each folder and lets the packager
 * write the tags that lie beside it. The same sources give the same bytes on every machine.
 */
public final class DemoCourses {

  /** Holds what every course has in its package; no course itself. */
  static final String SHARED = "_shared";

  private DemoCourses() {}

  /**
   * The build's step: the packages of each curriculum, in a folder of its name.
   *
   * @param args the folder {@code src/main/demo} and the folder of the packages
   */
  public static void main(String[] args) {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "Give the folder of the demo and where to write its courses.");
    }
    for (Curriculum curriculum : Curriculum.values()) {
      build(curriculum.courses(Path.of(args[0])), curriculum.packages(Path.of(args[1])));
    }
  }

  /**
   * Writes {@code out/<slug>.zip} for each course, over what was there.
   *
   * @param sources the folder of the courses of a curriculum
   * @return the packages, by name
   */
  public static List<Path> build(Path sources, Path out) {
    try {
      Files.createDirectories(out);
      return courses(sources).stream().map(course -> build(sources, course, out)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's courses in " + sources + " were not built", e);
    }
  }

  /** The folders of the courses, by name. */
  static List<Path> courses(Path sources) throws IOException {
    try (Stream<Path> folders = Files.list(sources)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !folder.endsWith(SHARED))
          .sorted()
          .toList();
    }
  }

  /** What every course of every curriculum has in its package lies beside the first. */
  static Path shared(Path sources) {
    return Curriculum.PRIVACY.courses(sources.resolveSibling("")).resolve(SHARED);
  }

  private static Path build(Path sources, Path course, Path out) {
    Path target = out.resolve(course.getFileName() + ".zip");
    Path tags = sources.resolve(course.getFileName() + ".tags");
    try {
      Path untagged = Files.createTempFile(course.getFileName().toString(), ".zip");
      try {
        CourseZip.write(untagged, List.of(course, shared(sources)));
        retag(untagged, tags, target);
      } finally {
        Files.delete(untagged);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's course " + course + " was not built", e);
    }
  }

  private static void retag(Path untagged, Path tags, Path target) throws IOException {
    ContentPackage content = PackageReader.read(untagged);
    Retag plan =
        Retag.plan(
            content,
            List.of(),
            DemoTags.read(tags),
            Optional.empty(),
            Optional.of(DemoTags.AUTHOR));
    Stream.concat(content.findings().stream(), plan.findings().stream())
        .filter(Finding::stops)
        .findFirst()
        .ifPresent(finding -> refuse(target, finding));
    plan.write(target, true);
  }

  private static void refuse(Path target, Finding finding) {
    throw new IllegalStateException(
        "%s was not built. %s: %s %s"
            .formatted(target.getFileName(), finding.place(), finding.message(), finding.cure()));
  }
}
