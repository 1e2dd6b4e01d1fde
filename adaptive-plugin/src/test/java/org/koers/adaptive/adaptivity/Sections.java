package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.koers.adaptive.adaptivity.Outcomes.Part;

/** The sections of the report. */
record Sections(Outcomes outcomes, List<Organisation> organisations) {

  private static final List<Rival> OURS = List.of(Rival.MASTERY, Rival.PLACED);
  private static final double MINUTES_WANTED = -40;
  private static final double TO_LEVEL_WANTED = -30;

  private Cells cells(Part part, Rival rival) {
    return new Cells(outcomes, part, rival);
  }

  String wanted() {
    Table table = new Table("measure", "wanted", "mastery", "mastery after placement", "oracle");
    table.row(line("minutes until nothing is left", "-40 %", this::minutes));
    table.row(line("requirements held then, against everything", "0 or more", this::held));
    table.row(line("minutes at the result of everything ¹", "-40 %", cells -> cells.equalResult()));
    table.row(line("time to competency", "-30 %", this::toLevel));
    table.row(line("held after 180 days, no refreshers", "above 0", c -> later(c, Measure.LATER)));
    table.row(line("the same in no more minutes than everything", "above 0", this::laterEqual));
    table.row(line("the same with refreshers", "above 0", c -> later(c, Measure.LATER_REFRESHED)));
    return table.markdown()
        + "\n¹ Added after the first run, since a way that brings more people to the level is not comparable in minutes alone:"
        + " the minutes spent when the group as a whole holds as much as after everything.\n";
  }

  private String[] line(
      String measure, String wanted, java.util.function.Function<Cells, String> cell) {
    List<String> cells = new ArrayList<>(List.of(measure, wanted));
    for (Rival rival : List.of(Rival.MASTERY, Rival.PLACED, Rival.ORACLE)) {
      cells.add(cell.apply(cells(Part.ALL, rival)));
    }
    return cells.toArray(String[]::new);
  }

  private String minutes(Cells cells) {
    return Cells.signed(cells.minutesAgainst(), " %") + met(cells.minutesAgainst(), MINUTES_WANTED);
  }

  private String toLevel(Cells cells) {
    return Cells.signed(cells.toLevelAgainst(), " %")
        + met(cells.toLevelAgainst(), TO_LEVEL_WANTED);
  }

  private String held(Cells cells) {
    return Cells.signed(cells.heldAgainst(), " points");
  }

  private String later(Cells cells, Measure measure) {
    return Cells.signed(cells.laterAgainst(measure), " points");
  }

  private String laterEqual(Cells cells) {
    return cells.rival().refreshes() ? later(cells, Measure.LATER_EQUAL) : "";
  }

  private static String met(Estimate found, double atMost) {
    return found.value() <= atMost ? ", met" : ", **missed**";
  }

  String ways() {
    Table table =
        new Table(
            "way",
            "minutes",
            "against everything",
            "held at the end",
            "time to competency",
            "against everything",
            "all held at some time",
            "to a person",
            "wasted minutes");
    for (Rival rival : outcomes.rivals()) {
      Cells cells = cells(Part.ALL, rival);
      table.row(
          rival.words(),
          cells.minutes(),
          Cells.signed(cells.minutesAgainst(), " %"),
          cells.percent(Measure.HELD),
          cells.mean(Measure.TO_LEVEL).bare(1),
          Cells.signed(cells.toLevelAgainst(), " %"),
          cells.percent(Measure.REACHED),
          cells.percent(Measure.TO_A_PERSON),
          cells.mean(Measure.WASTED).bare(1));
    }
    return table.markdown()
        + "\n*Time to competency* is of those who do not hold everything at the start; whoever ends without counts with twice the curriculum, only *everything* gets a second round."
        + " *To a person*: twice the curriculum, and not done. *Wasted*: minutes in courses of which all was held already. The oracle is greedy and stops at the level; it is no upper bound for what is remembered.\n";
  }

