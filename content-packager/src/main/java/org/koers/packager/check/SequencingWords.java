package org.koers.packager.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.xml.XmlElement;

/** Sequencing that no LMS can carry out: unknown words, and collections that are not there. */
final class SequencingWords implements Rule {

  @Override
  public List<Judgement> judge(ContentPackage content) {
    return content instanceof Scorm2004 scorm ? judge(scorm) : List.of();
  }

  private static List<Judgement> judge(Scorm2004 scorm) {
    List<Judgement> found = new ArrayList<>();
    scorm
        .sequencing()
        .unreadable()
        .forEach(
            (where, written) ->
                found.add(
                    new Judgement(
                        Finding.of(
                            FindingCode.SEQUENCING_VALUE,
                            scorm.manifest().path() + ", sequencing of " + where,
                            "Its value \"" + written + "\" is none of the standard's."),
                        Clause.sequencing("<imsss:sequencing>"))));
    Manifest manifest = scorm.manifest();
    Set<String> collection = new HashSet<>();
    manifest
        .document()
        .root()
        .children("sequencingCollection")
        .flatMap(c -> c.children("sequencing"))
        .forEach(s -> s.attribute("ID").ifPresent(collection::add));
    Scorm.organizations(manifest)
        .flatMap(o -> java.util.stream.Stream.concat(java.util.stream.Stream.of(o), Scorm.items(o)))
        .forEach(e -> reference(manifest, e, collection, found));
    return found;
  }

  private static void reference(
      Manifest manifest, XmlElement element, Set<String> collection, List<Judgement> found) {
    element
        .child("sequencing")
        .flatMap(s -> s.attribute("IDRef"))
        .filter(id -> !collection.contains(id))
        .ifPresent(
            id ->
                found.add(
                    new Judgement(
                        Finding.of(
                            FindingCode.SEQUENCING_REFERENCE,
                            manifest.path()
                                + ", "
                                + element.localName()
                                + " "
                                + element.attribute("identifier").orElse(""),
                            "There is no sequencing \"" + id + "\" in the collection."),
                        Clause.sequencing("<imsss:sequencing>, IDRef"))));
  }
}
