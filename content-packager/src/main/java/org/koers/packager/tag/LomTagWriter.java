package org.koers.packager.tag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.koers.packager.scorm.metadata.Lom;
import org.koers.packager.scorm.metadata.LomEditor;
import org.koers.packager.scorm.metadata.LomFile;
import org.koers.packager.scorm.metadata.Node;
import org.koers.packager.xml.XmlElement;

/** Brings a LOM record to say exactly these tags, touching nothing that others wrote. */
final class LomTagWriter {

  private final LomEditor editor;
  private final List<Tag> tags;

  private LomTagWriter(LomFile file, List<Tag> tags) {
    this.editor = new LomEditor(file);
    this.tags = tags;
  }

  static LomFile write(LomFile file, List<Tag> tags, TaggedBy by) {
    if (tags.isEmpty() && file.lom().isEmpty()) {
      return file;
    }
    LomTagWriter writer = new LomTagWriter(file, tags);
    writer.elements();
    writer.classifications();
    if (!writer.editor.file().document().text().equals(file.document().text())) {
      new Contributors(writer.editor, by).write();
    }
    return writer.editor.file();
  }

  private Stream<String> values(Dimension dimension) {
    return tags.stream().filter(t -> t.dimension() == dimension).map(Tag::value);
  }

  private void elements() {
    List<String> languages = values(Dimension.LANGUAGE).toList();
    if (!languages.isEmpty()) {
      editor.remove(otherLanguages(editor.lom(), languages));
    }
    for (String language : languages) {
      if (normal(editor.lom().languages(), Dimension.LANGUAGE).noneMatch(language::equals)) {
        editor.add(Node.text("language", language), "general");
      }
    }
    for (String country : values(Dimension.COUNTRY).toList()) {
      if (normal(editor.lom().coverage(), Dimension.COUNTRY).noneMatch(country::equals)) {
        editor.add(Node.of("coverage", Node.langstring("x-none", country)), "general");
      }
    }
    values(Dimension.TIME).forEach(this::time);
  }

  private static Stream<String> normal(List<String> written, Dimension dimension) {
    return written.stream().flatMap(w -> dimension.normal(w).stream());
  }

  private static List<XmlElement> otherLanguages(Lom lom, List<String> wanted) {
    return lom.element()
        .children("general")
        .flatMap(g -> g.children("language"))
        .filter(
            l -> Dimension.LANGUAGE.normal(l.text()).filter(v -> !wanted.contains(v)).isPresent())
        .toList();
  }

  private void time(String value) {
    Lom lom = editor.lom();
    if (lom.typicalLearningTime()
        .flatMap(Dimension.TIME::normal)
        .filter(value::equals)
        .isPresent()) {
      return;
    }
    Node duration = Node.text(lom.form().duration(), value);
    lom.learningTime()
        .ifPresentOrElse(
            d -> editor.replace(d, duration),
            () -> editor.add(duration, "educational", "typicallearningtime"));
  }

  private void classifications() {
    List<Tag> own = tags.stream().filter(t -> !t.method().equals(Tag.METADATA)).toList();
    editor.remove(unwanted(editor.lom(), own));
    for (Tag tag : own) {
      Node node = classification(tag);
      written(editor.lom(), tag)
          .findFirst()
          .ifPresentOrElse(c -> editor.replace(c.element(), node), () -> editor.add(node));
    }
  }

  /** What Koers wrote before and no longer says, and what it says twice. */
  private static List<XmlElement> unwanted(Lom lom, List<Tag> own) {
    List<String> kept = new ArrayList<>();
    return lom.classifications().stream()
        .filter(LomTagWriter::ours)
        .filter(c -> own.stream().noneMatch(t -> is(c, t)) || !once(kept, c))
        .map(Lom.Classification::element)
        .toList();
  }

  private static boolean once(List<String> kept, Lom.Classification classification) {
    String key = classification.source() + " " + classification.taxonId();
    return !kept.contains(key) && kept.add(key);
  }

  private static Stream<Lom.Classification> written(Lom lom, Tag tag) {
    return lom.classifications().stream().filter(LomTagWriter::ours).filter(c -> is(c, tag));
  }

  private static boolean ours(Lom.Classification classification) {
    return classification.description().startsWith("Koers: ")
        && Dimension.ofIri(classification.source()).isPresent();
  }

  private static boolean is(Lom.Classification classification, Tag tag) {
    return classification.source().equals(tag.dimension().iri())
        && classification.taxonId().equals(taxonId(tag));
  }

  private static String taxonId(Tag tag) {
    return tag.dimension() == Dimension.TIME
        ? TimeBand.of(Duration.parse(tag.value())).id()
        : tag.value();
  }

  private static Node classification(Tag tag) {
    Dimension dimension = tag.dimension();
    String id = taxonId(tag);
    List<Node> taxon = new ArrayList<>(List.of(Node.text("id", id)));
    List<Node> labels =
        Vocabulary.labels(dimension, id).entrySet().stream()
            .map(l -> Node.langstring(l.getKey(), l.getValue()))
            .toList();
    if (!labels.isEmpty()) {
      taxon.add(new Node("entry", "", "", labels));
    }
    return Node.of(
        "classification",
        Node.vocabulary("purpose", dimension.purpose()),
        Node.of(
            "taxonpath",
            Node.of("source", Node.langstring("x-none", dimension.iri())),
            new Node("taxon", "", "", taxon)),
        Node.of("description", Node.langstring("x-none", Provenance.line(tag))));
  }
}