  /** The parts by which results are given. */
  private Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (LearnerModel model : LearnerModel.values()) {
      parts.put(model.words(), Part.of(model));
    }
    for (Organisation one : organisations) {
      parts.put(one.name(), Part.of(about -> about.organisation().equals(one.name())));
    }
    for (Kind kind : Kind.values()) {
      parts.put(kind.words(), Part.of(about -> about.kind() == kind));
    }
    IntStream.range(0, World.REPETITIONS)
        .forEach(i -> parts.put("people " + (i + 1), Part.of(about -> about.repetition() == i)));
    return parts;
  }

  String varies() {
    Table table =
        new Table(
            "learners",
            "everything: minutes, held",
            "mastery: minutes",
            "held, points",
            "at equal result",
            "after placement: minutes",
            "held, points",
            "at equal result",
            "zpdes: minutes",
            "held, points");
    parts().forEach((name, part) -> table.row(variation(name, part)));
    return table.markdown()
        + "\nMinutes and points against everything, with the same learners. *People 1 to 3* are the repetitions with other people.\n";
  }

  private String[] variation(String name, Part part) {
    Cells everything = cells(part, Rival.EVERYTHING);
    List<String> row =
        new ArrayList<>(
            List.of(name, everything.minutes() + ", " + everything.percent(Measure.HELD)));
    for (Rival rival : List.of(Rival.MASTERY, Rival.PLACED, Rival.ZPDES)) {
      Cells cells = cells(part, rival);
      row.add(Cells.signed(cells.minutesAgainst(), " %"));
      row.add(Cells.signed(cells.heldAgainst(), ""));
      if (rival != Rival.ZPDES) {
        row.add(cells.equalResult());
      }
    }
    return row.toArray(String[]::new);
  }

  String later() {
    Table table =
        new Table(
            "learners",
            "everything",
            "mastery",
            "in no more minutes than everything",
            "with refreshers",
            "their minutes",
            "after placement",
            "with refreshers");
    Map<String, Part> all = new LinkedHashMap<>();
    all.put("all", Part.ALL);
    all.putAll(parts());
    all.forEach(
        (name, part) -> {
          Cells mastery = cells(part, Rival.MASTERY);
          Cells placed = cells(part, Rival.PLACED);
          table.row(
              name,
              cells(part, Rival.EVERYTHING).percent(Measure.LATER),
              mastery.percent(Measure.LATER),
              mastery.percent(Measure.LATER_EQUAL),
              mastery.percent(Measure.LATER_REFRESHED),
              mastery.mean(Measure.REFRESHERS).bare(0),
              placed.percent(Measure.LATER),
              placed.percent(Measure.LATER_REFRESHED));
        });
    return table.markdown()
        + "\nShare of the requirements held 180 days after the end. Refreshers: at most one a week, whenever the policy wants something.\n";
  }

  String errors() {
    Table table =
        new Table(
            "way",
            "said to be mastered",
            "of these wrongly",
            "beginner",
            "experienced",
            "expert",
            "forgetful",
            "overclaiming",
            "minutes to put it right",
            "minutes in what was held already");
    for (Rival rival : outcomes.rivals()) {
      Cells all = cells(Part.ALL, rival);
      List<String> row =
          new ArrayList<>(
              List.of(
                  rival.words(),
                  all.mean(Measure.DECLARED).bare(1) + " %",
                  wrongly(Part.ALL, rival)));
      for (Kind kind : Kind.values()) {
        row.add(wrongly(Part.of(about -> about.kind() == kind), rival));
      }
      row.add(all.mean(Measure.GAP).bare(1));
      row.add(all.mean(Measure.WASTED).bare(1));
      table.row(row.toArray(String[]::new));
    }
    return table.markdown()
        + "\nOf 100 requirements. A wrong pass costs the minutes that an oracle needs from there until all is held, for those of whom something was said wrongly. A wrong fail costs minutes in courses of"
        + " which all was held already. Ways without a model say *mastered* when all courses on it are passed.\n";
  }

  private String wrongly(Part part, Rival rival) {
    Estimate share = outcomes.ratio(part, rival, rival, Measure.WRONG, Measure.DECLARED);
    return share.times(100).text(1) + " %";
  }

  String doesNotHelp() {
    List<String> lines = new ArrayList<>();
    for (Rival rival : OURS) {
      List<String> fewer = new ArrayList<>();
      List<String> notFewer = new ArrayList<>();
      parts()
          .forEach(
              (name, part) -> {
                Cells cells = cells(part, rival);
                if (cells.minutesAgainst().high() < 0) {
                  fewer.add("%s (%s %%)".formatted(name, cells.minutesAgainst().bare(1)));
                }
                if (!(outcomes.minutesAtEqualResult(part, rival) < 1)) {
                  notFewer.add("%s (%s)".formatted(name, cells.equalResult()));
                }
              });
      lines.add(
          "- *%s*. Surely fewer minutes than everything until nothing is left: %s. No fewer minutes for the same result: %s."
              .formatted(rival.words(), listed(fewer), listed(notFewer)));
    }
    return "Of the parts in the table above:\n\n" + String.join("\n", lines) + "\n";
  }

  private static String listed(List<String> names) {
    return names.isEmpty() ? "none of them" : String.join(", ", names);
  }

  String stress(Map<Stress, Outcomes> stressed) {
    Table table =
        new Table(
            "world",
            "everything: minutes, held",
            "mastery: minutes",
            "held, points",
            "after placement: minutes",
            "held, points",
            "oracle: minutes",
            "held, points");
    stressed.forEach(
        (stress, found) -> {
          Part part = new Part(found.results().keySet(), _ -> true);
          Cells everything = new Cells(found, part, Rival.EVERYTHING);
          List<String> row =
              new ArrayList<>(
                  List.of(
                      stress.words(),
                      everything.minutes() + ", " + everything.percent(Measure.HELD)));
          for (Rival rival : List.of(Rival.MASTERY, Rival.PLACED, Rival.ORACLE)) {
            Cells cells = new Cells(found, part, rival);
            row.add(Cells.signed(cells.minutesAgainst(), " %"));
            row.add(Cells.signed(cells.heldAgainst(), ""));
          }
          table.row(row.toArray(String[]::new));
        });
    return "Worse worlds, one repetition, three learner models without the mixed one:\n\n"
        + table.markdown();
  }
}
