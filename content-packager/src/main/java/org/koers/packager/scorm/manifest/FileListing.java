package org.koers.packager.scorm.manifest;

import java.util.Optional;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;
import org.koers.packager.xml.XmlText;

/**
 * Lists files in a manifest: an LMS may drop what no resource lists (IMS Content Packaging 1.1.4,
 * section 4.5.1.2).
 */
public final class FileListing {

  private FileListing() {}

  /**
   * The manifest with a file added to its first resource that can be launched; as it is where the
   * file is listed already, or there is no resource.
   *
   * @param href relative to the manifest
   */
  public static XmlDocument with(XmlDocument manifest, String href) {
    XmlElement root = manifest.root();
    boolean listed =
        root.children("resources")
            .flatMap(r -> r.children("resource"))
            .flatMap(r -> r.children("file"))
            .anyMatch(f -> f.attribute("href").filter(href::equals).isPresent());
    Optional<XmlElement> resource =
        root.children("resources")
            .flatMap(r -> r.children("resource"))
            .filter(r -> r.attribute("href").isPresent())
            .findFirst();
    return listed || resource.isEmpty() ? manifest : with(manifest, resource.get(), href);
  }

  /** The manifest with a file added to one of its resources. */
  public static XmlDocument with(XmlDocument manifest, XmlElement resource, String href) {
    String prefix = resource.prefix().isEmpty() ? "" : resource.prefix() + ":";
    String file = "<" + prefix + "file href=\"" + XmlText.escape(href) + "\"/>";
    Optional<XmlElement> before =
        resource
            .children("file")
            .reduce((a, b) -> b)
            .or(() -> resource.children("metadata").reduce((a, b) -> b));
    String text = manifest.text();
    if (before.isPresent()) {
      String line = blanks(text, before.get().start());
      return manifest.replaced(before.get().end(), before.get().end(), line + file);
    }
    if (!resource.selfClosed()) {
      String line = blanks(text, resource.start());
      String inner = line.isEmpty() ? "" : line + "  ";
      return manifest.replaced(resource.contentStart(), resource.contentStart(), inner + file);
    }
    int slash = text.lastIndexOf('/', resource.end());
    String open = text.substring(resource.start(), slash).stripTrailing() + ">";
    return manifest.replaced(
        resource.start(), resource.end(), open + file + "</" + resource.name() + ">");
  }

  /** The line break and the indentation before an element; empty if it does not begin a line. */
  private static String blanks(String text, int at) {
    int line = text.lastIndexOf('\n', at - 1);
    if (line < 0 || !text.substring(line, at).isBlank()) {
      return "";
    }
    int from = line > 0 && text.charAt(line - 1) == '\r' ? line - 1 : line;
    return text.substring(from, at);
  }
}
