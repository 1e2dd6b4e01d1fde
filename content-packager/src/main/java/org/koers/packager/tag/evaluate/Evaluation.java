package org.koers.packager.tag.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.LanguageGuess;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.learn.Example;
import org.koers.packager.tag.level.LevelModel;
import org.koers.packager.tag.propose.Confirmed;
import org.koers.packager.tag.propose.Learned;
import org.koers.packager.tag.propose.Proposal;

/**
 * Measures the tagger and writes down what came out.
 *
 * @param date that the page shows
 * @param framework with which the gold set's competencies are proposed
 */
public record Evaluation(LocalDate date, CompetencyFramework framework) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Where the data lies.
   *
   * @param oneStop a copy of OneStopEnglish, if that is measured
   * @param gold the labels, if course units are measured
   * @param packages the gold set's packages
   * @param demo the demo's courses
   * @param models where to write what was fitted on everything, if it is to be shipped
   */
  public record Data(
      Optional<Path> oneStop,
      Optional<Path> gold,
      Path packages,
      Path demo,
      Optional<Path> models) {}

  /** The page: only what was measured in this run. */
  public String page(Data data) {
    Page page = new Page();
    page.heading(1, "Tagging, measured")
        .paragraph(
            "Written by `koers-packager evaluate` on "
                + date
                + "; nothing here is typed by hand. Every number is of data that the model or calibration had not seen.");
    data.oneStop().ifPresent(folder -> level(page, folder, data.models()));
    data.gold().ifPresent(folder -> units(page, folder, data));
    page.heading(2, "A language model")
        .paragraph(
            """
            Not measured: `--llm` can ask any model, and each is another. Whatever a model says of its own certainty, its proposals
            have a confidence of 0.50, as those of rules without a measurement, so they never steer before a person confirms them. They stand beside the
            proposals of the rules and never take their place; language and time are not asked about. Nothing on this page comes from a model.
            """);
    return page.toString();
  }

  private static void level(Page page, Path folder, Optional<Path> models) {
    List<Example> examples = LevelEvaluation.examples(folder);
    LevelSection.write(page, LevelEvaluation.of(examples));
    models.ifPresent(m -> write(m.resolve("level-en.json"), LevelModel.trainer().fit(examples)));
  }

  private void units(Page page, Path folder, Data data) {
    List<GoldUnit> units = GoldUnit.read(folder);
    Path work = temporary();
    try {
      UnitCutter cutter = new UnitCutter(data.packages(), data.demo(), work);
      Map<GoldUnit, List<Proposal>> raw = GoldEvaluation.raw(units, cutter, framework);
      GoldSection.write(page, GoldEvaluation.of(units, raw));
      List<Confirmed> confirmed = new ArrayList<>();
      int words = 0;
      int judged = 0;
      for (GoldUnit unit : units) {
        Analysis content = Analyser.analyse(PackageReader.read(cutter.cut(unit)));
        judged++;
        words += wordsAgree(unit, content) ? 1 : 0;
        for (Dimension dimension : LearnedSection.dimensions()) {
          if (unit.truth().containsKey(dimension) && !content.passages().isEmpty()) {
            confirmed.add(LearnedSection.confirmed(unit, content, dimension));
          }
        }
      }
      page.heading(3, "Language by common words alone")
          .paragraph(
              "Common words are one of three witnesses (letter sequences and the declared language are the others). Alone they are right on "
                  + Page.share(words, judged)
                  + " of all units and silent or wrong on the others.");
      LearnedSection.write(page, Learned.of(confirmed));
      data.models()
          .ifPresent(
              m -> write(m.resolve("calibration.json"), GoldEvaluation.calibrations(raw, "")));
    } finally {
      delete(work);
    }
  }

  private static boolean wordsAgree(GoldUnit unit, Analysis content) {
    List<String> truth = unit.truth().getOrDefault(Dimension.LANGUAGE, List.of());
    return LanguageGuess.of(content.passages())
        .filter(g -> truth.contains(g.language()))
        .isPresent();
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("koers-units");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, Object model) {
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(model) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
