package org.koers.adaptive.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;

/** Makes a package an activity that learners can be given. */
public final class Publishing {

  private final Editions editions;
  private final ContentFolder content;
  private final URI baseUrl;

  public Publishing(Editions editions, ContentFolder content, URI baseUrl) {
    this.editions = editions;
    this.content = content;
    this.baseUrl = baseUrl;
  }

  /**
   * What was published.
   *
   * @param created false if these bytes were published before
   */
  public record Published(CatalogueEntry entry, boolean created, List<Finding> findings) {}

  /**
   * Publishes it, or finds that it was; a problem leaves nothing behind.
   *
   * @throws NotPlayable if this release cannot play it
   * @throws org.koers.packager.problem.PackageProblem if it cannot be opened safely
   */
  public Published publish(long tenantId, Path zip) throws IOException {
    Fingerprint sha256 = Fingerprint.of(zip);
    Optional<CatalogueEntry> known = editions.ofBytes(tenantId, sha256);
    if (known.isPresent() && Files.isDirectory(content.edition(tenantId, known.get().id()))) {
      return new Published(editions.reinstate(tenantId, known.get()), false, List.of());
    }
    Scorm12 scorm = PlayablePackage.check(PackageReader.read(zip, IntakeLimits.DEFAULT));
    if (known.isPresent()) {
      content.unpack(scorm.files(), tenantId, known.get().id());
      return new Published(editions.reinstate(tenantId, known.get()), false, scorm.findings());
    }
    return new Published(add(tenantId, titled(scorm), sha256), true, scorm.findings());
  }

  /** Where the manifest has no title, the packager gives the name of the file. */
  private static Scorm12 titled(Scorm12 scorm) {
    return scorm.manifest().title().isPresent()
        ? scorm
        : new Scorm12(
            scorm.files(),
            scorm.title().replaceFirst("(?i)\\.zip$", ""),
            scorm.manifest(),
            scorm.findings());
  }

  private CatalogueEntry add(long tenantId, Scorm12 scorm, Fingerprint sha256) {
    String identifier = scorm.manifest().identifier();
    CatalogueEntry entry =
        describe(
            scorm, new ActivityIris(baseUrl, editions).of(tenantId, identifier, scorm.title()));
    content.unpack(scorm.files(), tenantId, entry.id());
    try {
      editions.add(tenantId, entry, new Editions.Origin(identifier, sha256));
    } catch (RuntimeException notKept) {
      content.remove(tenantId, entry.id());
      throw notKept;
    }
    return entry;
  }

  private static CatalogueEntry describe(Scorm12 scorm, String activityIri) {
    ConfirmedTags tags = new ConfirmedTags(LomTags.read(scorm));
    return new CatalogueEntry(
        UUID.randomUUID(),
        activityIri,
        scorm.title(),
        tags.value(Dimension.LANGUAGE).orElse("und"),
        tags.level().orElse(null),
        tags.time().orElse(null),
        tags.values(Dimension.TEACHES),
        tags.values(Dimension.ASSESSES),
        tags.values(Dimension.REQUIRES),
        tags.values(Dimension.ROLE),
        tags.values(Dimension.FORMAT),
        tags.evidenceQuality(),
        PlayablePackage.scos(scorm),
        true);
  }
}
