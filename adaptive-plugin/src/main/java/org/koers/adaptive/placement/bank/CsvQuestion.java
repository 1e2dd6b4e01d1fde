package org.koers.adaptive.placement.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.koers.adaptive.placement.item.Option;
import org.koers.adaptive.placement.item.Task;
import org.koers.adaptive.placement.item.TextKey;

/** A row of a bank in CSV. */
final class CsvQuestion {

  private static final String ARROW = "->";

  private final CsvColumns columns;
  private final CSVRecord row;
  private final String place;
  private final Draft draft;

  CsvQuestion(CsvColumns columns, CSVRecord row, String place, Draft draft) {
    this.columns = columns;
    this.row = row;
    this.place = place;
    this.draft = draft;
  }

  Found found() {
    return new Found(
        place,
        cell(CsvColumn.ID),
        "",
        Markup.plain(cell(CsvColumn.QUESTION)),
        task(several(CsvColumn.RIGHT), several(CsvColumn.WRONG)),
        cell(CsvColumn.COMPETENCY),
        cell(CsvColumn.TOPIC),
        Levels.of(cell(CsvColumn.LEVEL), place, draft),
        cell(CsvColumn.LANGUAGE),
        Markup.plain(cell(CsvColumn.FEEDBACK)));
  }

  private String cell(CsvColumn column) {
    return columns.cell(row, column);
  }

  private List<String> several(CsvColumn column) {
    return columns.several(row, column).stream().map(Markup::plain).toList();
  }

  private Task task(List<String> right, List<String> wrong) {
    if (right.isEmpty()) {
      throw new Refused(BankFindingCode.KEY_MISSING, "Its cell for right answers is empty.");
    }
    String type = cell(CsvColumn.TYPE).toLowerCase(Locale.ROOT).replaceAll("[ _/-]", "");
    return switch (type.isEmpty() ? guessed(right, wrong) : type) {
      case "single", "singlechoice", "choice" -> single(right, wrong);
      case "multiple", "multiplechoice", "multipleresponse" ->
          new Task.MultipleChoice(options(right, wrong), false);
      case "truefalse", "tf" -> trueFalse(right);
      case "numeric", "number", "numerical" ->
          new Task.Numeric(right.stream().map(r -> GiftNumbers.range(r, 1)).toList());
      case "matching", "match" -> matching(right, wrong);
      case "text", "shorttext", "shortanswer" ->
          new Task.ShortText(right.stream().map(TextKey::of).toList());
      default ->
          throw new Refused(
              BankFindingCode.TYPE_UNSUPPORTED,
              "The type '" + cell(CsvColumn.TYPE) + "' is not known.");
    };
  }

  private static String guessed(List<String> right, List<String> wrong) {
    if (right.stream().allMatch(r -> r.contains(ARROW))) {
      return "matching";
    }
    if (!wrong.isEmpty()) {
      return right.size() == 1 ? "single" : "multiple";
    }
    return right.size() == 1 && holds(right.getFirst()).isPresent() ? "truefalse" : "text";
  }

  private static Task single(List<String> right, List<String> wrong) {
    if (right.size() > 1) {
      throw new Refused(
          BankFindingCode.KEY_INVALID,
          "It is of type single and has " + right.size() + " right answers.");
    }
    return new Task.SingleChoice(options(right, wrong));
  }

  /** Right ones first; whoever shows them mixes them. */
  private static List<Option> options(List<String> right, List<String> wrong) {
    List<Option> options = new ArrayList<>();
    right.forEach(r -> options.add(Option.of(String.valueOf(options.size() + 1), r, true)));
    wrong.forEach(w -> options.add(Option.of(String.valueOf(options.size() + 1), w, false)));
    if (options.stream().map(Option::text).distinct().count() < options.size()) {
      throw new Refused(BankFindingCode.KEY_INVALID, "Two of its answers are the same.");
    }
    return options;
  }

  private static Task trueFalse(List<String> right) {
    return new Task.TrueFalse(
        holds(right.getFirst())
            .filter(holds -> right.size() == 1)
            .orElseThrow(
                () ->
                    new Refused(
                        BankFindingCode.KEY_INVALID,
                        "Its right answer is '" + right.getFirst() + "', not true or false.")));
  }

  private static Optional<Boolean> holds(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "waar", "wahr" -> Optional.of(true);
      case "false", "onwaar", "falsch" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Task matching(List<String> right, List<String> wrong) {
    Map<String, String> targets = new LinkedHashMap<>();
    List<Task.Prompt> prompts = new ArrayList<>();
    for (String pair : right) {
      int arrow = pair.indexOf(ARROW);
      if (arrow < 0) {
        throw new Refused(BankFindingCode.KEY_INVALID, "'" + pair + "' has no arrow (->) in it.");
      }
      String target = pair.substring(arrow + ARROW.length()).strip();
      String id = targets.computeIfAbsent(target, t -> "t" + (targets.size() + 1));
      prompts.add(
          new Task.Prompt("p" + (prompts.size() + 1), pair.substring(0, arrow).strip(), id));
    }
    wrong.forEach(w -> targets.computeIfAbsent(w, t -> "t" + (targets.size() + 1)));
    List<Option> options = new ArrayList<>();
    targets.forEach((text, id) -> options.add(Option.of(id, text, false)));
    return new Task.Matching(prompts, options);
  }
}
