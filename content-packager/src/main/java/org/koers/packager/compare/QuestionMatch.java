package org.koers.packager.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.analyse.Question;

/**
 * Which question of the old edition is which of the new one: the most similar by its text and
 * answers; the same id speaks for it, but is not enough.
 *
 * @param after the new questions, in order
 * @param origin the old question by the new one, by identity
 * @param gone old questions that are in the new edition no more, in order
 */
record QuestionMatch(
    List<Question> after, IdentityHashMap<Question, Question> origin, List<Question> gone) {

  private static final double ALIKE = 0.5;
  private static final double SAME_ID = 0.25;

  private record Pair(Question old, Question now, double alike) {}

  static QuestionMatch of(List<Question> before, List<Question> after) {
    IdentityHashMap<Question, Question> origin = new IdentityHashMap<>();
    Set<Question> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Pair best : pairs(before, after)) {
      if (!origin.containsKey(best.now()) && used.add(best.old())) {
        origin.put(best.now(), best.old());
      }
    }
    return new QuestionMatch(
        after, origin, before.stream().filter(question -> !used.contains(question)).toList());
  }

  private static List<Pair> pairs(List<Question> before, List<Question> after) {
    IdentityHashMap<Question, Set<String>> words = new IdentityHashMap<>();
    before.forEach(question -> words.put(question, words(question)));
    after.forEach(question -> words.put(question, words(question)));
    List<Pair> pairs = new ArrayList<>();
    for (Question old : before) {
      for (Question now : after) {
        double alike =
            PassageAlign.alike(
                words.getOrDefault(old, Set.of()), words.getOrDefault(now, Set.of()));
        boolean known = !old.id().isEmpty() && old.id().equals(now.id());
        double score = known ? alike + SAME_ID : alike;
        if (score >= ALIKE) {
          pairs.add(new Pair(old, now, score + (old.equals(now) ? 1 : 0)));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
    return pairs;
  }

  private static Set<String> words(Question question) {
    Set<String> words = new LinkedHashSet<>(Shingles.words(question.passage().text()));
    question.choices().forEach(c -> words.addAll(Shingles.words(c.prompt() + " " + c.text())));
    return words;
  }

  /** New ids by old ones, of those that have ids. */
  Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    Set<String> twice = new HashSet<>();
    origin.forEach(
        (now, old) -> {
          if (!old.id().isEmpty() && !now.id().isEmpty() && ids.put(old.id(), now.id()) != null) {
            twice.add(old.id());
          }
        });
    ids.keySet().removeAll(twice);
    return ids;
  }
}
