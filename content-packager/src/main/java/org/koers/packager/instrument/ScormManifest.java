package org.koers.packager.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;
import org.koers.packager.scorm.manifest.Edition;
import org.koers.packager.scorm.manifest.Href;
import org.koers.packager.scorm.manifest.Item;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Organization;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.scorm.manifest.Sco;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;

/** What of a SCORM manifest matters to statements. */
public final class ScormManifest {

  private ScormManifest() {}

  /** The manifest of a SCORM package; any other is a problem. */
  public static Manifest of(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> scorm.manifest();
      case Scorm2004 scorm -> scorm.manifest();
      default ->
          throw new PackageProblem(
              ProblemCode.FORMAT_NOT_WRITABLE,
              String.valueOf(content.files().zip().getFileName()),
              "It is " + content.format() + ", not SCORM.",
              "Give a SCORM 1.2 or 2004 package.");
    };
  }

  /**
   * Everything an LMS could launch: the items of every organization, then the resources that no
   * item names.
   */
  static List<Sco> launchables(Manifest manifest) {
    List<Sco> all = new ArrayList<>(manifest.scos());
    Set<String> seen = new HashSet<>(all.stream().map(Sco::href).toList());
    Map<String, Resource> resources = manifest.resourcesByIdentifier();
    manifest.organizations().stream()
        .skip(1)
        .flatMap(Organization::allItems)
        .filter(i -> i.identifierRef() != null && resources.containsKey(i.identifierRef()))
        .forEach(i -> add(all, seen, i, resources.get(i.identifierRef())));
    return List.copyOf(all);
  }

  private static void add(List<Sco> all, Set<String> seen, Item item, Resource resource) {
    Href href = resource.href();
    if (href != null && seen.add(href.url())) {
      Item.LmsData data = item.data();
      all.add(
          new Sco(
              item.identifier(),
              item.title(),
              href.url(),
              href.entry(),
              resource.scormType(),
              data.masteryScore(),
              data.dataFromLms(),
              data.maxTimeAllowed(),
              data.timeLimitAction()));
    }
  }

  /** The language that the metadata names; {@code und} where it names none. */
  public static String language(ContentPackage content) {
    return LomTags.read(content).stream()
        .filter(t -> t.dimension() == Dimension.LANGUAGE)
        .map(Tag::value)
        .findFirst()
        .orElse("und");
  }

  static Course course(ContentPackage content, Manifest manifest, InstrumentSettings settings) {
    String title = manifest.title().orElse("");
    String iri =
        settings
            .activity()
            .orElseGet(() -> Course.iriAt(settings.exchange(), manifest.identifier(), title));
    return new Course(
        manifest.edition() == Edition.SCORM_12 ? "1.2" : "2004",
        language(content),
        iri,
        title,
        launchables(manifest).stream()
            .filter(s -> s.entry() != null)
            .map(s -> part(s, manifest, iri))
            .toList());
  }

  private static Course.Part part(Sco sco, Manifest manifest, String course) {
    String entry = String.valueOf(sco.entry());
    String folder = manifest.folder();
    return new Course.Part(
        entry.startsWith(folder) ? entry.substring(folder.length()) : entry,
        query(sco.href()),
        Course.partIri(course, sco.identifier()),
        sco.title(),
        sco.masteryScore());
  }

  private static String query(String href) {
    int mark = href.indexOf('?');
    return mark < 0 ? "" : href.substring(mark + 1).replaceFirst("#.*$", "");
  }
}
