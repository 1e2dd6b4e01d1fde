package org.koers.packager.compare;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.intake.ContentPackage;

/**
 * What changed from one edition of a course to the next, as a learner meets it. Text in the
 * language that the course opens in; of pictures, videos and programs only that they were replaced.
 *
 * @param judgement whether they are editions of one course at all
 * @param weight of the gravest change
 * @param facts title, identifier, format, what is launched, how it reports, tags
 * @param sections that changed, in the order of the new edition, removed ones last
 * @param questions that changed, likewise
 * @param files that changed, were added or removed, by name
 * @param sectionIds of the sections that are in both, the new id by the old one
 * @param questionIds of the questions that are in both and have ids, the new id by the old one
 * @param complete false if there was more text than is read, so that changes may be missing
 */
public record EditionChanges(
    EditionJudgement judgement,
    Weight weight,
    List<FactChange> facts,
    List<SectionChange> sections,
    List<QuestionChange> questions,
    List<FileChange> files,
    Map<String, String> sectionIds,
    Map<String, String> questionIds,
    boolean complete) {

  public EditionChanges {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
    files = List.copyOf(files);
    sectionIds = Map.copyOf(sectionIds);
    questionIds = Map.copyOf(questionIds);
  }

  /** Reads and compares two packages. */
  public static EditionChanges between(ContentPackage before, ContentPackage after) {
    return between(before, Analyser.analyse(before), after, Analyser.analyse(after));
  }

  /** The same, of packages of which the content was read before. */
  public static EditionChanges between(
      ContentPackage before, Analysis old, ContentPackage after, Analysis now) {
    EditionJudgement judgement =
        EditionJudgement.of(ContentSketch.of(before, old), ContentSketch.of(after, now));
    List<Part> oldParts = Part.of(old);
    List<Part> newParts = Part.of(now);
    Slip slip = new Slip(Part.vocabulary(oldParts), Part.vocabulary(newParts));
    SectionMatch match = SectionMatch.of(oldParts, newParts);
    List<SectionChange> sections = new SectionChanges(match, slip).all();
    QuestionMatch questions = QuestionMatch.of(old.questions(), now.questions());
    List<QuestionChange> asked = new QuestionChanges(questions, slip).all();
    List<FileChange> files =
        FileChanges.between(
            ContentFiles.of(before), ContentFiles.of(after), FileChanges.told(sections, old, now));
    List<FactChange> facts = FactChanges.between(before, old, after, now);
    Weight weight =
        Stream.of(
                facts.stream().map(FactChange::weight),
                sections.stream().map(SectionChange::weight),
                asked.stream().map(QuestionChange::weight),
                files.stream().map(FileChange::weight))
            .flatMap(weights -> weights)
            .reduce(Weight.NONE, Weight::or);
    return new EditionChanges(
        judgement,
        weight,
        facts,
        sections,
        asked,
        files,
        match.ids(),
        questions.ids(),
        old.complete() && now.complete());
  }

  /** Whether a learner meets nothing new: at most metadata and names of files changed. */
  public boolean sameContent() {
    return weight == Weight.NONE && complete;
  }
}
