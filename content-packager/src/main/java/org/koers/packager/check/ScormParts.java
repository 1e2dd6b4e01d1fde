package org.koers.packager.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/** Elements and attributes that a manifest must have. */
final class ScormParts implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    return Scorm.manifest(content).map(m -> new Walk(content, m).run()).orElse(List.of());
  }

  private record Walk(ContentPackage content, Manifest manifest, List<Judgement> found) {

    Walk(ContentPackage content, Manifest manifest) {
      this(content, manifest, new ArrayList<>());
    }

    List<Judgement> run() {
      XmlElement root = manifest.document().root();
      attribute(root, "identifier");
      element(root, "organizations");
      element(root, "resources");
      if (content instanceof Scorm2004) {
        element(root, "metadata");
        root.child("metadata").ifPresent(m -> element(m, "schema"));
      }
      Scorm.organizations(manifest)
          .forEach(
              o -> {
                attribute(o, "identifier");
                if (o.child("item").isEmpty()) {
                  missing(o, "<item>");
                }
                if (content instanceof Scorm2004) {
                  Scorm.items(o).forEach(i -> element(i, "title"));
                }
              });
      Scorm.resources(manifest)
          .forEach(
              r -> {
                attribute(r, "identifier");
                attribute(r, "type");
                r.children("file").forEach(f -> attribute(f, "href"));
                r.children("dependency").forEach(d -> attribute(d, "identifierref"));
              });
      return found;
    }

    private void attribute(XmlElement on, String name) {
      if (on.attribute(name).filter(v -> !v.isBlank()).isEmpty()) {
        missing(on, "the attribute " + name);
      }
    }

    private void element(XmlElement in, String name) {
      if (in.child(name).isEmpty()) {
        missing(in, "<" + name + ">");
      }
    }

    private void missing(XmlElement where, String what) {
      Optional<String> identifier = where.attribute("identifier").filter(i -> !i.isEmpty());
      String place =
          manifest.path() + ", " + where.localName() + identifier.map(i -> " " + i).orElse("");
      found.add(
          new Judgement(
              Finding.of(FindingCode.REQUIRED_MISSING, place, "It lacks " + what + "."),
              Clause.packaging(content, "<" + where.localName() + ">")));
    }
  }
}
