package org.koers.adaptive.placement.sitting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.koers.adaptive.catalogue.Level;
import org.koers.adaptive.placement.Step;
import org.koers.adaptive.placement.irt.Calibration;
import org.koers.adaptive.placement.irt.ItemEstimate;
import org.koers.adaptive.placement.irt.ItemPrior;
import org.koers.adaptive.placement.irt.MarginalLikelihood;
import org.koers.adaptive.placement.irt.Responses;
import org.koers.adaptive.placement.item.ItemKey;

/**
 * Calibrates a tenant's questions by marginal maximum likelihood on the answers of all finished
 * tests, competency by competency, since each is an ability of its own.
 */
@Dependent
public class Calibrations {

  /** Fewer say less than the online estimates that every test improves. */
  public static final int LEAST_TESTS = 100;

  private static final int LEAST_ANSWERS = 30;
  private static final int MOST_TESTS = 20_000;

  private final ItemStore items;
  private final TestStore tests;

  @Inject
  public Calibrations(ItemStore items, TestStore tests) {
    this.items = items;
    this.tests = tests;
  }

  /**
   * What came of it.
   *
   * @param competency IRI
   * @param tests that asked about it
   * @param calibrated questions whose estimate is new
   * @param left questions with too few answers, which keep the estimate they had
   * @param converged false where nothing was changed because it did not
   */
  public record Calibrated(
      String competency, int tests, int calibrated, int left, boolean converged) {}

  /** Calibrates what has answers enough; nothing else changes. */
  public List<Calibrated> run(long tenantId) {
    List<KeptTest> kept = tests.finished(tenantId, MOST_TESTS);
    Map<String, List<KeptItem>> byCompetency = new LinkedHashMap<>();
    items.items(tenantId).stream()
        .filter(one -> !one.item().competency().isEmpty())
        .forEach(
            one ->
                byCompetency
                    .computeIfAbsent(one.item().competency(), _ -> new ArrayList<>())
                    .add(one));
    List<Calibrated> all = new ArrayList<>();
    for (String competency : new TreeSet<>(byCompetency.keySet())) {
      all.add(calibrate(tenantId, competency, byCompetency.get(competency), kept));
    }
    return all;
  }

  private Calibrated calibrate(
      long tenantId, String competency, List<KeptItem> bank, List<KeptTest> kept) {
    Map<ItemKey, Integer> answers = new HashMap<>();
    List<KeptTest> about = new ArrayList<>();
    for (KeptTest test : kept) {
      List<Step> steps =
          test.attempt().steps().stream()
              .filter(step -> step.competency().equals(competency))
              .toList();
      if (!steps.isEmpty()) {
        about.add(test);
        steps.forEach(step -> answers.merge(step.item(), 1, Integer::sum));
      }
    }
    List<KeptItem> enough =
        bank.stream()
            .filter(one -> answers.getOrDefault(one.item().key(), 0) >= LEAST_ANSWERS)
            .toList();
    int left = bank.size() - enough.size();
    if (about.size() < LEAST_TESTS || enough.size() < 2) {
      return new Calibrated(competency, about.size(), 0, bank.size(), true);
    }
    Calibration found =
        new MarginalLikelihood()
            .fit(
                Responses.of(enough.size(), rows(enough, about)),
                enough.stream().map(Calibrations::prior).toList());
    if (!found.converged()) {
      return new Calibrated(competency, about.size(), 0, bank.size(), false);
    }
    Map<ItemKey, ItemEstimate> estimates = new LinkedHashMap<>();
    for (int i = 0; i < enough.size(); i++) {
      estimates.put(enough.get(i).item().key(), ItemEstimate.of(found.items().get(i)));
    }
    items.calibrated(tenantId, estimates);
    return new Calibrated(competency, about.size(), enough.size(), left, true);
  }

  private static ItemPrior prior(KeptItem one) {
    return ItemPrior.around(Goals.difficulty(one.item().level().orElse(Level.BASIC)));
  }

  private static List<double[]> rows(List<KeptItem> bank, List<KeptTest> tests) {
    Map<ItemKey, Integer> columns = new HashMap<>();
    for (int i = 0; i < bank.size(); i++) {
      columns.put(bank.get(i).item().key(), i);
    }
    List<double[]> rows = new ArrayList<>();
    for (KeptTest test : tests) {
      double[] row = new double[bank.size()];
      Arrays.fill(row, Double.NaN);
      test.attempt()
          .steps()
          .forEach(
              step -> {
                Integer column = columns.get(step.item());
                if (column != null) {
                  row[column] = step.credit();
                }
              });
      rows.add(row);
    }
    return rows;
  }
}
