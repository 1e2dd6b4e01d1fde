package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.koers.packager.analyse.Question;
import org.koers.packager.compare.EditionChanges;
import org.koers.packager.compare.FileChange;
import org.koers.packager.compare.Overlap;
import org.koers.packager.compare.PassageChange;
import org.koers.packager.compare.Piece;
import org.koers.packager.compare.QuestionChange;
import org.koers.packager.compare.SectionChange;
import org.koers.packager.compare.Similarity;

/** What compare shows, for programs. */
final class CompareJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CompareJson() {}

  static ObjectNode of(CompareReport report) {
    EditionChanges changes = report.changes();
    ObjectNode root = JSON.createObjectNode().put("before", report.before());
    root.put("file", report.file());
    root.put("verdict", CompareReport.lower(changes.judgement().verdict()));
    root.put("reason", changes.judgement().reason());
    root.put("weight", CompareReport.lower(changes.weight())).put("complete", changes.complete());
    similarity(root.putObject("similarity"), changes.judgement().similarity());
    ArrayNode facts = root.putArray("facts");
    changes
        .facts()
        .forEach(
            fact ->
                facts
                    .addObject()
                    .put("what", fact.what())
                    .put("before", fact.before())
                    .put("after", fact.after())
                    .put("weight", CompareReport.lower(fact.weight())));
    ArrayNode sections = root.putArray("sections");
    changes.sections().forEach(section -> section(sections.addObject(), section));
    ArrayNode questions = root.putArray("questions");
    changes.questions().forEach(question -> question(questions.addObject(), question));
    ArrayNode files = root.putArray("files");
    changes.files().forEach(file -> file(files.addObject(), file));
    ObjectNode sectionIds = root.putObject("sectionIds");
    new TreeMap<>(changes.sectionIds()).forEach(sectionIds::put);
    ObjectNode questionIds = root.putObject("questionIds");
    new TreeMap<>(changes.questionIds()).forEach(questionIds::put);
    return root;
  }

  static void similarity(ObjectNode node, Similarity alike) {
    overlap(node.putObject("text"), alike.text());
    overlap(node.putObject("questions"), alike.questions());
    overlap(node.putObject("files"), alike.files());
    overlap(node.putObject("media"), alike.media());
  }

  private static void overlap(ObjectNode node, Overlap overlap) {
    node.put("share", overlap.share()).put("ofFirst", overlap.ofFirst());
    node.put("ofSecond", overlap.ofSecond()).put("looked", overlap.looked());
  }

  private static void section(ObjectNode node, SectionChange section) {
    place(node.putObject("before"), section.before());
    place(node.putObject("after"), section.after());
    node.put("moved", section.moved()).put("renamed", section.renamed());
    node.put("weight", CompareReport.lower(section.weight()));
    ArrayNode passages = node.putArray("passages");
    section.passages().forEach(passage -> passage(passages.addObject(), passage));
  }

  private static void place(ObjectNode node, Optional<SectionChange.Place> place) {
    place.ifPresent(p -> node.put("id", p.id()).put("title", p.title()).put("number", p.number()));
  }

  private static void passage(ObjectNode node, PassageChange passage) {
    node.put("kind", CompareReport.lower(passage.kind())).put("place", passage.place());
    node.put("before", passage.before()).put("after", passage.after());
    node.put("from", passage.from()).put("weight", CompareReport.lower(passage.weight()));
    words(node.putArray("words"), passage.words());
  }

  private static void words(ArrayNode to, List<Piece> words) {
    words.forEach(
        piece ->
            to.addObject()
                .put("kind", CompareReport.lower(piece.kind()))
                .put("text", piece.text()));
  }

  private static void question(ObjectNode node, QuestionChange question) {
    question.before().ifPresent(before -> asked(node.putObject("before"), before));
    question.after().ifPresent(after -> asked(node.putObject("after"), after));
    node.put("keyChanged", question.key()).put("reordered", question.reordered());
    node.put("feedbackChanged", question.feedback());
    node.put("weight", CompareReport.lower(question.weight()));
    words(node.putArray("words"), question.words());
    ArrayNode choices = node.putArray("choices");
    for (QuestionChange.ChoiceChange change : question.choices()) {
      ObjectNode choice = choices.addObject();
      change.before().ifPresent(before -> choice(choice.putObject("before"), before));
      change.after().ifPresent(after -> choice(choice.putObject("after"), after));
      choice.put("weight", CompareReport.lower(change.weight()));
    }
  }

  private static void asked(ObjectNode node, Question question) {
    node.put("id", question.id()).put("kind", question.kind());
    node.put("text", question.passage().text());
    ArrayNode choices = node.putArray("choices");
    question.choices().forEach(choice -> choice(choices.addObject(), choice));
  }

  private static void choice(ObjectNode node, Question.Choice choice) {
    node.put("text", choice.text()).put("correct", choice.correct());
    node.put("prompt", choice.prompt());
  }

  private static void file(ObjectNode node, FileChange file) {
    node.put("kind", CompareReport.lower(file.kind())).put("name", file.name());
    node.put("before", file.before()).put("media", file.media());
    node.put("weight", CompareReport.lower(file.weight()));
  }
}
