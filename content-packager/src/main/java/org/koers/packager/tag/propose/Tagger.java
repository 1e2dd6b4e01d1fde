package org.koers.packager.tag.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.framework.CompetencyFramework;

/**
 * Proposes tags for packages. The same package always gets the same proposals.
 *
 * @param framework with whose competencies a text is compared
 * @param calibrations what scores are worth
 * @param threshold proposals with less confidence are not made
 */
public record Tagger(CompetencyFramework framework, Calibrations calibrations, double threshold) {

  private static final double THRESHOLD = 0.3;

  private static final List<Rule> RULES =
      List.of(
          new LanguageRule(),
          new LevelRules(),
          new TimeRule(),
          new FormatRule(),
          new ModalityRule(),
          new WordRules());

  /** The tagger as shipped; without competencies. */
  public static Tagger shipped() {
    return new Tagger(CompetencyFramework.NONE, Calibrations.shipped(), THRESHOLD);
  }

  /** The same, comparing with a framework. */
  public Tagger with(CompetencyFramework other) {
    return new Tagger(other, calibrations, threshold);
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
    Map<String, Tag> best = new LinkedHashMap<>();
    raw(content).stream()
        .sorted(Comparator.comparing(Proposal::dimension))
        .map(this::tag)
        .filter(t -> t.confidence() >= threshold)
        .forEach(t -> best.merge(slot(t), t, Tagger::better));
    return List.copyOf(best.values());
  }

  private Tag tag(Proposal proposal) {
    double confidence = Math.round(calibrations.confidence(proposal) * 100) / 100.0;
    return Tag.proposed(
        proposal.dimension(), proposal.value(), confidence, proposal.rule(), proposal.passage());
  }

  private static String slot(Tag tag) {
    boolean one = tag.dimension().single() || tag.dimension() == Dimension.LANGUAGE;
    return tag.dimension() + (one ? "" : " " + tag.value());
  }

  private static Tag better(Tag a, Tag b) {
    return b.confidence() > a.confidence() ? b : a;
  }
}
