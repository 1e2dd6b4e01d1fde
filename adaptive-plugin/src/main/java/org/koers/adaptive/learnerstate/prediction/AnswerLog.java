package org.koers.adaptive.learnerstate.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers of many learners to learn from, one learner after another, each in order. Some 13 bytes
 * an answer and 4 more for each extra feature.
 */
public final class AnswerLog {

  private final List<String> extraNames;
  private final List<Question> questions = new ArrayList<>();
  private final Map<Question, Integer> numbers = new HashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private int[] question = new int[1024];
  private boolean[] right = new boolean[1024];
  private long[] at = new long[1024];
  private float[] extras;
  private int size;

  public AnswerLog() {
    this(List.of());
  }

  /**
   * With what other models knew before each answer.
   *
   * @param extraNames of the values given with each answer, in their order
   */
  public AnswerLog(List<String> extraNames) {
    this.extraNames = List.copyOf(extraNames);
    this.extras = new float[1024 * extraNames.size()];
  }

  /** What follows is of another learner. */
  public void nextLearner() {
    if (starts.isEmpty() || starts.getLast() < size) {
      starts.add(size);
    }
  }

  /**
   * The next answer of the learner.
   *
   * @param millis since 1970, the same for all where time is unknown
   * @param values of the extra features
   */
  public void add(Question asked, boolean correct, long millis, double... values) {
    if (values.length != extraNames.size()) {
      throw new IllegalArgumentException(
          "%d extra values for the names %s".formatted(values.length, extraNames));
    }
    if (starts.isEmpty()) {
      nextLearner();
    }
    if (size == question.length) {
      grow();
    }
    question[size] =
        numbers.computeIfAbsent(
            asked,
            added -> {
              questions.add(added);
              return questions.size() - 1;
            });
    right[size] = correct;
    at[size] = millis;
    for (int i = 0; i < values.length; i++) {
      extras[size * values.length + i] = (float) values[i];
    }
    size++;
  }

  private void grow() {
    int more = size + (size >> 1);
    question = Arrays.copyOf(question, more);
    right = Arrays.copyOf(right, more);
    at = Arrays.copyOf(at, more);
    extras = Arrays.copyOf(extras, more * extraNames.size());
  }

  /** How many answers. */
  public int size() {
    return size;
  }

  /** How many learners. */
  public int learners() {
    return starts.size();
  }

  /** Row of the learner's first answer; of {@code learners()}, the end. */
  public int start(int learner) {
    return learner < starts.size() ? starts.get(learner) : size;
  }

  public Question question(int row) {
    return questions.get(question[row]);
  }

  public boolean right(int row) {
    return right[row];
  }

  /** Milliseconds since 1970. */
  public long at(int row) {
    return at[row];
  }

  double extra(int row, int number) {
    return extras[row * extraNames.size() + number];
  }

  List<String> extraNames() {
    return extraNames;
  }

  /** Distinct ones, in the order in which they came. */
  List<Question> questions() {
    return questions;
  }

  int questionNumber(int row) {
    return question[row];
  }
}
