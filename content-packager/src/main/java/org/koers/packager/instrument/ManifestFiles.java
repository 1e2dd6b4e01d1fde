package org.koers.packager.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.packager.scorm.manifest.FileListing;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.scorm.manifest.Resource;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/** Lists what is put in with every resource whose page runs it, and takes that out again. */
final class ManifestFiles {

  private ManifestFiles() {}

  /** The bytes of the manifest with our files in the resources that launch these pages. */
  static byte[] listed(Manifest manifest, Set<String> pages) {
    List<Integer> which = new ArrayList<>();
    List<Resource> resources = manifest.resources();
    for (int i = 0; i < resources.size(); i++) {
      Resource one = resources.get(i);
      if (one.href() != null && one.href().entry() != null && pages.contains(one.href().entry())) {
        which.add(i);
      }
    }
    XmlDocument document = manifest.document();
    for (int i : which) {
      for (String name : List.of(Instrumentation.ORIGINAL, Instrumentation.SCRIPT)) {
        XmlElement resource = elements(document.root()).get(i);
        document = FileListing.with(document, resource, above(resource) + name);
      }
    }
    return document.bytes();
  }

  /** In the order of {@link Manifest#resources()}. */
  private static List<XmlElement> elements(XmlElement root) {
    return root.children("resources").flatMap(r -> r.children("resource")).toList();
  }

  /** The way from where hrefs of a resource begin back to the folder of the manifest. */
  private static String above(XmlElement resource) {
    StringBuilder way = new StringBuilder();
    for (XmlElement at = resource; at != null; at = at.parent()) {
      String base = Optional.ofNullable(at.attributes().get("xml:base")).orElse("");
      Stream.of(base.replace('\\', '/').split("/"))
          .filter(s -> !s.isEmpty() && !s.equals("."))
          .forEach(s -> way.append("../"));
    }
    return way.toString();
  }

  /** The manifest without them. */
  static XmlDocument without(XmlDocument listed) {
    XmlDocument document = listed;
    for (Optional<XmlElement> ours = ours(document); ours.isPresent(); ours = ours(document)) {
      String text = document.text();
      int from = ours.get().start();
      while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
        from--;
      }
      document = document.replaced(from, ours.get().end(), "");
    }
    return document;
  }

  private static Optional<XmlElement> ours(XmlDocument document) {
    return elements(document.root()).stream()
        .flatMap(r -> r.children("file"))
        .filter(f -> f.attribute("href").filter(ManifestFiles::isOurs).isPresent())
        .findFirst();
  }

  private static boolean isOurs(String href) {
    String bare = href.replaceFirst("^(\\.\\./)+", "");
    return bare.equals(Instrumentation.SCRIPT) || bare.equals(Instrumentation.ORIGINAL);
  }
}
