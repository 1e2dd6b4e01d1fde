package org.koers.adaptive.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.catalogue.Publishing.Terms;
import org.koers.packager.build.Retag;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Tag;

/** Brings packages from the library to learners, and takes them back. */
public final class Releases {

  private final LibraryStore store;
  private final LibraryFolder folder;
  private final Publishing publishing;
  private final Clock clock;

  public Releases(LibraryStore store, LibraryFolder folder, Publishing publishing, Clock clock) {
    this.store = store;
    this.folder = folder;
    this.publishing = publishing;
    this.clock = clock;
  }

  /** Why a package cannot be published. */
  public enum Refusal {
    NOT_READ,
    NO_RIGHT
  }

  /** Why it cannot be published now; empty if it can. */
  public Optional<Refusal> refusal(LibraryItem item) {
    if (item.state() != ItemState.READY) {
      return Optional.of(Refusal.NOT_READ);
    }
    return item.rights().allowUse() ? Optional.empty() : Optional.of(Refusal.NO_RIGHT);
  }

  /**
   * Publishes a package with the tags that authors did not reject; its earlier editions give way.
   * Where the rights allow it the tags stand in the package too, else only in the catalogue.
   *
   * @throws org.koers.adaptive.catalogue.NotPlayable if this release cannot play it
   */
  public LibraryItem publish(LibraryItem item, Author who) {
    if (refusal(item).isPresent()) {
      throw new IllegalStateException("It may not be published: " + refusal(item).get());
    }
    List<Tag> tags = tags(item);
    try {
      Publishing.Published published = publish(item, who, tags);
      Publication publication =
          new Publication(
              published.entry().activityIri(), published.entry().id(), clock.instant(), null);
      replaceOthers(item);
      LibraryItem after = item.with(publication);
      store.update(after);
      return after;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Publishing.Published publish(LibraryItem item, Author who, List<Tag> tags)
      throws IOException {
    Terms terms = new Terms(Optional.of(activityIri(item)), Optional.of(tags));
    Path folderOfNew = Files.createTempDirectory("koers-publish-");
    Path zip = folderOfNew.resolve(item.fileName());
    try {
      return publishing.publish(
          item.tenantId(), retagged(item, who, zip) ? zip : folder.zip(item), terms);
    } finally {
      Files.deleteIfExists(zip);
      Files.deleteIfExists(folderOfNew);
    }
  }

  /**
   * Writes the package with the tags that a person stands behind; proposals stay in the library.
   * Who confirmed last stands as validator, and nobody if nobody did.
   *
   * @param who asks for it
   * @return false if the rights or the format do not allow it; nothing is written then
   */
  public boolean retagged(LibraryItem item, Author who, Path target) {
    if (!item.rights().allowChanges()) {
      return false;
    }
    ContentPackage content = PackageReader.read(folder.zip(item), IntakeLimits.DEFAULT);
    List<ItemTag> confirmed =
        store.tags(item.tenantId(), item.id()).stream()
            .filter(tag -> tag.verdict() == Verdict.CONFIRMED)
            .toList();
    try {
      Retag.plan(
              content,
              List.of(),
              confirmed.stream().flatMap(tag -> tag.tag().stream()).toList(),
              Optional.empty(),
              validator(confirmed, who))
          .withRecord(Optional.of(activityIri(item)))
          .write(target, false);
      return true;
    } catch (org.koers.packager.problem.PackageProblem noPlaceForMetadata) {
      if (noPlaceForMetadata.code() == org.koers.packager.problem.ProblemCode.FORMAT_NOT_WRITABLE) {
        return false;
      }
      throw noPlaceForMetadata;
    }
  }

  /** What the package said of itself, nobody here confirmed. */
  private static Optional<String> validator(List<ItemTag> confirmed, Author who) {
    return confirmed.stream()
        .filter(tag -> tag.decidedAt() != null)
        .max(Comparator.comparing(ItemTag::decidedAt))
        .map(ItemTag::decidedBy)
        .map(id -> id.equals(who.id()) ? who.name() : id);
  }

  /** What is said of it in the catalogue: all tags that authors did not reject. */
  public List<Tag> tags(LibraryItem item) {
    return store.tags(item.tenantId(), item.id()).stream()
        .map(ItemTag::tag)
        .flatMap(Optional::stream)
        .toList();
  }

  /** A course is one activity in all its editions, and no two courses are one activity. */
  public String activityIri(LibraryItem item) {
    return ofCourse(item)
        .orElseGet(
            () -> {
              LibraryItem.Outline says = item.outline();
              String usual =
                  publishing.activityIri(item.tenantId(), says.identifier(), says.title());
              return isOfAnother(item, usual)
                  ? publishing.newActivityIri(item.tenantId(), says.identifier(), says.title())
                  : usual;
            });
  }

  private boolean isOfAnother(LibraryItem item, String activityIri) {
    return store.items(item.tenantId()).stream()
        .filter(one -> !one.course().equals(item.course()))
        .anyMatch(one -> one.publication().activityIri().equals(activityIri));
  }

  private Optional<String> ofCourse(LibraryItem item) {
    return store.items(item.tenantId()).stream()
        .filter(one -> one.course().equals(item.course()))
        .filter(one -> !one.publication().activityIri().isEmpty())
        .max(Comparator.comparingInt(LibraryItem::edition))
        .map(one -> one.publication().activityIri());
  }

  private void replaceOthers(LibraryItem item) {
    for (LibraryItem one : store.items(item.tenantId())) {
      if (one.course().equals(item.course())
          && !one.id().equals(item.id())
          && one.publication().open()) {
        store.update(one.with(closed(one.publication())));
      }
    }
  }

  private Publication closed(Publication open) {
    return new Publication(open.activityIri(), open.entry(), open.published(), clock.instant());
  }

  /** Gives it to no learner any more; who has begun goes on. */
  public LibraryItem withdraw(LibraryItem item) {
    publishing.withdraw(item.tenantId(), item.publication().activityIri());
    LibraryItem after = item.with(closed(item.publication()));
    store.update(after);
    return after;
  }
}
