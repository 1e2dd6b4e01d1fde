package org.koers.adaptive.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Fingerprint;
import org.koers.packager.compare.EditionChanges;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.PackageReader;

/** What authors have brought in, and what they may do with it as a whole. */
public final class Library {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 2000;

  private final LibraryStore store;
  private final LibraryFolder folder;
  private final Clock clock;
  private final Runnable arrived;

  /**
   * @param arrived is told that a package waits to be read
   */
  public Library(LibraryStore store, LibraryFolder folder, Clock clock, Runnable arrived) {
    this.store = store;
    this.folder = folder;
    this.clock = clock;
    this.arrived = arrived;
  }

  /**
   * What became of a package that was brought in.
   *
   * @param known whether the library had these very bytes already
   */
  public record Received(LibraryItem item, boolean known) {}

  /**
   * Takes a whole file in, by moving it, and lets it be read; a file that is known is deleted.
   *
   * @param fileName as its sender has it
   */
  public Received receive(long tenantId, Path file, String fileName, String who) {
    try {
      Fingerprint sha256 = Fingerprint.of(file);
      Optional<LibraryItem> known = store.ofBytes(tenantId, sha256);
      if (known.isPresent()) {
        Files.delete(file);
        return new Received(known.get(), true);
      }
      LibraryItem item =
          LibraryItem.fresh(
              tenantId,
              UUID.randomUUID(),
              safe(fileName),
              Files.size(file),
              sha256,
              clock.instant(),
              who);
      folder.take(file, item);
      keep(item);
      arrived.run();
      return new Received(item, false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void keep(LibraryItem item) {
    try {
      store.add(item);
    } catch (RuntimeException notKept) {
      folder.remove(item);
      throw notKept;
    }
  }

  /** The last part of a name, in characters that every file system takes, with .zip at its end. */
  public static String safe(@Nullable String name) {
    String given = name == null ? "" : name;
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} ._()-]", "_").strip();
    String bare = plain.replaceFirst("(?i)\\.zip$", "");
    String cut = bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    return (cut.replace(".", "").isBlank() ? "package" : cut) + ".zip";
  }

  /** All packages, the newest first. */
  public List<LibraryItem> items(long tenantId) {
    return store.items(tenantId);
  }

  public Optional<LibraryItem> item(long tenantId, UUID id) {
    return store.item(tenantId, id);
  }

  /** The editions of a course, the newest first. */
  public List<LibraryItem> editions(LibraryItem item) {
    return store.items(item.tenantId()).stream()
        .filter(one -> one.course().equals(item.course()))
        .sorted(Comparator.comparingInt(LibraryItem::edition).reversed())
        .toList();
  }

  /** The newest edition of every course that has been read, by name. */
  public List<LibraryItem> courses(long tenantId) {
    Map<UUID, LibraryItem> newest = new HashMap<>();
    store.items(tenantId).stream()
        .filter(one -> one.state() == ItemState.READY)
        .forEach(
            one -> newest.merge(one.course(), one, (a, b) -> a.edition() >= b.edition() ? a : b));
    return newest.values().stream().sorted(Comparator.comparing(LibraryItem::name)).toList();
  }

  /** The newest editions of the other language versions of a course. */
  public List<LibraryItem> relatives(LibraryItem item) {
    return courses(item.tenantId()).stream()
        .filter(one -> one.family().equals(item.family()) && !one.course().equals(item.course()))
        .toList();
  }

  public ItemReading reading(LibraryItem item) {
    return store.reading(item.tenantId(), item.id());
  }

  /** The packages that were read and cannot be played here. */
  public Set<UUID> unplayable(long tenantId) {
    return store.unplayable(tenantId);
  }

  public List<ItemTag> tags(LibraryItem item) {
    return store.tags(item.tenantId(), item.id());
  }

  /** The tags of all packages. */
  public Map<UUID, List<ItemTag>> tags(long tenantId) {
    return store.tags(tenantId);
  }

  public List<ItemQuestion> questions(LibraryItem item) {
    return store.questions(item.tenantId(), item.id());
  }

  /** Which packages are alike. */
  public Likenesses likenesses(long tenantId) {
    return Likenesses.of(store, tenantId);
  }

  /**
   * What changed for a learner from one package to another; reads both.
   *
   * @throws org.koers.packager.problem.PackageProblem if one can no longer be read
   */
  public EditionChanges changes(LibraryItem before, LibraryItem after) {
    return EditionChanges.between(
        PackageReader.read(zip(before), IntakeLimits.DEFAULT),
        PackageReader.read(zip(after), IntakeLimits.DEFAULT));
  }

  /** The zip as it came. */
  public Path zip(LibraryItem item) {
    return folder.zip(item);
  }

  /** Says what the organisation may do with a package. */
  public void setRights(LibraryItem item, Rights rights, String note) {
    String cut = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
    store.update(item.with(rights, cut));
  }

  /**
   * Makes a package the next edition of a course, and reads it again, so that what was decided on
   * the edition before counts for it.
   */
  public void makeEditionOf(LibraryItem item, LibraryItem before) {
    requireWithdrawn(item);
    int edition = editions(before).getFirst().edition() + 1;
    store.update(
        item.in(before.course(), edition).inFamily(before.family()).with(Publication.NONE));
    store.readAgain(item.tenantId(), item.id());
    arrived.run();
  }

  /** Makes a package a course of its own again. */
  public void makeOwnCourse(LibraryItem item) {
    requireWithdrawn(item);
    store.update(item.in(item.id(), 1).with(Publication.NONE));
  }

  /** Learners know it by the activity of the course that it is in. */
  private static void requireWithdrawn(LibraryItem item) {
    if (item.publication().open()) {
      throw new IllegalStateException("Learners can get " + item.id() + "; withdraw it first.");
    }
  }

  /** Makes two courses, with all editions of each, language versions of one another. */
  public void join(LibraryItem one, LibraryItem other) {
    for (LibraryItem item : store.items(one.tenantId())) {
      if (item.family().equals(other.family())) {
        store.update(item.inFamily(one.family()));
      }
    }
  }

  /** Takes a course out of its family. */
  public void leaveFamily(LibraryItem item) {
    UUID own = UUID.randomUUID();
    editions(item).forEach(one -> store.update(one.inFamily(own)));
  }

  /**
   * Forgets a package with all that was decided about it.
   *
   * @return false if learners can get it; withdraw it first
   */
  public boolean remove(LibraryItem item) {
    if (item.publication().open()) {
      return false;
    }
    store.remove(item.tenantId(), item.id());
    folder.remove(item);
    return true;
  }
}
