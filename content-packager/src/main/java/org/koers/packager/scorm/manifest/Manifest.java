package org.koers.packager.scorm.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.xml.XmlDocument;

/**
 * What an imsmanifest.xml says, read leniently.
 *
 * @param path the entry it was read from
 * @param document its text, for changing it
 * @param schemaVersion as written
 * @param organizations the default one first
 */
public record Manifest(
    String path,
    XmlDocument document,
    String identifier,
    Edition edition,
    @Nullable String schemaVersion,
    List<Organization> organizations,
    List<Resource> resources,
    List<Finding> findings) {

  /** The folder that the manifest lies in: empty, or ending in a slash. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** What learners know the course by, if anything in the manifest says so. */
  public Optional<String> title() {
    return Titles.of(document.root(), organizations);
  }

  /** The resources by identifier, the first of each; asked once by those who look up many. */
  public Map<String, Resource> resourcesByIdentifier() {
    Map<String, Resource> byIdentifier = new HashMap<>();
    resources.forEach(r -> byIdentifier.putIfAbsent(r.identifier(), r));
    return byIdentifier;
  }

  /**
   * What can be launched, in the order of the default organization; assets too, they just don't
   * report.
   */
  public List<Sco> scos() {
    List<Sco> launchable = new ArrayList<>();
    Map<String, Resource> byIdentifier = resourcesByIdentifier();
    organizations.stream()
        .limit(1)
        .flatMap(Organization::allItems)
        .forEach(i -> sco(i, byIdentifier).ifPresent(launchable::add));
    if (launchable.isEmpty()) {
      resources.forEach(r -> sco(r).ifPresent(launchable::add));
    }
    return List.copyOf(launchable);
  }

  private static Optional<Sco> sco(Item item, Map<String, Resource> byIdentifier) {
    Resource resource =
        item.identifierRef() == null ? null : byIdentifier.get(item.identifierRef());
    if (resource == null || resource.href() == null) {
      return Optional.empty();
    }
    Href href = resource.href().with(item.parameters());
    Item.LmsData data = item.data();
    return Optional.of(
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

  private static Optional<Sco> sco(Resource resource) {
    Href href = resource.href();
    if (href == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Sco(
            resource.identifier(),
            resource.identifier(),
            href.url(),
            href.entry(),
            resource.scormType(),
            null,
            null,
            null,
            null));
  }
}
