package org.koers.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose bytes depend on the files' names and content only: sorted, dated alike, and not
 * compressed, because two versions of zlib compress differently.
 */
final class CourseZip {

  private static final LocalDateTime DATE = LocalDateTime.of(2026, 1, 1, 0, 0);

  private CourseZip() {}

  /** Puts the files of all folders at the top of one zip. */
  static void write(Path zip, List<Path> folders) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      addFiles(folder, files);
    }
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, Path> file : files.entrySet()) {
        byte[] content = Files.readAllBytes(file.getValue());
        out.putNextEntry(entry(file.getKey(), content));
        out.write(content);
        out.closeEntry();
      }
    }
  }

  private static void addFiles(Path folder, Map<String, Path> files) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside
          .filter(Files::isRegularFile)
          .forEach(file -> files.put(name(folder.relativize(file)), file));
    }
  }

  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }

  private static ZipEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
