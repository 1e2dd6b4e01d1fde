package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Question.Choice;

/** What became of the questions. */
record QuestionChanges(QuestionMatch match, Slip slip) {

  private static final double SAME = 0.5;

  /** Those that changed, in the order of the new edition, removed ones last. */
  List<QuestionChange> all() {
    List<QuestionChange> changes = new ArrayList<>();
    for (Question now : match.after()) {
      Question old = match.origin().get(now);
      if (old == null) {
        changes.add(whole(Optional.empty(), Optional.of(now)));
      } else {
        QuestionChange change = change(old, now);
        if (change.weight() != Weight.NONE) {
          changes.add(change);
        }
      }
    }
    match.gone().forEach(gone -> changes.add(whole(Optional.of(gone), Optional.empty())));
    return changes;
  }

  private static QuestionChange whole(Optional<Question> before, Optional<Question> after) {
    return new QuestionChange(
        before, after, List.of(), List.of(), false, false, false, Weight.ASKED);
  }

  private QuestionChange change(Question old, Question now) {
    String before = old.passage().text();
    String after = now.passage().text();
    List<QuestionChange.ChoiceChange> choices = choices(old.choices(), now.choices());
    boolean key = !right(old).equals(right(now)) && key(choices, old, now);
    boolean reordered = choices.isEmpty() && !old.choices().equals(now.choices()) && !key;
    boolean feedback = !old.feedback().equals(now.feedback());
    Weight weight = weight(before, after);
    for (QuestionChange.ChoiceChange choice : choices) {
      weight = weight.or(choice.weight());
    }
    weight = key || !old.kind().equals(now.kind()) ? Weight.ASKED : weight;
    weight = reordered ? weight.or(Weight.MINOR) : weight;
    weight = feedback ? weight.or(feedback(old, now)) : weight;
    return new QuestionChange(
        Optional.of(old),
        Optional.of(now),
        before.equals(after) ? List.of() : WordDiff.pieces(before, after),
        choices,
        reordered,
        key,
        feedback,
        weight);
  }

  private Weight weight(String before, String after) {
    return before.equals(after)
        ? Weight.NONE
        : slip.only(before, after) ? Weight.MINOR : Weight.ASKED;
  }

  private Weight feedback(Question old, Question now) {
    boolean minor = slip.only(String.join("\n", old.feedback()), String.join("\n", now.feedback()));
    return minor ? Weight.MINOR : Weight.TAUGHT;
  }

  private static Set<String> right(Question question) {
    return question.choices().stream()
        .filter(Choice::correct)
        .map(c -> c.prompt() + "\n" + c.text())
        .collect(Collectors.toSet());
  }

  /** Right answers that were only corrected in spelling are the same key. */
  private static boolean key(
      List<QuestionChange.ChoiceChange> choices, Question old, Question now) {
    boolean turned =
        choices.stream()
            .anyMatch(
                c ->
                    c.before().filter(Choice::correct).isPresent()
                        != c.after().filter(Choice::correct).isPresent());
    return turned || old.hasKey() != now.hasKey();
  }

  /** Answers that are not in both as they are: paired where they are similar. */
  private List<QuestionChange.ChoiceChange> choices(List<Choice> before, List<Choice> after) {
    List<Choice> old = new ArrayList<>(before);
    List<Choice> now = new ArrayList<>(after);
    after.forEach(
        choice -> {
          if (old.remove(choice)) {
            now.remove(choice);
          }
        });
    List<QuestionChange.ChoiceChange> changes = new ArrayList<>();
    for (Choice choice : now) {
      Optional<Choice> origin =
          old.stream()
              .filter(o -> alike(o, choice) >= SAME)
              .max((a, b) -> Double.compare(alike(a, choice), alike(b, choice)));
      origin.ifPresent(old::remove);
      changes.add(change(origin, Optional.of(choice)));
    }
    old.forEach(gone -> changes.add(change(Optional.of(gone), Optional.empty())));
    return changes;
  }

  private double alike(Choice one, Choice other) {
    if (one.text().equals(other.text())) {
      return 2;
    }
    return slip.only(one.text(), other.text())
        ? 1
        : PassageAlign.alike(
            Set.copyOf(Shingles.words(one.prompt() + " " + one.text())),
            Set.copyOf(Shingles.words(other.prompt() + " " + other.text())));
  }

  private QuestionChange.ChoiceChange change(Optional<Choice> before, Optional<Choice> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return new QuestionChange.ChoiceChange(before, after, Weight.ASKED);
    }
    Choice old = before.get();
    Choice now = after.get();
    boolean minor =
        old.correct() == now.correct()
            && slip.only(old.prompt() + "\n" + old.text(), now.prompt() + "\n" + now.text());
    return new QuestionChange.ChoiceChange(before, after, minor ? Weight.MINOR : Weight.ASKED);
  }
}
