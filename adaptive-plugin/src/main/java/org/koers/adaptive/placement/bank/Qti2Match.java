package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlElement;

/** A matchInteraction of QTI 2: to each of the first set one of the second. */
final class Qti2Match {

  private final Function<XmlElement, String> seen;

  Qti2Match(Function<XmlElement, String> seen) {
    this.seen = seen;
  }

  Task task(XmlElement interaction, Qti2Key key) {
    List<XmlElement> sets = interaction.children("simpleMatchSet").toList();
    if (sets.size() != 2) {
      throw new Refused(BankFindingCode.SYNTAX, "It has " + sets.size() + " sets and needs two.");
    }
    List<Option> targets = new ArrayList<>();
    for (XmlElement target : choices(sets.getLast())) {
      targets.add(Option.of(id(target), text(target), false));
    }
    List<Task.Prompt> prompts = new ArrayList<>();
    for (XmlElement prompt : choices(sets.getFirst())) {
      prompts.add(new Task.Prompt(id(prompt), text(prompt), target(id(prompt), key)));
    }
    return new Task.Matching(prompts, targets);
  }

  private static List<XmlElement> choices(XmlElement set) {
    return set.children("simpleAssociableChoice").toList();
  }

  private static String id(XmlElement choice) {
    return choice.attribute("identifier").orElse("");
  }

  private String text(XmlElement choice) {
    String text = seen.apply(choice);
    if (text.isEmpty()) {
      throw new Refused(BankFindingCode.TEXT_MISSING, "What is matched has no text.");
    }
    return text;
  }

  private static String target(String prompt, Qti2Key key) {
    List<String> right =
        key.values().keySet().stream()
            .filter(pair -> key.values().get(pair).signum() > 0)
            .filter(pair -> pair.startsWith(prompt + " "))
            .map(pair -> pair.substring(prompt.length() + 1).strip())
            .toList();
    if (right.isEmpty()) {
      throw Qti2Key.missing("It does not say what belongs to " + prompt + ".");
    }
    if (right.size() > 1) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED,
          "Several belong to " + prompt + "; one to each can be asked here.");
    }
    return right.getFirst();
  }
}
