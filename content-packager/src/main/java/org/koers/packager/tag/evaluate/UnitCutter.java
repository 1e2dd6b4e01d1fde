package org.koers.packager.tag.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * Makes a package of its own out of a course unit, so that it is read and tagged like any other.
 *
 * @param packages folder of the zips
 * @param demo folder of the demo's courses
 * @param work folder to write into
 */
record UnitCutter(Path packages, Path demo, Path work) {

  private static final String DEMO = "demo:";

  /** The unit as a zip file. */
  Path cut(GoldUnit unit) {
    try {
      Map<String, byte[]> all = entries(unit);
      if (unit.part().isEmpty()) {
        return unit.source().startsWith(DEMO)
            ? written(unit, all)
            : packages.resolve(unit.source());
      }
      return written(unit, UnitParts.of(unit.part(), all));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> entries(GoldUnit unit) throws IOException {
    if (unit.source().startsWith(DEMO)) {
      Map<String, byte[]> entries = new TreeMap<>();
      add(demo.resolve(unit.source().substring(DEMO.length())), entries);
      add(demo.resolve("_shared"), entries);
      return entries;
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Path zip = packages.resolve(unit.source());
    if (!Files.exists(zip)) {
      throw missing(zip);
    }
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private static void add(Path folder, Map<String, byte[]> entries) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  private static PackageProblem missing(Path what) {
    return new PackageProblem(
        ProblemCode.FILE_MISSING,
        what.toString(),
        "A package of the gold set is not there.",
        "Name the folder of the packages with --packages and that of the demo's courses with --demo.");
  }

  private Path written(GoldUnit unit, Map<String, byte[]> entries) throws IOException {
    Path zip = work.resolve(unit.name() + ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return zip;
  }

  /** A manifest with one SCO. */
  static byte[] manifest(String title, String launched) {
    String text =
        """
        <manifest identifier="unit" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o"><organization identifier="o"><title>%s</title>
        <item identifier="i" identifierref="r"><title>%s</title></item></organization></organizations>
        <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="%s"/></resources>
        </manifest>
        """
            .formatted(escaped(title), escaped(title), escaped(launched));
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  static boolean page(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(html?|xhtml)");
  }

  static List<String> manifests() {
    return List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml");
  }
}
