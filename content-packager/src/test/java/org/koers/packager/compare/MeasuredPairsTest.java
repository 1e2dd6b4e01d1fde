package org.koers.packager.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.packager.Corpus;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Section;
import org.koers.packager.compare.Duplicate.Kind;
import org.koers.packager.intake.PackageReader;

/**
 * How many duplicates are found, and how many of those found are none: every section of the real
 * packages with at least 100 words is a course of its own, changed in ways that are known; one that
 * has more than half of its passages from another is left out. Sections of one course are of one
 * author and tool, so they are harder to tell apart than courses are.
 */
class MeasuredPairsTest {

  private record Course(String name, List<String> passages) {}

  /** A name without its last part is the course that it was made of. */
  private static String origin(String name) {
    return name.substring(0, name.lastIndexOf('/'));
  }

  private static List<Course> courses() {
    List<Course> courses = new ArrayList<>();
    for (Path zip : Corpus.packages()) {
      if (zip.endsWith("golf-metadata-2004.zip")) {
        continue; // the same pages as the other golf package
      }
      Analysis content = Analyser.analyse(PackageReader.read(zip));
      for (Section section : content.sections()) {
        List<String> passages = section.passages().stream().map(Passage::text).toList();
        if (section.words() >= 100 && courses.stream().noneMatch(c -> repeats(passages, c))) {
          courses.add(
              new Course(zip.getFileName() + " " + section.id() + " " + courses.size(), passages));
        }
      }
    }
    return courses;
  }

  /** A pre-test and a post-test that ask the same are no two courses. */
  private static boolean repeats(List<String> passages, Course known) {
    return 2 * passages.stream().filter(known.passages()::contains).count() > passages.size();
  }

  private static NamedSketch sketch(String name, List<String> passages) {
    SetSketch.Builder text = new SetSketch.Builder(1024);
    passages.forEach(passage -> Shingles.into(text, passage));
    SetSketch none = SetSketch.EMPTY;
    ContentSketch sketch =
        new ContentSketch(
            "",
            name,
            "",
            "",
            "",
            "",
            String.valueOf(passages.hashCode()),
            text.sketch(),
            none,
            none,
            none,
            none,
            List.of(),
            List.of());
    return new NamedSketch(name, sketch);
  }

  /** Every so manieth word is another one. */
  private static List<String> words(List<String> passages, int every, Random random) {
    return passages.stream()
        .map(
            passage ->
                String.join(
                    " ",
                    Stream.of(passage.split(" ", -1))
                        .map(w -> random.nextInt(every) == 0 ? "x" + random.nextInt(9999) : w)
                        .toList()))
        .toList();
  }

  private static List<String> without(List<String> passages, double share, Random random) {
    return passages.stream().filter(p -> random.nextDouble() >= share).toList();
  }

  private static List<String> together(List<Course> courses, int at, int many) {
    return Stream.iterate(at, i -> (i + 1) % courses.size())
        .limit(many)
        .flatMap(i -> courses.get(i).passages().stream())
        .toList();
  }

  private static Map<String, List<String>> changed(List<Course> all, int at, Random random) {
    List<String> passages = all.get(at).passages();
    Map<String, List<String>> changed = new LinkedHashMap<>();
    changed.put("as it is", passages);
    changed.put("passages in another order", passages.reversed());
    changed.put("1 of 100 words replaced", words(passages, 100, random));
    changed.put("1 of 20 words replaced", words(passages, 20, random));
    changed.put("1 of 10 words replaced", words(passages, 10, random));
    changed.put("a fifth of the passages dropped", without(passages, 0.2, random));
    changed.put("half of the passages dropped", without(passages, 0.5, random));
    return changed;
  }

  @Test
  void changedCoursesShouldBeFoundAndOthersShouldNot() {
    List<Course> courses = courses();
    Random random = new Random(5);
    Map<String, int[]> found = new LinkedHashMap<>();
    int reported = 0;
    int right = 0;
    List<NamedSketch> library = new ArrayList<>();
    for (int i = 0; i < courses.size(); i++) {
      NamedSketch before = sketch(courses.get(i).name() + "/before", courses.get(i).passages());
      library.add(before);
      for (Map.Entry<String, List<String>> one : changed(courses, i, random).entrySet()) {
        NamedSketch after = sketch(courses.get(i).name() + "/" + one.getKey(), one.getValue());
        library.add(after);
        int[] count = found.computeIfAbsent(one.getKey(), k -> new int[3]);
        count[0]++;
        count[1] += Duplicates.between(before, after).isPresent() ? 1 : 0;
      }
      String name = courses.get(i).name() + "/part of 10";
      int[] count = found.computeIfAbsent("in a course of 10 such sections", k -> new int[3]);
      count[0]++;
      count[1] +=
          Duplicates.between(before, sketch(name, together(courses, i, 10)))
                  .filter(pair -> pair.kind() == Kind.PART_OF)
                  .isPresent()
              ? 1
              : 0;
    }
    long start = System.nanoTime();
    List<Duplicate> pairs = Duplicates.of(library).pairs();
    double seconds = (System.nanoTime() - start) / 1e9;
    for (Duplicate pair : pairs) {
      reported++;
      right += origin(pair.first()).equals(origin(pair.second())) ? 1 : 0;
    }
    if (System.getProperty("show") != null) {
      show(courses.size(), library.size(), seconds, found, reported, right);
    }
    assertThat((double) right / reported).isGreaterThan(0.99);
    found.forEach(
        (change, count) -> {
          double least = change.startsWith("1 of 10 ") ? 0.3 : 0.9;
          assertThat((double) count[1] / count[0]).as(change).isGreaterThanOrEqualTo(least);
        });
  }

  private static void show(
      int courses, int library, double seconds, Map<String, int[]> found, int reported, int right) {
    System.out.printf(
        Locale.ROOT, "%d courses, %d in the library, %.2f s%n", courses, library, seconds);
    found.forEach((change, count) -> System.out.println(change + ": " + count[1] + "/" + count[0]));
    System.out.println("right " + right + " of " + reported + " pairs");
  }
}
