package org.koers.adaptive.library.preview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.koers.adaptive.catalogue.CatalogueEntry;
import org.koers.adaptive.catalogue.ContentFolder;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryFolder;
import org.koers.adaptive.library.LibraryItem;
import org.koers.adaptive.library.Releases;
import org.koers.adaptive.play.Access;
import org.koers.adaptive.play.PlaySettings;
import org.koers.adaptive.play.Preview;
import org.koers.adaptive.play.Previews;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;

/** Lets authors try packages out as learners would meet them. */
public final class LibraryPreviews implements Previews {

  private static final String RUNTIME = "/.koers/play";

  private static final int KEPT = 100;

  /** What is being looked at, so that not every file of a page means reading its package. */
  private final Map<UUID, CatalogueEntry> entries = new ConcurrentHashMap<>();

  private final PreviewStore store;
  private final Library library;
  private final Releases releases;
  private final ContentFolder unpacked;
  private final PlaySettings settings;
  private final Clock clock;

  public LibraryPreviews(
      PreviewStore store,
      Library library,
      Releases releases,
      LibraryFolder folder,
      PlaySettings settings,
      Clock clock) {
    this.store = store;
    this.library = library;
    this.releases = releases;
    this.unpacked = new ContentFolder(folder.previews());
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What it would be in the catalogue, published now.
   *
   * @throws org.koers.adaptive.catalogue.NotPlayable if this release cannot play it
   */
  public CatalogueEntry entry(LibraryItem item) {
    return Publishing.entry(
        PackageReader.read(library.zip(item), IntakeLimits.DEFAULT),
        item.id(),
        releases.activityIri(item),
        releases.tags(item));
  }

  /**
   * Opens it.
   *
   * @param expert as for one who knows it all and goes anywhere
   * @param language in which the player itself speaks
   * @return the address of the page that plays it
   * @throws org.koers.adaptive.catalogue.NotPlayable if this release cannot play it
   */
  public String launch(LibraryItem item, boolean expert, Locale language) {
    if (entries.size() > KEPT) {
      entries.clear();
    }
    entries.put(item.id(), entry(item));
    unpackOnce(item);
    Access access = Access.fresh(clock.instant());
    store.grant(access.label(), item, expert, access.expires(), clock.instant());
    return settings.contentOrigin(access.label())
        + RUNTIME
        + "?lang="
        + language.getLanguage()
        + "#"
        + access.token();
  }

  /** Two who open it at the same moment do not write over each other. */
  private synchronized void unpackOnce(LibraryItem item) {
    Path folder = unpacked.edition(item.tenantId(), item.id());
    if (!Files.isDirectory(folder)) {
      unpacked.unpack(
          PackageReader.read(library.zip(item), IntakeLimits.DEFAULT).files(),
          item.tenantId(),
          item.id());
    }
  }

  @Override
  public Optional<Preview> open(String label) {
    return store
        .granted(label, clock.instant())
        .flatMap(
            granted ->
                library
                    .item(granted.tenantId(), granted.item())
                    .map(
                        item ->
                            new Preview(
                                entries.computeIfAbsent(item.id(), id -> entry(item)),
                                unpacked.edition(item.tenantId(), item.id()),
                                granted.expert())));
  }
}
