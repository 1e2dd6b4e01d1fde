package org.koers.packager.tag.llm;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;
import org.koers.packager.problem.Finding;
import org.koers.packager.problem.FindingCode;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.framework.Competency;
import org.koers.packager.tag.framework.CompetencyFramework;

/**
 * Asks a language model for tags, if its settings allow sending; what it answers is proposed only
 * where the value is known and the passage stands in the text. It never stops a run.
 *
 * @param framework of whose competencies the model may speak
 */
public record Llm(LlmSettings settings, CompetencyFramework framework, Clock clock) {

  /**
   * What a model says of its own certainty is worth nothing measured; this is what rules without a
   * measurement get.
   */
  public static final double CONFIDENCE = 0.5;

  private static final int MOST_PROPOSALS = 50;
  private static final int MOST_COMPETENCIES = 200;

  /** The rules are right about these, as measured. */
  private static final Set<Dimension> LEFT_TO_RULES = Set.of(Dimension.LANGUAGE, Dimension.TIME);

  private static final Set<Dimension> COMPETENCIES =
      Set.of(Dimension.TEACHES, Dimension.ASSESSES, Dimension.REQUIRES);

  /** Asks about a package, or only shows what would be asked. */
  public Asked ask(Analysis content) {
    CourseText text = CourseText.of(content, settings.characters());
    if (text.pieces().isEmpty()) {
      return Asked.NOBODY;
    }
    Letter letter = Letter.of(settings, dimensions(), competencies(), text);
    List<Finding> findings = new ArrayList<>(cuts(text));
    if (!settings.send()) {
      return new Asked(Optional.of(letter), false, List.of(), List.copyOf(findings));
    }
    List<Tag> tags =
        switch (new Post(settings, clock).send(letter)) {
          case Post.Reply.Answer answer -> tags(answer.body(), text, findings);
          case Post.Reply failed -> {
            findings.add(Failures.of(failed, settings));
            yield List.of();
          }
        };
    return new Asked(Optional.of(letter), true, tags, List.copyOf(findings));
  }

  private List<Dimension> dimensions() {
    return Stream.of(Dimension.values())
        .filter(d -> !LEFT_TO_RULES.contains(d))
        .filter(d -> !COMPETENCIES.contains(d) || !competencies().isEmpty())
        .toList();
  }

  private List<Competency> competencies() {
    return framework.competencies().stream().limit(MOST_COMPETENCIES).toList();
  }

  private List<Finding> cuts(CourseText text) {
    List<Finding> cuts = new ArrayList<>();
    if (text.isCut()) {
      cuts.add(
          Finding.of(
              FindingCode.LLM_TEXT_CUT,
              place(),
              "Of "
                  + text.characters()
                  + " characters of text, "
                  + text.lines().length()
                  + " from all over the course are for the model."));
    }
    int known = framework.competencies().size();
    if (known > MOST_COMPETENCIES) {
      cuts.add(
          new Finding(
              FindingCode.LLM_TEXT_CUT,
              FindingCode.LLM_TEXT_CUT.severity(),
              place(),
              "Of "
                  + known
                  + " competencies, the first "
                  + MOST_COMPETENCIES
                  + " are for the model.",
              "Give a smaller framework, if the model is to know the others."));
    }
    return cuts;
  }

  private List<Tag> tags(String body, CourseText text, List<Finding> findings) {
    try {
      List<AnswerReader.Item> items = AnswerReader.items(body);
      Map<String, Tag> tags = new LinkedHashMap<>();
      for (AnswerReader.Item item : items.stream().limit(MOST_PROPOSALS).toList()) {
        tag(item, text, findings).ifPresent(tag -> tags.putIfAbsent(slot(tag), tag));
      }
      if (items.size() > MOST_PROPOSALS) {
        findings.add(
            dropped("of " + items.size() + " proposals only " + MOST_PROPOSALS + " count"));
      }
      return List.copyOf(tags.values());
    } catch (AnswerReader.Unreadable e) {
      findings.add(Failures.unreadable(e.why(), settings));
      return List.of();
    }
  }

  private static String slot(Tag tag) {
    return tag.dimension() + (tag.dimension().single() ? "" : " " + tag.value());
  }

  /** The tag; told as a finding where there is none. */
  private Optional<Tag> tag(AnswerReader.Item item, CourseText text, List<Finding> findings) {
    String said =
        "\"" + Failures.shown(item.value()) + "\" for " + Failures.shown(item.dimension());
    Optional<Dimension> dimension =
        dimensions().stream().filter(d -> d.label().equals(item.dimension())).findFirst();
    Optional<String> value =
        dimension.flatMap(d -> d.normal(item.value()).filter(v -> known(d, v)));
    if (value.isEmpty()) {
      findings.add(dropped(said + " is no value that was asked for"));
      return Optional.empty();
    }
    Optional<Passage> passage = text.find(item.passage());
    if (passage.isEmpty()) {
      String quoted = Failures.shown(item.passage());
      findings.add(
          dropped(said + " rests on \"" + quoted + "\", which does not stand in the text"));
    }
    return passage.map(
        p ->
            Tag.proposed(
                dimension.orElseThrow(), value.get(), CONFIDENCE, settings.rule(), p.quoted()));
  }

  private boolean known(Dimension dimension, String value) {
    return !COMPETENCIES.contains(dimension)
        || competencies().stream().anyMatch(c -> c.iri().equals(value));
  }

  private Finding dropped(String why) {
    return Finding.of(
        FindingCode.LLM_PROPOSAL_DROPPED, place(), "A proposal was dropped: " + why + ".");
  }

  private String place() {
    return "answer of " + settings.model();
  }
}
