package org.koers.packager.analyse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.koers.packager.analyse.document.DocumentKind;
import org.koers.packager.analyse.document.DocumentLimits;
import org.koers.packager.analyse.document.DocumentPart;
import org.koers.packager.analyse.document.DocumentReading;
import org.koers.packager.analyse.document.DocumentText;
import org.koers.packager.analyse.document.Documents;
import org.koers.packager.intake.PackageFiles;
import org.koers.packager.problem.Finding;
import org.koers.packager.scorm.manifest.HrefResolver;

/** The PDF and Office files of a package: each page, slide, chapter or sheet is a section. */
final class PackageDocuments {

  /** What programs put in as a title when nobody gives one. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)untitled|slide 1|(microsoft (word|powerpoint|excel) - .*)|.*\\.(docx?|pptx?|xlsx?|pdf)");

  private final PackageFiles files;
  private final Documents documents;
  private final List<Finding> findings = new ArrayList<>();

  PackageDocuments(PackageFiles files, DocumentLimits limits) {
    this.files = files;
    this.documents = new Documents(files, limits);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  void read(Readings readings) {
    files.names().stream()
        .filter(name -> HtmlPages.isContent(name) && DocumentKind.of(name).isPresent())
        .sorted()
        .forEach(name -> read(name, readings));
    readings.outsideSections();
  }

  private void read(String name, Readings readings) {
    DocumentReading reading = documents.read(name);
    findings.addAll(reading.findings());
    DocumentText text = reading.text();
    if (text.parts().isEmpty() || !readings.room(characters(text))) {
      return;
    }
    if (!NO_TITLE.matcher(text.title()).matches()) {
      readings.about(name, text.title());
    }
    if (!text.language().isEmpty()) {
      readings.declared(new Passage(name, text.language()));
    }
    String kind = DocumentKind.of(name).orElseThrow().part();
    for (DocumentPart part : text.parts()) {
      String at = "#" + kind + "=" + part.number();
      readings.documentPart(name + at, title(kind, part), HrefResolver.url(name) + at);
      part.paragraphs().forEach(p -> readings.passage(name + at, p));
    }
  }

  private static long characters(DocumentText text) {
    return text.parts().stream()
        .flatMap(p -> p.paragraphs().stream())
        .mapToLong(String::length)
        .sum();
  }

  private static String title(String kind, DocumentPart part) {
    return part.title().isEmpty()
        ? Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + part.number()
        : part.title();
  }

  /** The documents that parts were read of. */
  static Set<String> files(List<Section> parts) {
    Set<String> names = new LinkedHashSet<>();
    parts.forEach(p -> names.add(file(p)));
    return names;
  }

  /** The document that a part is of. */
  static String file(Section part) {
    return part.id().substring(0, part.id().lastIndexOf('#'));
  }
}
