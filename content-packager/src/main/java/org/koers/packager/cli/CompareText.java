package org.koers.packager.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.analyse.Question;
import org.koers.packager.compare.EditionChanges;
import org.koers.packager.compare.FileChange;
import org.koers.packager.compare.PassageChange;
import org.koers.packager.compare.Piece;
import org.koers.packager.compare.QuestionChange;
import org.koers.packager.compare.SectionChange;

/** What compare shows, for people: [-words that went-] {+words that came+}. */
final class CompareText {

  private static final int FILES = 20;

  private final CompareReport report;
  private final List<String> lines = new ArrayList<>();

  CompareText(CompareReport report) {
    this.report = report;
  }

  String text() {
    EditionChanges changes = report.changes();
    lines.add(report.before() + " -> " + report.file());
    lines.add(
        CompareReport.lower(changes.judgement().verdict()) + ": " + changes.judgement().reason());
    lines.add("Gravest change: " + weight(changes));
    changes
        .facts()
        .forEach(
            f -> lines.add("  " + f.what() + ": \"" + f.before() + "\" -> \"" + f.after() + "\""));
    changes.sections().forEach(this::section);
    changes.questions().forEach(this::question);
    files(changes.files());
    String end = System.lineSeparator();
    return String.join(end, lines) + end;
  }

  private static String weight(EditionChanges changes) {
    return switch (changes.weight()) {
      case NONE -> "none that a learner meets.";
      case MINOR -> "minor: spelling, order, names.";
      case UNSEEN -> "files of which only looking tells what they change.";
      case TAUGHT -> "what is taught.";
      case ASKED -> "what is asked or reported.";
    };
  }

  private void section(SectionChange section) {
    String title = section.after().or(section::before).map(CompareText::title).orElse("");
    List<String> what = new ArrayList<>();
    if (section.added() || section.removed()) {
      what.add(section.added() ? "added" : "removed");
    }
    if (section.moved()) {
      what.add("moved, was " + number(section.before()) + ", is " + number(section.after()));
    }
    if (section.renamed()) {
      what.add("was \"" + section.before().map(SectionChange.Place::title).orElse("") + "\"");
    }
    if (section.reidentified()) {
      what.add("was " + section.before().map(SectionChange.Place::id).orElse(""));
    }
    what.add(CompareReport.lower(section.weight()));
    lines.add("== " + title + " (" + String.join("; ", what) + ")");
    section.passages().forEach(this::passage);
  }

  private static String title(SectionChange.Place place) {
    return place.id().isEmpty() ? "outside sections" : place.title();
  }

  private static int number(Optional<SectionChange.Place> place) {
    return place.map(SectionChange.Place::number).orElse(0);
  }

  private void passage(PassageChange passage) {
    lines.add(
        switch (passage.kind()) {
          case ADDED -> "  + " + passage.after();
          case REMOVED -> "  - " + passage.before();
          case CHANGED ->
              "  ~ " + words(passage.words()) + " (" + CompareReport.lower(passage.weight()) + ")";
          case MOVED -> "  > " + passage.after() + " (from " + from(passage) + ")";
        });
  }

  private static String from(PassageChange passage) {
    return passage.from().isEmpty() ? "outside sections" : "\"" + passage.from() + "\"";
  }

  private static String words(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      text.append(
          switch (piece.kind()) {
            case KEPT -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
          });
    }
    return text.toString();
  }

  private void question(QuestionChange question) {
    String what = question.added() ? "added" : question.removed() ? "removed" : "changed";
    String asked =
        question.words().isEmpty()
            ? question.after().or(question::before).map(q -> q.passage().text()).orElse("")
            : words(question.words());
    lines.add("?? " + asked + " (" + what + "; " + CompareReport.lower(question.weight()) + ")");
    for (QuestionChange.ChoiceChange choice : question.choices()) {
      choice.before().ifPresent(before -> lines.add("  - " + choice(before)));
      choice.after().ifPresent(after -> lines.add("  + " + choice(after)));
    }
    say(question.key(), "another answer is right");
    say(question.reordered(), "the answers stand in another order");
    say(question.feedback(), "the feedback is another");
  }

  private void say(boolean so, String what) {
    if (so) {
      lines.add("  " + what);
    }
  }

  private static String choice(Question.Choice choice) {
    return (choice.correct() ? "* " : "") + choice.text();
  }

  private void files(List<FileChange> files) {
    for (FileChange file : files.stream().limit(FILES).toList()) {
      String name = file.before().isEmpty() ? file.name() : file.before() + " -> " + file.name();
      lines.add("file " + CompareReport.lower(file.kind()) + ": " + name);
    }
    if (files.size() > FILES) {
      lines.add("... and " + (files.size() - FILES) + " more files; --json lists all.");
    }
  }
}
