package org.koers.adaptive.placement.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlDocument;
import org.koers.packager.xml.XmlElement;

/**
 * An item of QTI 2.1 or 2.2 (1EdTech, "Question and Test Interoperability", information model): one
 * choiceInteraction, inlineChoiceInteraction, textEntryInteraction or matchInteraction.
 */
final class Qti2 {

  /** Not for learners, or only after they answered. */
  private static final List<String> UNSEEN =
      List.of("rubricblock", "feedbackinline", "feedbackblock", "stylesheet");

  private final String name;
  private final XmlDocument document;
  private final Draft draft;

  Qti2(String name, XmlDocument document, Draft draft) {
    this.name = name;
    this.document = document;
    this.draft = draft;
  }

  void read() {
    String place = QtiFile.place(name, document, document.root());
    draft.question(place, () -> found(place));
  }

  private Found found(String place) {
    XmlElement item = document.root();
    if (!QtiFile.below(item, "templateDeclaration").isEmpty()) {
      throw unsupported("Its numbers are drawn anew for each learner (templateDeclaration).");
    }
    XmlElement body =
        item.child("itemBody")
            .orElseThrow(() -> new Refused(BankFindingCode.TEXT_MISSING, "It has no itemBody."));
    XmlElement interaction = interaction(body);
    Qti2Key key = Qti2Key.of(item, interaction);
    Task task = task(interaction, key, place);
    return new Found(
        place,
        item.attribute("identifier").orElse(""),
        item.attribute("title").orElse(""),
        stem(body, interaction),
        task,
        "",
        "",
        Optional.empty(),
        item.attribute("lang").orElse(""),
        "");
  }

  private static XmlElement interaction(XmlElement body) {
    List<XmlElement> all =
        QtiFile.below(body).filter(e -> e.localName().endsWith("Interaction")).toList();
    if (all.isEmpty()) {
      throw unsupported("There is nothing to answer in it.");
    }
    if (all.size() > 1) {
      throw unsupported("It asks " + all.size() + " things in one; make a question of each.");
    }
    return all.getFirst();
  }

  private Task task(XmlElement interaction, Qti2Key key, String place) {
    return switch (interaction.localName().toLowerCase(Locale.ROOT)) {
      case "choiceinteraction" ->
          new Qti2Choice(this::seen, draft).task(interaction, "simpleChoice", key, place);
      case "inlinechoiceinteraction" ->
          new Qti2Choice(this::seen, draft).task(interaction, "inlineChoice", key, place);
      case "textentryinteraction" -> key.written();
      case "matchinteraction" -> new Qti2Match(this::seen).task(interaction, key);
      default -> throw unsupported("It is a " + interaction.localName() + ".");
    };
  }

  /** What a learner reads before answering; a gap is a line. */
  private String stem(XmlElement body, XmlElement interaction) {
    String prompt = interaction.child("prompt").map(this::markup).orElse("");
    boolean block = interaction.localName().toLowerCase(Locale.ROOT).matches("(choice|match).*");
    return Markup.plain(markup(body, interaction, block ? "<p>" + prompt + "</p>" : " _____ "));
  }

  /** The text of an element as learners see it. */
  private String seen(XmlElement element) {
    return Markup.plain(markup(element));
  }

  private String markup(XmlElement element) {
    return markup(element, element, "");
  }

  /** What is between its tags, with one element replaced and what is not for learners left out. */
  private String markup(XmlElement element, XmlElement replaced, String by) {
    StringBuilder out = new StringBuilder();
    int at = element.contentStart();
    List<XmlElement> cut =
        QtiFile.below(element)
            .filter(e -> e.equals(replaced) || unseen(e))
            .sorted(Comparator.comparingInt(XmlElement::start))
            .toList();
    for (XmlElement one : cut) {
      if (one.start() >= at) {
        out.append(document.text(), at, one.start()).append(one.equals(replaced) ? by : "");
        at = one.end();
      }
    }
    return out.append(document.text(), at, element.contentEnd()).toString();
  }

  private static boolean unseen(XmlElement element) {
    return UNSEEN.contains(element.localName().toLowerCase(Locale.ROOT));
  }

  private static Refused unsupported(String why) {
    return new Refused(BankFindingCode.TYPE_UNSUPPORTED, why);
  }
}
