package org.koers.adaptive.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.Fingerprint;

/**
 * A package that authors work on.
 *
 * @param course the same for all editions of a course
 * @param edition from 1
 * @param family the same for all language versions of a course
 * @param bytes size of the zip
 * @param problem why it was refused; null unless it was
 * @param outline what it is; empty texts until it has been read
 * @param rightsNote the licence or contract, in the author's words
 */
public record LibraryItem(
    long tenantId,
    UUID id,
    UUID course,
    int edition,
    UUID family,
    String fileName,
    long bytes,
    Fingerprint sha256,
    Instant received,
    String receivedBy,
    ItemState state,
    @Nullable ItemProblem problem,
    Outline outline,
    Rights rights,
    String rightsNote,
    Publication publication) {

  /**
   * What a list says of a package.
   *
   * @param language BCP 47; {@code und} if it is not clear
   * @param identifier of its manifest
   * @param words that a learner reads
   * @param seconds that it takes
   */
  public record Outline(
      String title, String format, String language, String identifier, int words, long seconds) {

    /** Before it has been read. */
    public static final Outline NONE = new Outline("", "", "", "", 0, 0);
  }

  /** One that has just come in: a course and a family of its own until it has been read. */
  static LibraryItem fresh(
      long tenantId,
      UUID id,
      String fileName,
      long bytes,
      Fingerprint sha256,
      Instant now,
      String who) {
    return new LibraryItem(
        tenantId,
        id,
        id,
        1,
        id,
        fileName,
        bytes,
        sha256,
        now,
        who,
        ItemState.WAITING,
        null,
        Outline.NONE,
        Rights.UNSAID,
        "",
        Publication.NONE);
  }

  LibraryItem with(Rights others, String note) {
    return new LibraryItem(
        tenantId,
        id,
        course,
        edition,
        family,
        fileName,
        bytes,
        sha256,
        received,
        receivedBy,
        state,
        problem,
        outline,
        others,
        note,
        publication);
  }

  LibraryItem in(UUID otherCourse, int asEdition) {
    return new LibraryItem(
        tenantId,
        id,
        otherCourse,
        asEdition,
        family,
        fileName,
        bytes,
        sha256,
        received,
        receivedBy,
        state,
        problem,
        outline,
        rights,
        rightsNote,
        publication);
  }

  LibraryItem inFamily(UUID other) {
    return new LibraryItem(
        tenantId,
        id,
        course,
        edition,
        other,
        fileName,
        bytes,
        sha256,
        received,
        receivedBy,
        state,
        problem,
        outline,
        rights,
        rightsNote,
        publication);
  }

  LibraryItem with(Publication other) {
    return new LibraryItem(
        tenantId,
        id,
        course,
        edition,
        family,
        fileName,
        bytes,
        sha256,
        received,
        receivedBy,
        state,
        problem,
        outline,
        rights,
        rightsNote,
        other);
  }

  /** What people know it by: its title, or the name of its file until it has been read. */
  public String name() {
    return outline.title().isEmpty() ? fileName : outline.title();
  }
}
