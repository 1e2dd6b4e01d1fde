package org.koers.lrs.statement.attachment.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.SpooledAttachment;

/** Files in a folder, {@code TENANT/AB/SHA2}, each whole or not there. */
public record FolderAttachmentStore(Path folder) implements AttachmentStore {

  @Override
  public void keep(long tenantId, SpooledAttachment attachment) {
    Path target = file(tenantId, attachment.sha2());
    try {
      if (Files.exists(target)) {
        Files.setLastModifiedTime(target, FileTime.from(Instant.now()));
        return;
      }
      Path parent = Files.createDirectories(target.resolveSibling(".")).normalize();
      Path part = Files.createTempFile(parent, "part", ".tmp");
      try {
        copyDurably(attachment.file(), part);
        Files.move(part, target, ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      try (FileChannel directory = FileChannel.open(parent)) {
        directory.force(true);
      }
    } catch (IOException failed) {
      throw new LrsProblem(
          ProblemCode.STORE_UNAVAILABLE,
          "The folder of attachments cannot be written now. Nothing of this request was stored;"
              + " send it again later.",
          failed);
    }
  }

  @Override
  public Set<String> present(long tenantId, Collection<String> sha2s) {
    return sha2s.stream()
        .filter(sha2 -> sha2.matches("[0-9a-f]+") && Files.exists(file(tenantId, sha2)))
        .collect(toUnmodifiableSet());
  }

  @Override
  public void discard(long tenantId, Collection<String> sha2s, Instant sentBefore) {
    try {
      for (String sha2 : present(tenantId, sha2s)) {
        Path file = file(tenantId, sha2);
        if (Files.getLastModifiedTime(file).toInstant().isBefore(sentBefore)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failed) {
      throw new LrsProblem(
          ProblemCode.STORE_UNAVAILABLE,
          "The folder of attachments cannot be written now. Ask for the same again later.",
          failed);
    }
  }

  @Override
  public void copy(long tenantId, String sha2, OutputStream to) throws IOException {
    Files.copy(file(tenantId, sha2), to);
  }

  private static void copyDurably(Path from, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(from);
        FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long size = in.size();
      for (long done = 0; done < size; ) {
        done += in.transferTo(done, size - done, out);
      }
      out.force(true);
    }
  }

  private Path file(long tenantId, String sha2) {
    return folder.resolve(Long.toString(tenantId)).resolve(sha2.substring(0, 2)).resolve(sha2);
  }
}
