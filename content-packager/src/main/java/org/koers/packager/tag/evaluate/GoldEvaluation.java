package org.koers.packager.tag.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.learn.Calibration;
import org.koers.packager.tag.propose.Calibrations;
import org.koers.packager.tag.propose.Proposal;
import org.koers.packager.tag.propose.Tagger;

/**
 * The gold set's units with what the tagger says of them. The confidence of each proposal comes
 * from calibrations fitted on the other packages only.
 *
 * @param units each with its proposals
 */
record GoldEvaluation(List<Unit> units) {

  /** A unit and what was proposed for it. */
  record Unit(GoldUnit gold, List<Answer> answers) {}

  /**
   * A proposal that the labels can judge.
   *
   * @param confidence 0 to 1, fitted without this unit's package
   */
  record Answer(Proposal proposal, double confidence, boolean right) {}

  /** What the rules say of every unit. */
  static Map<GoldUnit, List<Proposal>> raw(
      List<GoldUnit> units, UnitCutter cutter, CompetencyFramework framework) {
    Tagger tagger = Tagger.shipped().with(framework);
    Map<GoldUnit, List<Proposal>> raw = new HashMap<>();
    for (GoldUnit unit : units) {
      raw.put(unit, tagger.raw(Analyser.analyse(PackageReader.read(cutter.cut(unit)))));
    }
    return raw;
  }

  static GoldEvaluation of(List<GoldUnit> units, Map<GoldUnit, List<Proposal>> raw) {
    Map<String, Calibrations> without = new HashMap<>();
    List<Unit> judged = new ArrayList<>();
    for (GoldUnit unit : units) {
      Calibrations calibrations = without.computeIfAbsent(unit.group(), g -> calibrations(raw, g));
      List<Answer> answers = new ArrayList<>();
      for (Proposal proposal : raw.getOrDefault(unit, List.of())) {
        if (unit.judges(proposal)) {
          answers.add(
              new Answer(proposal, calibrations.confidence(proposal), unit.right(proposal)));
        }
      }
      judged.add(new Unit(unit, List.copyOf(answers)));
    }
    return new GoldEvaluation(List.copyOf(judged));
  }

  /**
   * Calibrations of every rule.
   *
   * @param heldOut units of this group teach nothing; an unknown group leaves none out
   */
  static Calibrations calibrations(Map<GoldUnit, List<Proposal>> raw, String heldOut) {
    Map<String, List<Calibration.Answer>> answers = new TreeMap<>();
    raw.forEach(
        (unit, proposals) -> {
          if (!unit.group().equals(heldOut)) {
            proposals.stream().filter(unit::judges).forEach(p -> add(answers, unit, p));
          }
        });
    Map<String, Calibration> steps = new TreeMap<>();
    answers.forEach((rule, known) -> steps.put(rule, Calibration.of(known)));
    return new Calibrations(steps);
  }

  private static void add(
      Map<String, List<Calibration.Answer>> answers, GoldUnit unit, Proposal proposal) {
    answers
        .computeIfAbsent(proposal.key(), k -> new ArrayList<>())
        .add(new Calibration.Answer(proposal.score(), unit.right(proposal)));
  }

  /** The units whose labels say something of a dimension. */
  List<Unit> judged(Dimension dimension) {
    return units.stream().filter(u -> u.gold().truth().containsKey(dimension)).toList();
  }
}
