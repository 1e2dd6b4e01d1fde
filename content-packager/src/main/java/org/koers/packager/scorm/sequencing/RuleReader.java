package org.koers.packager.scorm.sequencing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.koers.packager.scorm.sequencing.SequencingRule.When;
import org.koers.packager.scorm.sequencing.Vocabulary.ChildSet;
import org.koers.packager.scorm.sequencing.Vocabulary.Required;
import org.koers.packager.xml.XmlElement;

/** Reads the rules of an activity: what it does, and how it counts for its parent. */
final class RuleReader {

  private final Values values;

  RuleReader(Values values) {
    this.values = values;
  }

  List<SequencingRule> rules(Optional<XmlElement> written) {
    List<SequencingRule> rules = new ArrayList<>();
    for (XmlElement rule : written.map(XmlElement::children).orElse(List.of())) {
      switch (rule.localName()) {
        case "preConditionRule" -> rule(rule, When.BEFORE).ifPresent(rules::add);
        case "postConditionRule" -> rule(rule, When.AFTER).ifPresent(rules::add);
        case "exitConditionRule" -> rule(rule, When.ON_EXIT).ifPresent(rules::add);
        default -> {
          // nothing else is a rule
        }
      }
    }
    return List.copyOf(rules);
  }

  /** A rule whose action is none of the standard's can never be carried out. */
  private Optional<SequencingRule> rule(XmlElement rule, When when) {
    Optional<XmlElement> conditions = rule.child("ruleConditions");
    List<SequencingRule.Condition> read =
        conditions.stream()
            .flatMap(c -> c.children("ruleCondition"))
            .flatMap(c -> condition(c).stream())
            .toList();
    return values
        .word(
            Vocabulary.RuleAction.class,
            "action",
            rule.child("ruleAction").flatMap(a -> a.attribute("action")))
        .map(action -> new SequencingRule(when, values.all(conditions, true), read, action));
  }

  private Optional<SequencingRule.Condition> condition(XmlElement condition) {
    return values
        .word(Vocabulary.RuleCondition.class, "condition", condition.attribute("condition"))
        .map(
            test ->
                new SequencingRule.Condition(
                    condition.attribute("referencedObjective"),
                    values.number("measureThreshold", condition.attribute("measureThreshold")),
                    values.not(condition),
                    test));
  }

  Rollup rollup(Optional<XmlElement> written, Optional<XmlElement> considerations) {
    return new Rollup(
        values.flag(written, "rollupObjectiveSatisfied", true),
        values.flag(written, "rollupProgressCompletion", true),
        values.number(written, "objectiveMeasureWeight", "1"),
        written.stream()
            .flatMap(w -> w.children("rollupRule"))
            .flatMap(r -> rollupRule(r).stream())
            .toList(),
        new Rollup.Considerations(
            values.word(considerations, "requiredForSatisfied", Required.ALWAYS),
            values.word(considerations, "requiredForNotSatisfied", Required.ALWAYS),
            values.word(considerations, "requiredForCompleted", Required.ALWAYS),
            values.word(considerations, "requiredForIncomplete", Required.ALWAYS),
            values.flag(considerations, "measureSatisfactionIfActive", true)));
  }

  private Optional<Rollup.Rule> rollupRule(XmlElement rule) {
    Optional<XmlElement> here = Optional.of(rule);
    Optional<XmlElement> conditions = rule.child("rollupConditions");
    List<Rollup.Condition> read =
        conditions.stream()
            .flatMap(c -> c.children("rollupCondition"))
            .flatMap(
                c ->
                    values
                        .word(
                            Vocabulary.RollupCondition.class, "condition", c.attribute("condition"))
                        .map(test -> new Rollup.Condition(values.not(c), test))
                        .stream())
            .toList();
    return values
        .word(
            Vocabulary.RollupAction.class,
            "action",
            rule.child("rollupAction").flatMap(a -> a.attribute("action")))
        .map(
            action ->
                new Rollup.Rule(
                    values.word(here, "childActivitySet", ChildSet.ALL),
                    values.whole(here, "minimumCount").orElse(0),
                    values.number(here, "minimumPercent", "0"),
                    values.all(conditions, false),
                    read,
                    action));
  }
}
