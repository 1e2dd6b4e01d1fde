package org.koers.adaptive.placement.bank;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/**
 * QTI 1.2 (IMS ASI, as Canvas, Blackboard, Moodle and ILIAS write it): response_lid as a choice,
 * several of them as matching, response_str and response_num as a text or a number. A section is a
 * topic.
 */
final class Qti1 {

  private final String name;
  private final XmlDocument document;
  private final Draft draft;

  Qti1(String name, XmlDocument document, Draft draft) {
    this.name = name;
    this.document = document;
    this.draft = draft;
  }

  void read() {
    for (XmlElement item : QtiFile.below(document.root(), "item")) {
      String place = QtiFile.place(name, document, item);
      draft.question(place, () -> found(item, place));
    }
  }

  private Found found(XmlElement item, String place) {
    XmlElement presentation =
        item.child("presentation")
            .orElseThrow(() -> new Refused(BankFindingCode.TEXT_MISSING, "It shows nothing."));
    List<XmlElement> responses =
        QtiFile.below(presentation)
            .filter(e -> e.localName().toLowerCase(Locale.ROOT).startsWith("response_"))
            .filter(e -> !e.localName().equalsIgnoreCase("response_label"))
            .toList();
    Task task = task(responses, new Qti1Key(item), place);
    return new Found(
        place,
        item.attribute("ident").orElse(""),
        item.attribute("title").orElse(""),
        stem(presentation, responses),
        task,
        Qti1Text.field(item, "competency"),
        topic(item),
        Levels.of(Qti1Text.field(item, "level"), place, draft),
        item.attribute("lang").orElse(""),
        "");
  }

  private Task task(List<XmlElement> responses, Qti1Key key, String place) {
    if (responses.isEmpty()) {
      throw new Refused(BankFindingCode.TYPE_UNSUPPORTED, "There is nothing to answer in it.");
    }
    String kind = responses.getFirst().localName().toLowerCase(Locale.ROOT);
    boolean alike = responses.stream().allMatch(r -> r.localName().equalsIgnoreCase(kind));
    boolean one = responses.size() == 1;
    if (alike && kind.equals("response_lid")) {
      Qti1Choice choice = new Qti1Choice(key, place, draft);
      return one ? choice.task(responses.getFirst()) : choice.matching(responses);
    }
    if (alike && one && (kind.equals("response_str") || kind.equals("response_num"))) {
      return key.written(responses.getFirst());
    }
    String names =
        responses.stream().map(XmlElement::localName).distinct().collect(Collectors.joining(", "));
    throw new Refused(
        BankFindingCode.TYPE_UNSUPPORTED,
        "It asks by " + responses.size() + " × " + names + ", which cannot be asked here.");
  }

  private static String stem(XmlElement presentation, List<XmlElement> responses) {
    String stem = Qti1Text.outside(presentation, responses);
    // Some write the question into the only response.
    return stem.isEmpty() && responses.size() == 1 ? Qti1Text.own(responses.getFirst()) : stem;
  }

  /** The title of the section around it. */
  private static String topic(XmlElement item) {
    XmlElement section = item.parent();
    while (section != null && !section.localName().equalsIgnoreCase("section")) {
      section = section.parent();
    }
    return section == null ? "" : section.attribute("title").orElse("").strip();
  }
}
