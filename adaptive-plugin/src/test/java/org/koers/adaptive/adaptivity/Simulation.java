package org.koers.adaptive.adaptivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.koers.adaptive.catalogue.Offer;

/** All learners, each under each learner model with each rival; the same people in one order. */
final class Simulation {

  private final List<Organisation> organisations;
  private final Stress stress;
  private final int repetitions;
  private final Set<Rival> rivals;

  Simulation(List<Organisation> organisations, Stress stress, int repetitions, Set<Rival> rivals) {
    this.organisations = organisations;
    this.stress = stress;
    this.repetitions = repetitions;
    this.rivals = rivals;
  }

  /** Two models at a time; the results do not depend on it. */
  Outcomes run(Collection<LearnerModel> models) {
    Map<LearnerModel, Map<Rival, List<Result>>> all = new EnumMap<>(LearnerModel.class);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Map<LearnerModel, Future<Map<Rival, List<Result>>>> running =
          new EnumMap<>(LearnerModel.class);
      models.forEach(model -> running.put(model, two.submit(() -> run(model))));
      for (Map.Entry<LearnerModel, Future<Map<Rival, List<Result>>>> one : running.entrySet()) {
        all.put(one.getKey(), one.getValue().get());
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
    return new Outcomes(all);
  }

  private Map<Rival, List<Result>> run(LearnerModel model) {
    Map<Rival, List<Result>> ofModel = new EnumMap<>(Rival.class);
    rivals.forEach(rival -> ofModel.put(rival, new ArrayList<>()));
    for (Organisation tagged : organisations) {
      Organisation real = stress.organisation(tagged, model);
      Offer offer = real.offer();
      for (int repetition = 0; repetition < repetitions; repetition++) {
        for (Person person : Population.of(tagged, repetition)) {
          run(model, real, offer, repetition, stress.person(person), ofModel);
        }
      }
    }
    return ofModel;
  }

  private void run(
      LearnerModel model,
      Organisation organisation,
      Offer offer,
      int repetition,
      Person person,
      Map<Rival, List<Result>> results) {
    Result.Case about =
        new Result.Case(organisation.name(), repetition, model, person.kind(), person.role().id());
    Trial.Setting setting =
        Trial.Setting.of(organisation, offer, person, stress.clicksThrough(model, person));
    double ofEverything = 0;
    for (Rival rival : rivals) {
      Trial trial = new Trial(setting, stress.mind(model, person));
      Result result = new Way(about, rival, trial, repetitions > 1).go(ofEverything);
      results.get(rival).add(result);
      ofEverything = rival == Rival.EVERYTHING ? result.minutes() : ofEverything;
    }
  }
}
