package org.koers.packager.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/** Files that no resource lists: some LMSs unpack only what is listed. */
final class ListedFiles implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    return Scorm.manifest(content).map(m -> judge(content, m)).orElse(List.of());
  }

  private static List<Judgement> judge(ContentPackage content, Manifest manifest) {
    Set<String> listed = new HashSet<>();
    manifest
        .resources()
        .forEach(
            r -> {
              listed.addAll(r.files());
              if (r.href() != null && r.href().entry() != null) {
                listed.add(r.href().entry());
              }
            });
    located(manifest.document().root(), manifest.folder(), listed);
    List<String> unlisted =
        content.entryNames().stream()
            .filter(n -> !listed.contains(n) && !describes(n, manifest))
            .toList();
    if (unlisted.isEmpty()) {
      return List.of();
    }
    String some = String.join(", ", unlisted.subList(0, Math.min(3, unlisted.size())));
    return List.of(
        new Judgement(
            Finding.of(
                FindingCode.FILE_UNLISTED,
                manifest.path(),
                unlisted.size()
                    + " of "
                    + content.entryNames().size()
                    + " files are listed by no resource: "
                    + some
                    + (unlisted.size() > 3 ? " and more." : ".")),
            Clause.packaging(content, "<file>")));
  }

  /** Metadata that the manifest names is no content. */
  private static void located(XmlElement element, String folder, Set<String> listed) {
    if (element.localName().equals("location")) {
      listed.add(folder + element.text());
    }
    element.children().forEach(c -> located(c, folder, listed));
  }

  private static boolean describes(String name, Manifest manifest) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.equals(manifest.path())
        || lower.endsWith(".xsd")
        || lower.endsWith(".dtd")
        || name.startsWith("__MACOSX/");
  }
}
