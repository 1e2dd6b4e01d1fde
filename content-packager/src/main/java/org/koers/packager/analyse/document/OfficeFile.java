package org.koers.packager.analyse.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.intake.PackageReader;

/**
 * A PPTX, DOCX or XLSX file: a zip of XML parts that name each other by relationships (ISO/IEC
 * 29500-2, 9). Opened like a package from anyone, so bombs and false names are refused.
 */
record OfficeFile(PackageFiles files) {

  /** How a compound file begins: Office encrypts into one, and wrote such files before 2007. */
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /**
   * A part that another names.
   *
   * @param type the last segment of the relationship's IRI, such as {@code slide}
   */
  record Related(String type, String part) {}

  static OfficeFile open(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(COMPOUND.length), COMPOUND)) {
        throw new Encrypted();
      }
    }
    return new OfficeFile(PackageReader.read(file).files());
  }

  /** The elements and characters of a part. */
  OfficeXml xml(String part) throws IOException {
    if (!files.contains(part)) {
      throw new IOException("There is no " + part + " in it");
    }
    return new OfficeXml(files.open(part));
  }

  /** The main part, which the whole names. */
  String main() throws IOException {
    return related("").values().stream()
        .filter(r -> r.type().equals("officeDocument"))
        .map(Related::part)
        .findFirst()
        .orElseThrow(() -> new IOException("It does not say what its main part is"));
  }

  /** What a part names, by the id that it uses; the empty name stands for the whole. */
  Map<String, Related> related(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String names = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Related> related = new LinkedHashMap<>();
    if (!files.contains(names)) {
      return related;
    }
    try (OfficeXml xml = xml(names)) {
      while (xml.next()) {
        if (xml.starts("Relationship") && !xml.attribute("TargetMode").equals("External")) {
          String type = xml.attribute("Type");
          related.put(
              xml.attribute("Id"),
              new Related(
                  type.substring(type.lastIndexOf('/') + 1),
                  resolved(folder, xml.attribute("Target"))));
        }
      }
    }
    return related;
  }

  private static String resolved(String folder, String target) {
    Path path = target.startsWith("/") ? Path.of(target.substring(1)) : Path.of(folder, target);
    return path.normalize().toString().replace('\\', '/');
  }

  /** Title and language as the core properties say (ISO/IEC 29500-2, 11). */
  void about(Gathering to) throws IOException {
    for (Related one : related("").values()) {
      if (one.type().equals("core-properties") && files.contains(one.part())) {
        try (OfficeXml xml = xml(one.part())) {
          while (xml.next()) {
            if (xml.starts("title")) {
              to.titled(xml.content());
            } else if (xml.starts("language")) {
              to.inLanguage(xml.content());
            }
          }
        }
      }
    }
  }
}
