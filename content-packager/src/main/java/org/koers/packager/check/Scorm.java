package org.koers.packager.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm12;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/** The manifest of a package of either SCORM. */
final class Scorm {

  private Scorm() {}

  static Optional<Manifest> manifest(ContentPackage content) {
    return switch (content) {
      case Scorm12 scorm -> Optional.of(scorm.manifest());
      case Scorm2004 scorm -> Optional.of(scorm.manifest());
      default -> Optional.empty();
    };
  }

  static Stream<XmlElement> organizations(Manifest manifest) {
    return manifest
        .document()
        .root()
        .children("organizations")
        .flatMap(o -> o.children("organization"));
  }

  static Stream<XmlElement> items(XmlElement around) {
    return around.children("item").flatMap(i -> Stream.concat(Stream.of(i), items(i)));
  }

  static Stream<XmlElement> resources(Manifest manifest) {
    return manifest.document().root().children("resources").flatMap(r -> r.children("resource"));
  }
}
