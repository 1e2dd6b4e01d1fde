package org.koers.packager.scorm.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.xml.XmlElement;

/**
 * A LOM record, as far as tags need it.
 *
 * @param element the {@code lom} element
 */
public record Lom(XmlElement element, LomForm form) {

  /**
   * A taxon that the content is put under.
   *
   * @param element the {@code classification} element
   * @param source which vocabulary; empty if it does not say
   * @param taxonId the id of its first taxon; empty if it has none
   * @param description the first string of its description; empty if it has none
   */
  public record Classification(
      XmlElement element, String source, String taxonId, String description) {}

  /** The languages of the content, as written. */
  public List<String> languages() {
    return texts("general", "language").toList();
  }

  /** How long working with the content takes, as written. */
  public Optional<String> typicalLearningTime() {
    return learningTime().map(XmlElement::text).filter(t -> !t.isEmpty());
  }

  /** The element that says how long working with the content takes. */
  public Optional<XmlElement> learningTime() {
    return element.at("educational", "typicallearningtime", form.duration());
  }

  /** The word of a vocabulary element, such as a role. */
  public Optional<String> word(XmlElement of, String name) {
    return form == LomForm.IMS
        ? of.at(name, "value", form.langstring()).map(XmlElement::text)
        : of.at(name, "value").map(XmlElement::text);
  }

  /** The vCard of a contribution. */
  public Optional<String> vcard(XmlElement contribution) {
    return form == LomForm.IMS
        ? contribution.at("centity", "vcard").map(XmlElement::text)
        : contribution.child("entity").map(XmlElement::text);
  }

  /** Where the content applies, as written. */
  public List<String> coverage() {
    return element
        .children("general")
        .flatMap(g -> g.children("coverage"))
        .flatMap(c -> c.children(form.langstring()))
        .map(XmlElement::text)
        .toList();
  }

  /** Every taxon path, in order. */
  public List<Classification> classifications() {
    return element.children("classification").flatMap(this::paths).toList();
  }

  private Stream<Classification> paths(XmlElement classification) {
    String description = text(classification, "description", form.langstring());
    return classification
        .children("taxonpath")
        .map(
            p ->
                new Classification(
                    classification,
                    text(p, "source", form.langstring()),
                    text(p, "taxon", "id"),
                    description));
  }

  private static String text(XmlElement from, String... path) {
    return from.at(path).map(XmlElement::text).orElse("");
  }

  private Stream<String> texts(String category, String name) {
    return element
        .children(category)
        .flatMap(c -> c.children(name))
        .map(XmlElement::text)
        .filter(t -> !t.isEmpty());
  }
}
