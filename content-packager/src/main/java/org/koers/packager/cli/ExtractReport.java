package org.koers.packager.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examination;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Section;
import org.koers.packager.analyse.Translation;
import org.koers.packager.problem.Finding;

/**
 * What extract-text shows.
 *
 * @param languages what there is text in, the one that the course opens in first
 * @param found false if there is no text in the language that was asked for
 * @param elsewhere passages that belong to no section
 * @param findings what could not be read, and why
 */
record ExtractReport(
    String file,
    String title,
    List<String> languages,
    boolean found,
    boolean complete,
    List<Section> sections,
    List<Passage> elsewhere,
    Examination examination,
    List<Finding> findings)
    implements Reported {

  private static final ObjectMapper JSON = new ObjectMapper();

  static ExtractReport of(
      String file, String title, Analysis content, Examination examination, String language) {
    List<String> languages = new ArrayList<>();
    content.declaredLanguage().map(Passage::text).ifPresent(languages::add);
    content.translations().stream().map(Translation::language).forEach(languages::add);
    if (language.isEmpty() || languages.indexOf(language) == 0) {
      Set<Passage> inSections = Collections.newSetFromMap(new IdentityHashMap<>());
      content.sections().forEach(s -> inSections.addAll(s.passages()));
      List<Passage> elsewhere =
          content.passages().stream().filter(p -> !inSections.contains(p)).toList();
      return new ExtractReport(
          file,
          title,
          languages,
          true,
          content.complete(),
          content.sections(),
          elsewhere,
          examination,
          content.findings());
    }
    List<Passage> translated =
        content.translations().stream()
            .filter(t -> t.language().equals(language))
            .flatMap(t -> t.passages().stream())
            .toList();
    return new ExtractReport(
        file,
        title,
        languages,
        languages.contains(language),
        content.complete(),
        List.of(),
        translated,
        examination,
        content.findings());
  }

  private int words() {
    return sections.stream().mapToInt(Section::words).sum()
        + elsewhere.stream().mapToInt(Passage::words).sum();
  }

  private long questions() {
    return sections.stream().mapToLong(s -> s.questions().size()).sum();
  }

  @Override
  public ExitCode code() {
    return found ? ExitCode.DONE : ExitCode.STOPPED;
  }

  @Override
  public String warning() {
    String end = System.lineSeparator();
    String none =
        languages.isEmpty() ? "a language it does not name" : String.join(", ", languages);
    StringBuilder unread = new StringBuilder();
    for (Finding one : findings) {
      unread.append(file).append(": ").append(one.place()).append(": ").append(one.message());
      unread.append(" Cure: ").append(one.cure()).append(end);
    }
    return unread
        + (found ? "" : file + ": There is no text in that language, only in " + none + "." + end)
        + (complete
            ? ""
            : file + ": It has more text than is read at once; some is missing." + end);
  }

  @Override
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(file + ": " + title);
    for (Section section : sections) {
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT,
              "== %s  (%s, %d words, %d questions, about %d min)",
              section.title(),
              section.href(),
              section.words(),
              section.questions().size(),
              section.time(examination.lengths()).plusSeconds(30).toMinutes()));
      passages(lines, section.passages());
      section.questions().forEach(q -> question(lines, q));
    }
    if (!elsewhere.isEmpty()) {
      lines.add("");
      lines.add(sections.isEmpty() ? "== Text" : "== Outside these sections");
      passages(lines, elsewhere);
    }
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static void passages(List<String> lines, List<Passage> passages) {
    String place = "";
    for (Passage passage : passages) {
      if (!passage.place().equals(place)) {
        place = passage.place();
        lines.add("  [" + place + "]");
      }
      lines.add("  " + passage.text());
    }
  }

  private static void question(List<String> lines, Question question) {
    lines.add("  ? " + question.passage().text() + "  (" + question.kind() + ")");
    for (Question.Choice choice : question.choices()) {
      String prompt = choice.prompt().isEmpty() ? "" : choice.prompt() + " -> ";
      lines.add("    " + (choice.correct() ? "* " : "- ") + prompt + choice.text());
    }
  }

  @Override
  public ObjectNode json() {
    ObjectNode root = JSON.createObjectNode().put("file", file).put("title", title);
    languages.forEach(root.putArray("languages")::add);
    root.put("words", words()).put("questions", questions()).put("complete", complete);
    ArrayNode all = root.putArray("sections");
    for (Section section : sections) {
      ObjectNode node = all.addObject().put("id", section.id()).put("title", section.title());
      node.put("href", section.href()).put("words", section.words());
      node.put("seconds", section.time(examination.lengths()).toSeconds());
      passages(node.putArray("passages"), section.passages());
      ArrayNode questions = node.putArray("questions");
      section.questions().forEach(q -> question(questions.addObject(), q));
    }
    passages(root.putArray("elsewhere"), elsewhere);
    JsonReport.findings(root.putArray("findings"), findings);
    return root;
  }

  private static void passages(ArrayNode to, List<Passage> passages) {
    passages.forEach(p -> to.addObject().put("place", p.place()).put("text", p.text()));
  }

  private static void question(ObjectNode node, Question question) {
    node.put("id", question.id()).put("kind", question.kind());
    node.put("place", question.passage().place()).put("text", question.passage().text());
    ArrayNode choices = node.putArray("choices");
    for (Question.Choice choice : question.choices()) {
      ObjectNode one = choices.addObject().put("text", choice.text());
      one.put("prompt", choice.prompt());
      one.put("correct", question.hasKey() ? (Boolean) choice.correct() : null);
    }
    question.feedback().forEach(node.putArray("feedback")::add);
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("title", title);
    row.put("languages", String.join(" ", languages));
    row.put("words", String.valueOf(words()));
    row.put("questions", String.valueOf(questions()));
    row.put("sections", String.valueOf(sections.size()));
    return row;
  }
}
