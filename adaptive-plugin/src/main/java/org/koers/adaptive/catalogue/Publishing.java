package org.koers.adaptive.catalogue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koers.packager.analyse.Reporting;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;

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
   * What an author wants that the package itself need not say.
   *
   * @param activityIri the activity it is an edition of; empty lets identifier and title decide
   * @param tags in place of those in the package; empty takes those
   */
  public record Terms(Optional<String> activityIri, Optional<List<Tag>> tags) {

    /** Nothing beside what the package says. */
    public static final Terms NONE = new Terms(Optional.empty(), Optional.empty());
  }

  /**
   * Refuses what this release cannot play.
   *
   * @throws NotPlayable with the reason and the cure
   */
  public static void check(ContentPackage content) {
    PlayablePackage.check(content);
  }

  /**
   * What a package would be in the catalogue, published with these tags.
   *
   * @throws NotPlayable if this release cannot play it
   */
  public static CatalogueEntry entry(
      ContentPackage content, UUID id, String activityIri, List<Tag> tags) {
    Scorm12 scorm = PlayablePackage.check(content);
    return describe(titled(scorm), id, activityIri, new Terms(Optional.empty(), Optional.of(tags)));
  }

  /** Whether a choice goes by this tag: a person confirmed it, or it is sure enough. */
  public static boolean steers(Tag tag) {
    return ConfirmedTags.steers(tag);
  }

  /** Whether the catalogue says of an entry what these tags say. */
  public static boolean says(CatalogueEntry entry, List<Tag> all) {
    ConfirmedTags tags = new ConfirmedTags(all);
    return entry.language().equals(tags.value(Dimension.LANGUAGE).orElse("und"))
        && Optional.ofNullable(entry.level()).equals(tags.level())
        && Optional.ofNullable(entry.typicalTime()).equals(tags.time())
        && entry.teaches().equals(tags.values(Dimension.TEACHES))
        && entry.assesses().equals(tags.values(Dimension.ASSESSES))
        && entry.requires().equals(tags.values(Dimension.REQUIRES))
        && entry.roles().equals(tags.values(Dimension.ROLE))
        && entry.formats().equals(tags.values(Dimension.FORMAT));
  }

  /** The activity that a package with this identifier and title is, or will be, an edition of. */
  public String activityIri(long tenantId, String manifestIdentifier, String title) {
    return new ActivityIris(baseUrl, editions).of(tenantId, manifestIdentifier, title);
  }

  /** An activity that no package was published under, also not with this identifier and title. */
  public String newActivityIri(long tenantId, String manifestIdentifier, String title) {
    return new ActivityIris(baseUrl, editions).free(tenantId, manifestIdentifier, title);
  }

  /** Publishes it by what it says itself; see {@link #publish(long, Path, Terms)}. */
  public Published publish(long tenantId, Path zip) throws IOException {
    return publish(tenantId, zip, Terms.NONE);
  }

  /**
   * Publishes it, or finds that it was; a problem leaves nothing behind.
   *
   * @throws NotPlayable if this release cannot play it
   * @throws org.koers.packager.problem.PackageProblem if it cannot be opened safely
   */
  public Published publish(long tenantId, Path zip, Terms terms) throws IOException {
    Fingerprint sha256 = Fingerprint.of(zip);
    Optional<CatalogueEntry> known = editions.ofBytes(tenantId, sha256);
    boolean unpacked =
        known.isPresent() && Files.isDirectory(content.edition(tenantId, known.get().id()));
    if (unpacked && terms.tags().isEmpty()) {
      return new Published(editions.reinstate(tenantId, known.get()), false, List.of());
    }
    Scorm12 scorm = PlayablePackage.check(PackageReader.read(zip, IntakeLimits.DEFAULT));
    if (known.isEmpty()) {
      return new Published(add(tenantId, titled(scorm), sha256, terms), true, scorm.findings());
    }
    CatalogueEntry entry = known.get();
    if (!unpacked) {
      content.unpack(scorm.files(), tenantId, entry.id());
    }
    if (terms.tags().isPresent()) {
      editions.describe(tenantId, describe(titled(scorm), entry.id(), entry.activityIri(), terms));
    }
    return new Published(editions.reinstate(tenantId, entry), false, scorm.findings());
  }

  /** Gives an activity to no learner any more; attempts that have begun go on. */
  public void withdraw(long tenantId, String activityIri) {
    editions.withdraw(tenantId, activityIri);
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

  private CatalogueEntry add(long tenantId, Scorm12 scorm, Fingerprint sha256, Terms terms) {
    String identifier = scorm.manifest().identifier();
    String activity =
        terms.activityIri().orElseGet(() -> activityIri(tenantId, identifier, scorm.title()));
    CatalogueEntry entry = describe(scorm, UUID.randomUUID(), activity, terms);
    content.unpack(scorm.files(), tenantId, entry.id());
    try {
      editions.add(tenantId, entry, new Editions.Origin(identifier, sha256));
    } catch (RuntimeException notKept) {
      content.remove(tenantId, entry.id());
      throw notKept;
    }
    return entry;
  }

  private static CatalogueEntry describe(Scorm12 scorm, UUID id, String activityIri, Terms terms) {
    ConfirmedTags tags = new ConfirmedTags(terms.tags().orElseGet(() -> LomTags.read(scorm)));
    return new CatalogueEntry(
        id,
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
        evidence(scorm, tags),
        PlayablePackage.scos(scorm),
        true);
  }

  /** Whatever else it reports: a completion that comes at once is none. */
  private static EvidenceQuality evidence(Scorm12 scorm, ConfirmedTags tags) {
    return Reporting.of(scorm).completedOnOpen()
        ? EvidenceQuality.COMPLETED_ON_OPEN
        : tags.evidenceQuality();
  }
}
