package org.koers.packager.tag.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * The OneStopEnglish corpus: news articles, each rewritten at three reading levels. The levels
 * stand for basic, advanced and expert.
 */
final class OneStopTexts {

  /** Its folders, easiest first. */
  static final List<String> LEVELS = List.of("basic", "advanced", "expert");

  private static final List<String> FOLDERS = List.of("Ele-Txt", "Int-Txt", "Adv-Txt");

  private OneStopTexts() {}

  /**
   * Texts by article, then by level; only articles with all three.
   *
   * @param folder the repository, or its folder Texts-SeparatedByReadingLevel
   */
  static Map<String, Map<String, String>> read(Path folder) {
    Path inner = folder.resolve("Texts-SeparatedByReadingLevel");
    Path root = Files.isDirectory(inner) ? inner : folder;
    Map<String, Map<String, String>> articles = new TreeMap<>();
    for (int i = 0; i < FOLDERS.size(); i++) {
      for (Path file : files(root.resolve(FOLDERS.get(i)))) {
        String article = article(String.valueOf(file.getFileName()));
        articles.computeIfAbsent(article, a -> new TreeMap<>()).put(LEVELS.get(i), text(file));
      }
    }
    articles.values().removeIf(texts -> texts.size() < LEVELS.size());
    return articles;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.filter(f -> f.toString().endsWith(".txt")).sorted().toList());
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.FILE_MISSING,
          folder.toString(),
          "There is no folder of the OneStopEnglish corpus.",
          "Give the folder of a copy of the repository nishkalavallabhi/OneStopEnglishCorpus.");
    }
  }

  private static String article(String name) {
    return name.replaceFirst("-(ele|int|adv)\\.txt$", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The intermediate texts lost every character outside ASCII and begin with their level's name.
   * Both would give the level away, so all texts lose these characters, quotation marks and such a
   * first line.
   */
  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .replaceAll("[^\\x20-\\x7e\\r\\n]", "")
          .replaceAll("['\"()]", "")
          .replaceFirst("(?i)^\\s*(intermediate|elementary|advanced)\\s*\\R", "");
    } catch (IOException e) {
      throw new PackageProblem(
          ProblemCode.FILE_UNREADABLE,
          file.toString(),
          "The text cannot be read.",
          "Fetch the corpus again.");
    }
  }
}
