package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageFiles;

/**
 * The parts of a package that can be opened directly: what its manifest launches, the pages of its
 * authoring tool, and the HTML pages and parts of documents that can be reached from there.
 */
final class Sections {

  private Sections() {}

  /**
   * What was read, under the title, id and address of the launchable that opens it; and the
   * launchables whose text was not found apart.
   *
   * @param readings by authoring tool's page or by file
   */
  static List<Section> of(ContentPackage content, Readings readings) {
    List<Section> parts = readings.documentParts();
    Set<String> documents = PackageDocuments.files(parts);
    List<Launchable> launchables =
        content.launchables().stream().filter(l -> !documents.contains(entry(l))).toList();
    List<Section> read = readings.sections();
    List<Section> sections = new ArrayList<>();
    if (read.isEmpty() && launchables.size() == 1) {
      sections.add(whole(launchables.getFirst(), readings, content.files()));
    } else {
      sections.addAll(of(content.files(), launchables, read));
    }
    if (parts.isEmpty()) {
      return List.copyOf(sections);
    }
    Set<String> reached =
        Reach.of(
            content.files(),
            content.launchables().stream()
                .map(Sections::entry)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    boolean all = readings.isEnclosed() || content.launchables().isEmpty();
    parts.stream()
        .filter(p -> p.words() > 0)
        .filter(p -> all || reached.contains(PackageDocuments.file(p)))
        .forEach(sections::add);
    return List.copyOf(sections);
  }

  private static String entry(Launchable one) {
    return one.entry() == null ? one.href() : one.entry();
  }

  /** What tools such as Storyline and Captivate make opens at its beginning only. */
  private static Section whole(Launchable one, Readings readings, PackageFiles files) {
    List<String> media = new ArrayList<>(MediaFiles.videos(files));
    media.addAll(MediaFiles.sounds(files));
    Set<Passage> elsewhere = Collections.newSetFromMap(new IdentityHashMap<>());
    readings.documentParts().forEach(p -> elsewhere.addAll(p.passages()));
    return new Section(
        one.identifier(),
        one.title(),
        one.href(),
        readings.passages().stream().filter(p -> !elsewhere.contains(p)).toList(),
        List.copyOf(readings.questions()),
        List.copyOf(media));
  }

  private static List<Section> of(PackageFiles files, List<Launchable> all, List<Section> read) {
    Map<String, List<Launchable>> byEntry = new LinkedHashMap<>();
    for (Launchable one : all) {
      byEntry.computeIfAbsent(entry(one), e -> new ArrayList<>()).add(one);
    }
    Set<String> reached = Reach.of(files, byEntry.keySet());
    List<Section> sections = new ArrayList<>();
    boolean inside = read.stream().anyMatch(s -> s.href().contains("#/"));
    byEntry.forEach((entry, launchables) -> add(sections, entry, launchables, read, inside));
    read.stream()
        .filter(s -> !byEntry.containsKey(s.id()))
        .filter(s -> s.words() > 0 || !s.questions().isEmpty() || !s.media().isEmpty())
        .filter(s -> s.href().contains("#/") || byEntry.isEmpty() || reached.contains(s.id()))
        .forEach(sections::add);
    return List.copyOf(sections);
  }

  /** A course that is divided inside is not one of its own sections. */
  private static void add(
      List<Section> to,
      String entry,
      List<Launchable> launchables,
      List<Section> read,
      boolean inside) {
    if (inside && launchables.size() == 1) {
      return;
    }
    Section page = read.stream().filter(s -> s.id().equals(entry)).findFirst().orElse(null);
    for (Launchable one : launchables) {
      Section own = page == null || launchables.size() > 1 ? empty(one) : page;
      to.add(
          new Section(
              one.identifier(),
              one.title(),
              one.href(),
              own.passages(),
              own.questions(),
              own.media()));
    }
  }

  private static Section empty(Launchable one) {
    return new Section(one.identifier(), one.title(), one.href(), List.of(), List.of(), List.of());
  }
}
