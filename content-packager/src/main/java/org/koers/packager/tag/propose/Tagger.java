package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Section;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.framework.CompetencyFramework;

/**
 * Proposes tags for packages. The same package always gets the same proposals.
 *
 * @param framework with whose competencies a text is compared
 * @param calibrations what scores are worth
 * @param threshold proposals with less confidence are not made
 * @param learned classifiers of an organisation; those that are used take the place of the rules
 */
public record Tagger(
    CompetencyFramework framework,
    Calibrations calibrations,
    double threshold,
    List<Learned> learned) {

  private static final double THRESHOLD = 0.3;

  /** In which respects a part of a course may differ from the whole. */
  public static final Set<Dimension> OF_SECTIONS =
      Set.of(
          Dimension.LANGUAGE,
          Dimension.LEVEL,
          Dimension.TIME,
          Dimension.FORMAT,
          Dimension.TEACHES,
          Dimension.ASSESSES);

  private static final List<Rule> RULES =
      List.of(
          new LanguageRule(),
          new LevelRules(),
          new TimeRule(),
          new FormatRule(),
          new ModalityRule(),
          new WordRules());

  /** The tagger as shipped; without competencies and classifiers. */
  public static Tagger shipped() {
    return new Tagger(CompetencyFramework.NONE, Calibrations.shipped(), THRESHOLD, List.of());
  }

  /** The same, comparing with a framework. */
  public Tagger with(CompetencyFramework other) {
    return new Tagger(other, calibrations, threshold, learned);
  }

  /** The same, with classifiers for what they are good at. */
  public Tagger with(List<Learned> classifiers) {
    return new Tagger(framework, calibrations, threshold, List.copyOf(classifiers));
  }

  /** What rules make of a package, uncalibrated and with everything in it. */
  public List<Proposal> raw(Analysis content) {
    Reading reading = Reading.of(content);
    List<Proposal> proposals = new ArrayList<>();
    RULES.forEach(rule -> proposals.addAll(rule.propose(reading)));
    proposals.addAll(new CompetencyRule(framework).propose(reading));
    return proposals;
  }

  /** The tags, in the order of {@link Dimension}; of one value or one dimension only the best. */
  public List<Tag> propose(Analysis content) {
    List<Learned> speaking =
        content.passages().isEmpty() ? List.of() : learned.stream().filter(Learned::used).toList();
    List<Tag> tags = new ArrayList<>();
    for (Proposal proposal : raw(content)) {
      if (speaking.stream().noneMatch(l -> l.dimension() == proposal.dimension())) {
        tags.add(tag(proposal, calibrations.confidence(proposal)));
      }
    }
    for (Learned one : speaking) {
      Proposal proposal = one.propose(content, Reading.of(content).sample());
      tags.add(tag(proposal, one.confidence(proposal)));
    }
    return best(tags);
  }

  /**
   * The tags of a part that can be opened directly, by its own text, questions and media: those of
   * {@link #OF_SECTIONS}. There is none where the part says too little.
   */
  public List<Tag> propose(Analysis content, Section section) {
    return propose(content.only(section)).stream()
        .filter(t -> OF_SECTIONS.contains(t.dimension()))
        .toList();
  }

  private List<Tag> best(List<Tag> tags) {
    Map<String, Tag> best = new LinkedHashMap<>();
    tags.stream()
        .sorted(Comparator.comparing(Tag::dimension))
        .filter(t -> t.confidence() >= threshold)
        .forEach(t -> best.merge(slot(t), t, Tagger::better));
    return List.copyOf(best.values());
  }

  private static Tag tag(Proposal proposal, double confidence) {
    return Tag.proposed(
        proposal.dimension(),
        proposal.value(),
        Math.round(confidence * 100) / 100.0,
        proposal.rule(),
        proposal.passage());
  }

  private static String slot(Tag tag) {
    boolean one = tag.dimension().single() || tag.dimension() == Dimension.LANGUAGE;
    return tag.dimension() + (one ? "" : " " + tag.value());
  }

  private static Tag better(Tag a, Tag b) {
    return b.confidence() > a.confidence() ? b : a;
  }
}
