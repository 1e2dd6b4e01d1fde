package org.koers.adaptive.learnerstate.prediction;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set in the format of Gervet et al. 2020, "When is deep learning the best approach to knowledge
 * tracing?": {@code preprocessed_data_train.csv} and {@code _test.csv}, tab-separated with the
 * columns user_id, item_id, timestamp (seconds), correct and skill_id, a learner's answers in
 * order; beside them, where an item has several skills, {@code q_mat.npz} (item by skill).
 */
final class KnowledgeTracingSet {

  private static final String TRAIN = "preprocessed_data_train.csv";
  private static final String TEST = "preprocessed_data_test.csv";

  private final Path folder;
  private final @Nullable SparseMatrix skills;
  private final Map<Long, Question> questions = new HashMap<>();

  private KnowledgeTracingSet(Path folder, @Nullable SparseMatrix skills) {
    this.folder = folder;
    this.skills = skills;
  }

  /** All sets in a folder, by name; the folder may be one itself. */
  static List<Path> in(Path folder) throws IOException {
    if (Files.exists(folder.resolve(TEST))) {
      return List.of(folder.toAbsolutePath().normalize());
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> Files.exists(child.resolve(TEST))).sorted().toList();
    }
  }

  /** Empty if the training answers are not there. */
  static Optional<KnowledgeTracingSet> of(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(TRAIN))) {
      return Optional.empty();
    }
    Path matrix = folder.resolve("q_mat.npz");
    return Optional.of(
        new KnowledgeTracingSet(folder, Files.exists(matrix) ? SparseMatrix.read(matrix) : null));
  }

  String name() {
    return folder.getFileName().toString();
  }

  AnswerLog train() throws IOException {
    return read(folder.resolve(TRAIN));
  }

  AnswerLog test() throws IOException {
    return read(folder.resolve(TEST));
  }

  /** Learners whose answers are not together are put together, at their first place. */
  private AnswerLog read(Path file) throws IOException {
    Map<String, IntList> learners = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String head = lines.readLine();
      Columns columns = Columns.of(head == null ? "" : head, file);
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        columns.read(line, number, learners);
      }
    }
    AnswerLog log = new AnswerLog();
    for (IntList answers : learners.values()) {
      log.nextLearner();
      for (int i = 0; i < answers.size(); i += Columns.KEPT) {
        log.add(
            question(answers.get(i), answers.get(i + 1)),
            answers.get(i + 2) == 1,
            1000
                * (((long) answers.get(i + 3) << 32) | Integer.toUnsignedLong(answers.get(i + 4))));
      }
    }
    return log;
  }

  private Question question(int item, int skill) {
    return questions.computeIfAbsent(
        ((long) item << 32) | skill,
        _ -> new Question("item-" + item, competencies(item, skill), "tenant"));
  }

  /**
   * The skills of the item; where there are several, their combination too, which the column
   * skill_id names.
   */
  private List<String> competencies(int item, int skill) {
    TreeSet<String> names = new TreeSet<>();
    if (skills != null) {
      for (int column : skills.row(item)) {
        names.add("skill-" + column);
      }
    }
    if (names.size() != 1) {
      names.add("set-" + skill);
    }
    return List.copyOf(names);
  }
}
