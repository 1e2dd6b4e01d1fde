package org.koers.packager.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;

/** A package with some of its files changed, as an author would change them. */
final class Edited {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Begins with all files of a package. */
  static Edited of(Path zip) {
    Edited edited = new Edited();
    try (ZipFile from = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : from.stream().filter(e -> !e.isDirectory()).toList()) {
        edited.files.put(entry.getName(), from.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return edited;
  }

  /** Changes the text of a file; one that does not change is a mistake of the test. */
  Edited text(String name, UnaryOperator<String> change) {
    String before =
        new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("Nothing changes in " + name);
    }
    return bytes(name, after.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces one piece of text by another, wherever it is. */
  Edited replace(String name, String before, String after) {
    return text(name, text -> text.replace(before, after));
  }

  Set<String> names() {
    return files.keySet();
  }

  Edited bytes(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  Edited without(String start) {
    files.keySet().removeIf(name -> name.startsWith(start));
    return this;
  }

  Edited renamed(String before, String after) {
    files.put(after, Objects.requireNonNull(files.remove(before), before));
    return this;
  }

  /** Writes it. */
  Path in(Path folder, String name) {
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        to.putNextEntry(new ZipEntry(file.getKey()));
        to.write(file.getValue());
        to.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip;
  }

  /** Writes and opens it. */
  ContentPackage read(Path folder, String name) {
    return PackageReader.read(in(folder, name));
  }
}
