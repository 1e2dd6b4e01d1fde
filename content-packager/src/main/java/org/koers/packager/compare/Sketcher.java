package org.koers.packager.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Passage;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Section;
import org.koers.packager.analyse.Translation;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.tag.propose.TextLanguage;

/** Makes sketches. */
final class Sketcher {

  private static final int OF_TEXT = 1024;
  private static final int OF_THINGS = 256;
  private static final int OF_SECTION = 64;
  private static final int SECTIONS = 200;

  private Sketcher() {}

  static ContentSketch sketch(ContentPackage content, Analysis analysis) {
    ContentFiles files = ContentFiles.of(content);
    List<ZipMember> media = files.content().stream().filter(ContentFiles::isMedia).toList();
    return new ContentSketch(
        CourseFacts.identifier(content),
        CourseFacts.title(content),
        content.format(),
        analysis.tool().orElse(""),
        TextLanguage.of(analysis).orElse(""),
        files.digest(),
        wording(analysis),
        text(analysis),
        set(analysis.questions().stream().map(Sketcher::asked), OF_THINGS),
        set(files.content().stream().map(ContentFiles::fingerprint), OF_THINGS),
        set(media.stream().map(ContentFiles::fingerprint), OF_THINGS),
        set(media.stream().map(ContentFiles::baseName), OF_THINGS),
        content.launchables().stream().map(Launchable::entry).filter(Objects::nonNull).toList(),
        analysis.sections().stream().limit(SECTIONS).map(Sketcher::section).toList());
  }

  /** The sum over all passages of the hashes of their words: nothing small is missed. */
  private static String wording(Analysis analysis) {
    long[] sum = new long[2];
    Stream.concat(
            analysis.passages().stream(),
            analysis.translations().stream().flatMap(t -> t.passages().stream()))
        .map(passage -> Shingles.plain(passage.text()))
        .filter(words -> !words.isEmpty())
        .forEach(
            words -> {
              sum[0] += Shingles.hash(words);
              sum[1]++;
            });
    return sum[1] == 0 ? "" : sum[1] + "-" + Long.toHexString(sum[0]);
  }

  private static SetSketch text(Analysis analysis) {
    SetSketch.Builder text = new SetSketch.Builder(OF_TEXT);
    passages(text, analysis.passages());
    analysis.translations().stream().map(Translation::passages).forEach(p -> passages(text, p));
    questions(text, analysis.questions());
    return text.sketch();
  }

  private static void passages(SetSketch.Builder text, List<Passage> passages) {
    passages.forEach(passage -> Shingles.into(text, passage.text()));
  }

  /** Most tools show them among the passages too; in a set they count once. */
  private static void questions(SetSketch.Builder text, List<Question> questions) {
    for (Question question : questions) {
      Shingles.into(text, question.passage().text());
      question.choices().forEach(choice -> Shingles.into(text, choice.text()));
    }
  }

  private static SectionSketch section(Section section) {
    SetSketch.Builder text = new SetSketch.Builder(OF_SECTION);
    passages(text, section.passages());
    questions(text, section.questions());
    return new SectionSketch(
        section.id(),
        section.title(),
        section.words(),
        section.questions().stream().map(Sketcher::shape).collect(Collectors.joining(" ")),
        section.media().size(),
        text.sketch());
  }

  private static String shape(Question question) {
    return question.kind() + question.choices().size();
  }

  /** Equal for questions that ask the same, offer the same in any order, and have the same key. */
  static String asked(Question question) {
    String choices =
        question.choices().stream()
            .map(c -> (c.correct() ? "+" : "-") + Shingles.plain(c.prompt() + " " + c.text()))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Shingles.plain(question.passage().text()) + "\n" + choices;
  }

  private static SetSketch set(Stream<String> things, int most) {
    SetSketch.Builder set = new SetSketch.Builder(most);
    things.forEach(thing -> set.add(Shingles.hash(thing)));
    return set.sketch();
  }
}
