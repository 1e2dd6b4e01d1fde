package org.koers.adaptive.learnerstate.prediction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The effects of competencies, items and tenants, learned so that no learner's answers are
 * predicted by what was learned from them: learners are dealt into folds, and each fold is judged
 * by the effects of the others. Without that the other weights would be learned beside effects that
 * know the answer, and would be wrong for new learners.
 */
final class CrossFit {

  static final int FOLDS = 5;

  private final TrainingRows rows;
  private final EffectTable competencies;
  private final EffectTable items;
  private final EffectTable tenants;

  CrossFit(TrainingRows rows) {
    this.rows = rows;
    List<Question> questions = rows.log().questions();
    competencies = new EffectTable(EffectKind.COMPETENCY, questions, Question::competencies);
    items = new EffectTable(EffectKind.ITEM, questions, question -> List.of(question.item()));
    tenants = new EffectTable(EffectKind.TENANT, questions, question -> List.of(question.tenant()));
  }

  /** What the effects add to the logit of a row, learned without its learner. */
  double logit(int row) {
    return logit(rows.fold(row), row);
  }

  private double logit(int fold, int row) {
    int question = rows.log().questionNumber(row);
    int offset = rows.offset(row);
    return competencies.logit(fold, question, rows.x(), offset)
        + items.logit(fold, question, rows.x(), offset)
        + tenants.logit(fold, question, rows.x(), offset);
  }

  /** Logit by which a question is easier than an average one. */
  double easiness(int fold, int question) {
    return competencies.base(fold, question)
        + items.base(fold, question)
        + tenants.base(fold, question);
  }

  /**
   * Newton steps for all effects, beside what all else says.
   *
   * @param others logit of each row without the effects
   */
  void improve(double[] others, int steps) {
    IntStream.rangeClosed(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              double[] logits = new double[others.length];
              for (int row = 0; row < logits.length; row++) {
                logits[row] = rows.fold(row) == fold ? 0 : others[row] + logit(fold, row);
              }
              for (int step = 0; step < steps; step++) {
                improve(fold, competencies, logits);
                improve(fold, items, logits);
                improve(fold, tenants, logits);
              }
            });
  }

  /** One step of a table; the logits move with it. */
  private void improve(int fold, EffectTable table, double[] logits) {
    if (!table.learns()) {
      return;
    }
    NormalEquations[] equations = table.equations();
    double[] scratch = new double[table.width()];
    AnswerLog log = rows.log();
    for (int row = 0; row < logits.length; row++) {
      if (rows.fold(row) == fold) {
        continue;
      }
      int question = log.questionNumber(row);
      double p = Logit.probability(logits[row]);
      double error = (log.right(row) ? 1 : 0) - p;
      table.add(equations, question, rows.x(), rows.offset(row), error, p * (1 - p), scratch);
    }
    double[] changes = table.step(fold, equations);
    for (int row = 0; row < logits.length; row++) {
      if (rows.fold(row) != fold) {
        logits[row] += table.logit(changes, log.questionNumber(row), rows.x(), rows.offset(row));
      }
    }
  }

  Effects competencies() {
    return competencies.effects();
  }

  Effects items() {
    return items.effects();
  }

  Effects tenants() {
    return tenants.effects();
  }
}
