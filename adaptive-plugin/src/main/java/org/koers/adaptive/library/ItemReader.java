package org.koers.adaptive.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.adaptive.catalogue.NotPlayable;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examination;
import org.koers.packager.analyse.Examiner;
import org.koers.packager.analyse.Question;
import org.koers.packager.analyse.Section;
import org.koers.packager.check.Judge;
import org.koers.packager.check.Judgement;
import org.koers.packager.compare.ContentSketch;
import org.koers.packager.describe.Description;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.IntakeLimits;
import org.koers.packager.intake.Launchable;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.ZipMember;
import org.koers.packager.scorm.manifest.Manifest;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.TagMerge;
import org.koers.packager.tag.propose.Tagger;

/** Looks into one package with everything that the packager can tell. */
final class ItemReader {

  private static final String PRACTICE = "";

  private final ContentPackage content;
  private final Analysis found;
  private final Examination examined;
  private final Tagger tagger;
  private final List<Tag> tags;

  private ItemReader(ContentPackage content, Tagger tagger) {
    this.content = content;
    this.tagger = tagger;
    this.found = Analyser.analyse(content);
    this.examined = Examiner.examine(content, found);
    this.tags = TagMerge.of(LomTags.read(content), tagger.propose(found), List.of()).tags();
  }

  /**
   * Reads it.
   *
   * @throws org.koers.packager.problem.PackageProblem if it cannot be opened safely
   */
  static ItemReader of(Path zip, Tagger tagger) {
    return new ItemReader(PackageReader.read(zip, IntakeLimits.DEFAULT), tagger);
  }

  LibraryItem.Outline outline() {
    return new LibraryItem.Outline(
        title(),
        content.format(),
        tags.stream()
            .filter(tag -> tag.dimension() == Dimension.LANGUAGE)
            .map(Tag::value)
            .findFirst()
            .orElse("und"),
        Description.manifest(content).map(Manifest::identifier).orElse(""),
        found.words(),
        seconds());
  }

  private String title() {
    String title = content.title().replaceFirst("(?i)\\.zip$", "").strip();
    return title.isEmpty() ? "?" : title;
  }

  private long seconds() {
    return tags.stream()
        .filter(tag -> tag.dimension() == Dimension.TIME)
        .findFirst()
        .map(tag -> Duration.parse(tag.value()).toSeconds())
        .orElse(0L);
  }

  ItemReading reading() {
    return new ItemReading(
        found.tool().orElse(""),
        content.entryNames().size(),
        content.files().members().stream().mapToLong(ZipMember::size).sum(),
        content.launchables().stream().map(ItemReader::part).toList(),
        judgements(),
        found.sections().stream().map(this::part).toList(),
        examined.media().stream()
            .map(
                one ->
                    new ItemReading.Media(
                        one.entry(),
                        one.video(),
                        one.length().orElse(Duration.ZERO).toSeconds(),
                        one.captions()))
            .toList(),
        new ItemReading.Reporting(
            examined.reporting().quality().name(),
            examined.reporting().completedOnOpen(),
            examined.reporting().place(),
            examined.reporting().reason()),
        unplayable(),
        found.complete());
  }

  private static ItemReading.Part part(Launchable one) {
    return new ItemReading.Part(one.identifier(), one.title(), one.href(), 0, 0, 0, List.of());
  }

  private ItemReading.Part part(Section one) {
    return new ItemReading.Part(
        one.id(),
        one.title(),
        one.href(),
        one.words(),
        one.time(examined.lengths()).toSeconds(),
        one.questions().size(),
        tagger.propose(found, one).stream()
            .sorted(Comparator.comparingDouble(Tag::confidence).reversed())
            .map(tag -> new ItemReading.PartTag(tag.dimension(), tag.value(), tag.confidence()))
            .toList());
  }

  private List<Judgement> judgements() {
    List<Judgement> all = new ArrayList<>(Judge.byRules().judge(content).judgements());
    examined.findings().forEach(finding -> all.add(new Judgement(finding, PRACTICE)));
    return List.copyOf(all);
  }

  private @Nullable ItemProblem unplayable() {
    try {
      Publishing.check(content);
      return null;
    } catch (NotPlayable problem) {
      return new ItemProblem(
          "NOT_PLAYABLE", content.format(), String.valueOf(problem.getMessage()), problem.cure());
    }
  }

  List<ItemTag> tags() {
    List<ItemTag> numbered = new ArrayList<>();
    tags.forEach(tag -> numbered.add(ItemTag.of(numbered.size(), tag)));
    return List.copyOf(numbered);
  }

  List<ItemQuestion> questions() {
    List<ItemQuestion> numbered = new ArrayList<>();
    for (Question question : found.questions()) {
      numbered.add(ItemQuestion.of(numbered.size(), question));
    }
    return List.copyOf(numbered);
  }

  /** Whether the passage that a tag rests on still stands in the package. */
  boolean holds(String passage) {
    int quote = passage.indexOf('"');
    String text = quote < 0 ? "" : passage.substring(quote + 1).replaceFirst("(\\.\\.\\.)?\"$", "");
    return text.isBlank()
        || found.passages().stream().anyMatch(one -> one.text().contains(text))
        || found.about().stream().anyMatch(one -> one.text().contains(text));
  }

  LibraryStore.Traces traces() {
    return new LibraryStore.Traces(
        Lessons.Lesson.of(found).json(), ContentSketch.of(content, found).stored());
  }
}
