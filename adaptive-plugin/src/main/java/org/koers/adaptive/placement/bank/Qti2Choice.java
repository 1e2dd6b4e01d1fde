package org.koers.adaptive.placement.bank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlElement;

/** The options of a choice in QTI 2. */
final class Qti2Choice {

  private final Function<XmlElement, String> seen;
  private final Draft draft;

  Qti2Choice(Function<XmlElement, String> seen, Draft draft) {
    this.seen = seen;
    this.draft = draft;
  }

  Task task(XmlElement interaction, String choice, Qti2Key key, String place) {
    BigDecimal whole = key.several() && key.weighed() ? key.sum() : key.best();
    List<Option> options = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (XmlElement one : QtiFile.below(interaction, choice)) {
      String id = one.attribute("identifier").orElse("");
      String text = seen.apply(one);
      if (text.isEmpty()) {
        throw new Refused(BankFindingCode.TEXT_MISSING, "The option " + id + " has no text.");
      }
      ids.add(id);
      options.add(new Option(id, text, key.share(id, whole), ""));
    }
    key.values().keySet().stream()
        .filter(v -> !ids.contains(v))
        .findFirst()
        .ifPresent(
            stray -> {
              throw new Refused(
                  BankFindingCode.KEY_INVALID, "Its key names " + stray + ", which is no option.");
            });
    if (!key.several()) {
      return new Task.SingleChoice(Weights.best(options, place, draft));
    }
    return key.weighed()
        ? new Task.MultipleChoice(Weights.adding(options, place, draft), true)
        : new Task.MultipleChoice(options, false);
  }
}
