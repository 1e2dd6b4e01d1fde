package org.koers.packager.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.Verification;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * Writes a package with some of its files changed or added; the target is either the whole new
 * package or untouched.
 */
public final class PackageWriter {

  private PackageWriter() {}

  /**
   * Writes next to the target first and moves it there in one step. Meanwhile reads every byte of
   * the source against length and checksum, if that was not done before.
   *
   * @param changed new content by the name of the file; those that the package does not have come
   *     last, in the order of their names
   * @param date what changed files are dated
   * @param overwrite whether a target that is there may be replaced
   * @throws PackageProblem if it cannot be written there, or the source is damaged
   */
  public static void write(
      PackageFiles source,
      Map<String, byte[]> changed,
      DosDate date,
      Path target,
      boolean overwrite) {
    write(source, changed, Set.of(), date, target, overwrite);
  }

  /**
   * The same, leaving out some of its entries.
   *
   * @param dropped the names of what is left out
   */
  public static void write(
      PackageFiles source,
      Map<String, byte[]> changed,
      Set<String> dropped,
      DosDate date,
      Path target,
      boolean overwrite) {
    whole(
        target,
        overwrite,
        out -> {
          try (Verification check = source.verification()) {
            try (FileChannel in = FileChannel.open(source.zip());
                ZipWriter writer = new ZipWriter(out)) {
              entries(source, changed, dropped, date, in, writer);
              writer.finish(source.comment());
            }
            check.await(); // before the draft becomes the target
          }
        });
  }

  /** What writes the bytes of a file. */
  public interface Body {
    void to(FileChannel out) throws IOException;
  }

  /**
   * Writes a file next to the target and moves it there in one step.
   *
   * @param overwrite whether a target that is there may be replaced
   * @throws PackageProblem if it cannot be written there
   */
  public static void whole(Path target, boolean overwrite, Body body) {
    refuse(target, overwrite);
    Path whole = target.toAbsolutePath();
    Path draft =
        whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
    draft.toFile().deleteOnExit();
    try {
      try (FileChannel out =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        body.to(out);
      }
      move(draft, whole);
    } catch (IOException e) {
      throw unwritable(target, e);
    } finally {
      discard(draft);
    }
  }

  private static void refuse(Path target, boolean overwrite) {
    if (Files.isDirectory(target)) {
      throw new PackageProblem(
          ProblemCode.OUTPUT_UNWRITABLE,
          target.toString(),
          "It is a folder.",
          "Give the name of a new zip file.");
    }
    if (Files.exists(target) && !overwrite) {
      throw new PackageProblem(
          ProblemCode.OUTPUT_EXISTS,
          target.toString(),
          "It is already there and was left as it is.",
          "Give another name, or --force to replace it.");
    }
  }

  private static void entries(
      PackageFiles source,
      Map<String, byte[]> changed,
      Set<String> dropped,
      DosDate date,
      FileChannel in,
      ZipWriter writer)
      throws IOException {
    for (ZipMember member : source.members()) {
      if (dropped.contains(member.name())) {
        continue;
      }
      byte[] content = changed.get(member.name());
      if (content == null) {
        writer.copy(member, in);
      } else {
        writer.store(member.stored(content, date.date(), date.time()), content);
      }
    }
    for (String added : new TreeSet<>(changed.keySet())) {
      if (source.member(added).isEmpty()) {
        byte[] content = Objects.requireNonNull(changed.get(added));
        writer.store(ZipMember.added(added, content, date.date(), date.time()), content);
      }
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PackageProblem unwritable(Path target, IOException e) {
    String why =
        switch (e) {
          case AccessDeniedException denied -> "there is no right to write in that folder";
          case NoSuchFileException missing -> "there is no such folder";
          default -> String.valueOf(e.getMessage());
        };
    return new PackageProblem(
        ProblemCode.OUTPUT_UNWRITABLE,
        target.toString(),
        "It could not be written: " + why + ".",
        "Choose a folder of yours with enough room; nothing was left behind.");
  }
}
