package org.koers.adaptive.placement.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.koers.adaptive.placement.item.Answer;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;

/** What a form brought, as an answer to the question it was shown for. */
final class Sent {

  /** The most characters of a written answer that are kept. */
  static final int LONGEST = 500;

  private final Shown shown;
  private final Map<String, List<String>> form;

  Sent(Shown shown, Map<String, List<String>> form) {
    this.shown = shown;
    this.form = form;
  }

  /** Empty where nothing was answered. */
  Optional<Answer> answer() {
    if (first("do").equals("unknown")) {
      return Optional.of(new Answer.Unknown());
    }
    return switch (shown.item().task()) {
      case Task.SingleChoice _ -> shown.at(first("answer")).map(one -> Answer.Chosen.of(one.id()));
      case Task.MultipleChoice _ -> chosen();
      case Task.TrueFalse _ ->
          Optional.of(first("answer"))
              .filter(word -> word.equals("true") || word.equals("false"))
              .map(word -> Answer.Chosen.of(word));
      case Task.Numeric _, Task.ShortText _ ->
          Optional.of(first("answer").strip())
              .filter(text -> !text.isEmpty())
              .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
              .map(Answer.Written::new);
      case Task.Matching matching -> matched(matching);
    };
  }

  private Optional<Answer> chosen() {
    TreeSet<String> ids = new TreeSet<>();
    form.getOrDefault("answer", List.of())
        .forEach(place -> shown.at(place).map(Option::id).ifPresent(ids::add));
    return ids.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(ids));
  }

  private Optional<Answer> matched(Task.Matching matching) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < matching.prompts().size(); i++) {
      String prompt = matching.prompts().get(i).id();
      shown.at(first("answer" + i)).ifPresent(target -> pairs.put(prompt, target.id()));
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(Answer.Matched.of(pairs));
  }

  private String first(String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
