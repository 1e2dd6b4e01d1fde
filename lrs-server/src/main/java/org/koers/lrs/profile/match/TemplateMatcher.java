package org.koers.lrs.profile.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.koers.lrs.profile.definition.DeterminingProperties;
import org.koers.lrs.profile.definition.ProfileDefinition;
import org.koers.lrs.profile.definition.StatementTemplate;
import org.koers.lrs.profile.definition.TemplateRule;
import org.koers.lrs.profile.match.CheckedStatement.Reference;
import org.koers.lrs.profile.match.TemplateOutcome.Breach;

/**
 * {@code validates} of the specification (communication 2.1): a statement is held against all
 * templates of a profile.
 */
public final class TemplateMatcher {

  /** References further than this are taken as not available. */
  private static final int FARTHEST = 8;

  /** What templates with the same determining properties ask together. */
  public enum Overlap {
    /** As the specification has it: every template that means a statement must be followed. */
    EVERY,
    /** Of templates with the same determining properties one is enough. */
    ONE
  }

  private final List<StatementTemplate> templates;
  private final Set<String> names;
  private final Overlap overlap;

  public TemplateMatcher(ProfileDefinition profile, Overlap overlap) {
    this.templates = List.copyOf(new TreeMap<>(profile.templates()).values());
    this.names = profile.names();
    this.overlap = overlap;
  }

  /**
   * Holds a statement against the templates.
   *
   * @param others finds the statement that one names, if it is available
   */
  public TemplateOutcome check(
      CheckedStatement statement, Function<UUID, Optional<CheckedStatement>> others) {
    return check(statement, others, 0);
  }

  private TemplateOutcome check(
      CheckedStatement statement, Function<UUID, Optional<CheckedStatement>> others, int far) {
    Set<String> followed = new HashSet<>();
    Set<DeterminingProperties> served = new HashSet<>();
    List<Breach> broken = new ArrayList<>();
    for (StatementTemplate template : templates) {
      if (new DeterminingCheck(template.determining(), names).met(statement.json())) {
        List<Breach> breaches = breaches(template, statement, id -> refer(id, others, far));
        broken.addAll(breaches);
        if (breaches.isEmpty()) {
          followed.add(template.id());
          served.add(template.determining());
        }
      }
    }
    if (overlap == Overlap.ONE) {
      Set<String> spared = new HashSet<>();
      templates.stream()
          .filter(template -> served.contains(template.determining()))
          .forEach(template -> spared.add(template.id()));
      broken.removeIf(breach -> spared.contains(breach.template()));
    }
    return new TemplateOutcome(followed, broken);
  }

  /** The templates that another statement follows; absent if it is not available. */
  private Optional<Set<String>> refer(
      UUID id, Function<UUID, Optional<CheckedStatement>> others, int far) {
    return far >= FARTHEST
        ? Optional.empty()
        : others.apply(id).map(other -> check(other, others, far + 1).followed());
  }

  private static List<Breach> breaches(
      StatementTemplate template,
      CheckedStatement statement,
      Function<UUID, Optional<Set<String>>> followedBy) {
    List<Breach> breaches = new ArrayList<>();
    reference(template.objectRefs(), statement.refersTo(Reference.OBJECT), followedBy)
        .ifPresent(m -> breaches.add(new Breach(template.id(), "$.object", m)));
    reference(template.contextRefs(), statement.refersTo(Reference.CONTEXT), followedBy)
        .ifPresent(m -> breaches.add(new Breach(template.id(), "$.context.statement", m)));
    for (TemplateRule rule : template.rules()) {
      new RuleCheck(rule)
          .broken(statement.json())
          .ifPresent(m -> breaches.add(new Breach(template.id(), rule.place(), m)));
    }
    return breaches;
  }

  private static Optional<String> reference(
      Set<String> wanted, Optional<UUID> named, Function<UUID, Optional<Set<String>>> followedBy) {
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    if (named.isEmpty()) {
      return Optional.of("a StatementRef is required");
    }
    return followedBy
        .apply(named.get())
        .filter(followed -> followed.stream().noneMatch(wanted::contains))
        .map(followed -> "the statement named there must follow one of the templates " + wanted);
  }
}
