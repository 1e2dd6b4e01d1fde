package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;

/** What stands between the braces of a question in GIFT. */
final class GiftTask {

  private static final Pattern ARROW = Pattern.compile("->");

  private final String body;
  private final String place;
  private final Draft draft;

  GiftTask(String body, String place, Draft draft) {
    this.body = body.strip();
    this.place = place;
    this.draft = draft;
  }

  Task task() {
    if (body.isEmpty()) {
      throw new Refused(
          BankFindingCode.TYPE_UNSUPPORTED, "It is an essay, which no program can score.");
    }
    if (body.startsWith("#")) {
      return new GiftNumbers(body.substring(1).strip(), place, draft).task();
    }
    String word = body.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
    if (word.matches("T|TRUE|F|FALSE")) {
      return new Task.TrueFalse(word.startsWith("T"));
    }
    List<GiftAnswer> answers = GiftAnswer.of(body);
    if (answers.isEmpty()) {
      throw new Refused(BankFindingCode.KEY_MISSING, "No answer in its braces begins with = or ~.");
    }
    if (answers.stream().anyMatch(a -> a.mark() == '~')) {
      return choice(answers);
    }
    boolean pairs = answers.stream().allMatch(a -> ARROW.matcher(a.text()).find());
    return pairs ? matching(answers) : text(answers);
  }

  private Task choice(List<GiftAnswer> answers) {
    List<Option> options = new ArrayList<>();
    for (GiftAnswer answer : answers) {
      String text = GiftText.plain(answer.text());
      if (text.isEmpty()) {
        throw new Refused(BankFindingCode.TEXT_MISSING, "One of its options has no text.");
      }
      options.add(
          new Option(String.valueOf(options.size() + 1), text, answer.weight(), answer.feedback()));
    }
    boolean one = answers.stream().anyMatch(a -> a.mark() == '=');
    return one
        ? new Task.SingleChoice(Weights.best(options, place, draft))
        : new Task.MultipleChoice(Weights.adding(options, place, draft), true);
  }

  private static Task matching(List<GiftAnswer> answers) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<Task.Prompt> prompts = new ArrayList<>();
    for (GiftAnswer answer : answers) {
      String[] pair = ARROW.split(answer.text(), 2);
      String prompt = GiftText.plain(pair[0]);
      String target = GiftText.plain(pair[1]);
      if (target.isEmpty()) {
        throw new Refused(BankFindingCode.TEXT_MISSING, "A pair has nothing behind its arrow.");
      }
      String id = targets.computeIfAbsent(target, t -> "t" + (targets.size() + 1));
      if (!prompt.isEmpty()) {
        prompts.add(new Task.Prompt("p" + (prompts.size() + 1), prompt, id));
      }
    }
    List<Option> options = new ArrayList<>();
    targets.forEach((text, id) -> options.add(new Option(id, text, 0, "")));
    return new Task.Matching(prompts, options);
  }

  private Task text(List<GiftAnswer> answers) {
    double best = answers.stream().mapToDouble(GiftAnswer::weight).max().orElse(0);
    if (best <= 0) {
      throw new Refused(BankFindingCode.KEY_MISSING, "None of its answers is right.");
    }
    if (best < 1) {
      draft.note(
          BankFindingCode.WEIGHTS_SCALED,
          place,
          "Its best answer is worth %d %%; it was scaled to 100 %%."
              .formatted(Math.round(100 * best)));
    }
    List<TextKey> keys = new ArrayList<>();
    for (GiftAnswer answer : answers) {
      if (answer.weight() > 0) {
        boolean star = answer.text().indexOf('*') >= 0;
        keys.add(new TextKey(GiftText.plain(answer.text()), star, false, answer.weight() / best));
      }
    }
    return new Task.ShortText(keys);
  }
}
