package org.koers.lrs.administration.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.lrs.profile.TemplateCount;
import org.koers.lrs.profile.TemplateCount.Outcome;

/**
 * How statements did by one template.
 *
 * @param template its IRI
 */
public record TemplateLine(String template, long followed, long broken) {

  /** A line for each template, by its IRI. */
  static List<TemplateLine> of(List<TemplateCount> counts) {
    Map<String, TemplateLine> lines = new TreeMap<>();
    for (TemplateCount one : counts) {
      if (one.outcome() != Outcome.UNMATCHED) {
        boolean broken = one.outcome() == Outcome.BROKEN;
        lines.merge(
            one.template(),
            new TemplateLine(one.template(), broken ? 0 : one.count(), broken ? one.count() : 0),
            TemplateLine::plus);
      }
    }
    return new ArrayList<>(lines.values());
  }

  /** How many statements no template is meant for. */
  static long unmatched(List<TemplateCount> counts) {
    return counts.stream()
        .filter(one -> one.outcome() == Outcome.UNMATCHED)
        .mapToLong(TemplateCount::count)
        .sum();
  }

  private TemplateLine plus(TemplateLine other) {
    return new TemplateLine(template, followed + other.followed, broken + other.broken);
  }

  public long all() {
    return followed + broken;
  }
}
