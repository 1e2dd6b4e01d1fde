package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.koers.adaptive.library.ItemQuestion;
import org.koers.adaptive.library.Verdict;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;
import org.koers.packager.analyse.Question;

/**
 * Questions that the packager found in packages and an author confirmed. Those that learners meet
 * in a course they have taken are partly memory; whoever asks for them knows which course they are
 * of.
 */
public final class PackageQuestions {

  private static final String NUMBER = "[+-]?[0-9]+([.,][0-9]+)?";

  private final Draft draft;

  private PackageQuestions(Draft draft) {
    this.draft = draft;
  }

  /**
   * The confirmed questions of a package as items. Their base IRI is that of the package's
   * activity, so that another edition of it asks the same items where they did not change.
   *
   * @param place what to call the package in findings
   */
  public static BankReading of(List<ItemQuestion> questions, String place, BankSource source) {
    Draft draft = new Draft(source);
    PackageQuestions reader = new PackageQuestions(draft);
    for (ItemQuestion question : questions) {
      String at = place + "!/" + question.place() + ", question " + (question.number() + 1);
      draft.question(at, () -> reader.found(question, at));
    }
    return draft.done(place);
  }

  private Found found(ItemQuestion question, String place) {
    if (question.verdict() != Verdict.CONFIRMED) {
      throw new Refused(
          BankFindingCode.NOT_CONFIRMED,
          question.verdict() == Verdict.OPEN
              ? "Nobody has confirmed this question."
              : "An author has rejected this question.");
    }
    ItemQuestion.Wording asked = question.asked();
    if (!asked.hasKey()) {
      throw new Refused(BankFindingCode.KEY_MISSING, "It does not say which answer is right.");
    }
    return new Found(
        place,
        question.interaction(),
        "",
        Markup.plain(asked.text()),
        task(question.kind().toLowerCase(Locale.ROOT), asked.choices()),
        "",
        "",
        Optional.empty(),
        draft.source().language(),
        String.join("\n", asked.feedback()));
  }

  private static Task task(String kind, List<Question.Choice> choices) {
    if (kind.matches(".*(sequenc|order|drag.?the.?words|blanks|hotspot).*")) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED,
          "Its kind is " + kind + ", which cannot be asked here.");
    }
    if (choices.stream().anyMatch(c -> !c.prompt().isEmpty())) {
      return matching(choices);
    }
    boolean offered = kind.matches(".*(mcq|choice|multi|select|single).*") && choices.size() > 1;
    if (!offered && choices.stream().allMatch(Question.Choice::correct)) {
      return written(choices);
    }
    if (choices.stream().allMatch(c -> c.text().matches("(?i)true|false"))) {
      return new Task.TrueFalse(
          choices.stream().anyMatch(c -> c.correct() && c.text().equalsIgnoreCase("true")));
    }
    List<Option> options = new ArrayList<>();
    for (Question.Choice choice : choices) {
      String id = String.valueOf(options.size() + 1);
      options.add(Option.of(id, Markup.plain(choice.text()), choice.correct()));
    }
    boolean one = choices.stream().filter(Question.Choice::correct).count() == 1;
    return one ? new Task.SingleChoice(options) : new Task.MultipleChoice(options, false);
  }

  /** Where a learner writes freely, the right answers alone are there. */
  private static Task written(List<Question.Choice> choices) {
    List<String> right = choices.stream().map(Question.Choice::text).toList();
    if (right.stream().allMatch(r -> r.matches(NUMBER + "( to " + NUMBER + ")?"))) {
      return new Task.Numeric(
          right.stream().map(r -> GiftNumbers.range(r.replace(" to ", ".."), 1)).toList());
    }
    return new Task.ShortText(right.stream().map(TextKey::of).toList());
  }

  private static Task matching(List<Question.Choice> choices) {
    Map<String, String> targets = new LinkedHashMap<>();
    Map<String, String> right = new LinkedHashMap<>();
    for (Question.Choice choice : choices) {
      String id = targets.computeIfAbsent(choice.text(), t -> "t" + (targets.size() + 1));
      if (choice.correct() && right.put(choice.prompt(), id) != null) {
        throw new Refused(
            BankFindingCode.TYPE_UNSUPPORTED,
            "Several belong to '" + choice.prompt() + "'; one to each can be asked here.");
      }
    }
    choices.stream()
        .filter(c -> !right.containsKey(c.prompt()))
        .findFirst()
        .ifPresent(
            c -> {
              throw new Refused(
                  BankFindingCode.KEY_MISSING,
                  "It does not say what belongs to '" + c.prompt() + "'.");
            });
    List<Task.Prompt> prompts = new ArrayList<>();
    right.forEach(
        (text, target) -> prompts.add(new Task.Prompt("p" + (prompts.size() + 1), text, target)));
    List<Option> options = new ArrayList<>();
    targets.forEach((text, id) -> options.add(Option.of(id, text, false)));
    return new Task.Matching(prompts, options);
  }
}
