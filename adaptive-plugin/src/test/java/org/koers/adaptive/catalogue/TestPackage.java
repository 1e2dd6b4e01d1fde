package org.koers.adaptive.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small SCORM package on disk. */
public final class TestPackage {

  private final Map<String, String> files = new LinkedHashMap<>();

  private TestPackage() {}

  /** With one SCO a page. */
  public static TestPackage scorm12(String identifier, String title, String... pages) {
    StringBuilder items = new StringBuilder();
    StringBuilder resources = new StringBuilder();
    for (String page : pages) {
      String id = page.replace(".html", "");
      items.append(
          "<item identifier=\"i-%s\" identifierref=\"r-%s\"><title>%s</title></item>"
              .formatted(id, id, id));
      resources.append(
          "<resource identifier=\"r-%s\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"%s\"/>"
              .formatted(id, page));
    }
    String manifest =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="%s" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
            xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
          <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
          <organizations default="o"><organization identifier="o"><title>%s</title>%s</organization></organizations>
          <resources>%s</resources>
        </manifest>
        """
            .formatted(identifier, title, items, resources);
    return new TestPackage().with("imsmanifest.xml", manifest);
  }

  /** Files without a manifest. */
  public static TestPackage loose() {
    return new TestPackage();
  }

  public TestPackage with(String name, String text) {
    files.put(name, text);
    return this;
  }

  public Path zip(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> one : files.entrySet()) {
        ZipEntry entry = new ZipEntry(one.getKey());
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(one.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
