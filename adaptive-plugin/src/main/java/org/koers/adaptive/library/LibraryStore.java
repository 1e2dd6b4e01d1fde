package org.koers.adaptive.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koers.adaptive.catalogue.Fingerprint;

/** Where the library is kept. Every call is a transaction. */
public interface LibraryStore {

  /** All packages, the newest first. */
  List<LibraryItem> items(long tenantId);

  Optional<LibraryItem> item(long tenantId, UUID id);

  /** The package of exactly these bytes. */
  Optional<LibraryItem> ofBytes(long tenantId, Fingerprint sha256);

  void add(LibraryItem item);

  /** Course, edition, family, rights and publication as they are in it. */
  void update(LibraryItem item);

  void remove(long tenantId, UUID id);

  /**
   * The longest waiting package of any tenant, for the one who asks until then: one whose reader
   * fell silent is given out again.
   */
  Optional<Claim> claim(Instant now, Duration lease);

  /** Lets a package be read once more. */
  void readAgain(long tenantId, UUID id);

  /**
   * Keeps what was found; the tags and questions there were go. Nothing happens if the package was
   * given to another reader since: what authors decided on its findings must stay.
   */
  void keep(Claim claim, Found found);

  /** Says that it cannot be read, and why; like {@link #keep} only while the claim holds. */
  void refuse(Claim claim, ItemProblem problem);

  ItemReading reading(long tenantId, UUID id);

  /** The packages that were read and cannot be played here. */
  Set<UUID> unplayable(long tenantId);

  /** What packages are compared by, and learned from, by their id. */
  Map<UUID, Traces> traces(long tenantId);

  List<ItemTag> tags(long tenantId, UUID id);

  /** The tags of all packages. */
  Map<UUID, List<ItemTag>> tags(long tenantId);

  /**
   * Keeps tags and questions as they are after the change, and the change itself.
   *
   * @return its number
   */
  long change(long tenantId, Change change);

  /** The newest changes first. */
  List<Change> changes(long tenantId, int limit);

  Optional<Change> change(long tenantId, long id);

  /**
   * Keeps tags and questions as they were before the change, and that it was undone.
   *
   * @param back what of the change is taken back
   */
  void undo(long tenantId, Change back, String who, Instant now);

  List<ItemQuestion> questions(long tenantId, UUID id);

  /**
   * A package to read.
   *
   * @param times how often reading it has been begun, this time included
   */
  record Claim(LibraryItem item, int times) {}

  /**
   * What a package is compared by and learned from.
   *
   * @param features JSON
   * @param sketch empty if it has no text
   */
  record Traces(String features, String sketch) {}

  /** All that reading a package gives. */
  record Found(
      UUID course,
      int edition,
      LibraryItem.Outline outline,
      ItemReading reading,
      List<ItemTag> tags,
      List<ItemQuestion> questions,
      Traces traces) {}
}
