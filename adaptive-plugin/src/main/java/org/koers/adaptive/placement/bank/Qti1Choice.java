package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.packager.xml.XmlElement;

/** The options of a response_lid in QTI 1.2. */
final class Qti1Choice {

  private final Qti1Key key;
  private final String place;
  private final Draft draft;

  Qti1Choice(Qti1Key key, String place, Draft draft) {
    this.key = key;
    this.place = place;
    this.draft = draft;
  }

  Task task(XmlElement response) {
    if (QtiFile.below(response, "render_choice").isEmpty()) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED, "It is a response_lid without render_choice.");
    }
    Map<String, String> texts = labels(response);
    String id = response.attribute("ident").orElse("");
    double best = key.best();
    boolean several = response.attribute("rcardinality").orElse("Single").equals("Multiple");
    if (!several) {
      return new Task.SingleChoice(
          Weights.best(options(texts, v -> key.points(id, v) / best), place, draft));
    }
    Set<String> all = together(id);
    if (!all.isEmpty()) {
      return new Task.MultipleChoice(options(texts, v -> all.contains(v) ? 1 : 0), false);
    }
    double sum = texts.keySet().stream().mapToDouble(v -> Math.max(0, key.points(id, v))).sum();
    if (sum <= 0) {
      throw new Refused(BankFindingCode.KEY_INVALID, "Its key names none of its options.");
    }
    return new Task.MultipleChoice(
        Weights.adding(options(texts, v -> key.points(id, v) / sum), place, draft), true);
  }

  /** What has to be chosen together for the most points; empty if each option has points alone. */
  private Set<String> together(String response) {
    double best = key.best();
    return key.scorings().stream()
        .filter(s -> s.points() == best)
        .filter(s -> s.excluded() || s.equal().size() > 1)
        .findFirst()
        .map(s -> (Set<String>) new LinkedHashSet<>(Qti1Key.values(s, response)))
        .orElse(Set.of());
  }

  /** Each response is a prompt; options of the same text are the same. */
  Task matching(List<XmlElement> responses) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<Task.Prompt> prompts = new ArrayList<>();
    for (XmlElement response : responses) {
      String id = response.attribute("ident").orElse("");
      Map<String, String> texts = labels(response);
      texts.values().forEach(t -> targets.putIfAbsent(t, "t" + (targets.size() + 1)));
      List<String> right = texts.keySet().stream().filter(v -> key.points(id, v) > 0).toList();
      String prompt = Qti1Text.own(response);
      if (prompt.isEmpty()) {
        throw new Refused(
            BankFindingCode.TYPE_UNSUPPORTED, "It has several gaps to choose in; ask each alone.");
      }
      if (right.size() != 1) {
        throw new Refused(
            BankFindingCode.KEY_MISSING,
            "It does not say what the one that belongs to '" + prompt + "' is.");
      }
      prompts.add(new Task.Prompt(id, prompt, targets.get(texts.get(right.getFirst()))));
    }
    List<Option> options = new ArrayList<>();
    targets.forEach((text, id) -> options.add(Option.of(id, text, false)));
    return new Task.Matching(prompts, options);
  }

  private static Map<String, String> labels(XmlElement response) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (XmlElement label : QtiFile.below(response, "response_label")) {
      labels.put(label.attribute("ident").orElse(""), Qti1Text.label(label));
    }
    return labels;
  }

  private static List<Option> options(Map<String, String> texts, ToDoubleFunction<String> credit) {
    List<Option> options = new ArrayList<>();
    texts.forEach(
        (id, text) ->
            options.add(new Option(id, text, Math.clamp(credit.applyAsDouble(id), -1, 1), "")));
    return options;
  }
}
