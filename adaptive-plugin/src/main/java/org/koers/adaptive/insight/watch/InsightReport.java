package org.koers.adaptive.insight.watch;

import java.time.Instant;
import java.util.List;
import org.koers.adaptive.insight.Collective;

/**
 * What all histories of a tenant show together; names no learner.
 *
 * @param made when, ISO 8601
 * @param model version of what predicted
 * @param learners of whom something was heard
 * @param signals that were heard
 * @param answers that were predicted
 */
public record InsightReport(
    String made,
    String model,
    int learners,
    int signals,
    int answers,
    Shadow shadow,
    List<ModuleWatch> modules,
    List<ItemWatch> items,
    List<GroupWatch> groups,
    List<MonthWatch> months,
    List<Warning> warnings) {

  public InsightReport {
    modules = List.copyOf(modules);
    items = List.copyOf(items);
    groups = List.copyOf(groups);
    months = List.copyOf(months);
    warnings = List.copyOf(warnings);
  }

  public static InsightReport of(Collective collective, Instant now) {
    List<HeardAnswer> answers = HeardAnswer.all(collective);
    List<Passage> passages = Passage.all(collective);
    List<ModuleWatch> modules = ModuleWatch.of(passages);
    return new InsightReport(
        now.toString(),
        collective.parameters().version(),
        collective.histories().size(),
        collective.histories().stream().mapToInt(one -> one.signals().size()).sum(),
        answers.size(),
        Shadow.of(passages),
        modules,
        ItemWatch.of(answers),
        GroupWatch.of(answers),
        MonthWatch.of(answers),
        Warning.of(collective, modules, now));
  }
}
