package org.koers.packager.tag.evaluate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.evaluate.GoldCounts.Overlap;
import org.koers.packager.tag.evaluate.GoldEvaluation.Answer;
import org.koers.packager.tag.evaluate.GoldEvaluation.Unit;

/** The page's part on course units. */
final class GoldSection {

  private static final List<Dimension> SINGLE =
      List.of(Dimension.LANGUAGE, Dimension.TIME, Dimension.LEVEL, Dimension.MODALITY);
  private static final double THRESHOLD = 0.3;

  private final Page page;
  private final GoldEvaluation gold;
  private final GoldCounts counts;

  private GoldSection(Page page, GoldEvaluation gold) {
    this.page = page;
    this.gold = gold;
    this.counts = new GoldCounts(gold);
  }

  static void write(Page page, GoldEvaluation gold) {
    GoldSection section = new GoldSection(page, gold);
    section.about();
    section.single();
    section.formats();
    section.competencies();
    section.calibration();
  }

  private void about() {
    long packages = gold.units().stream().map(u -> u.gold().group()).distinct().count();
    page.heading(2, "Course units")
        .paragraph(
            """
            Data: %d units of %d packages; labels, sources and licences in `content-packager/gold/README.md`. The labels were
            committed before the rules that are measured here. What a score is worth (its confidence) was fitted, for each
            package, on the other packages only. The rules' own constants (words a minute, minutes a question) were chosen, not
            fitted, by someone who had read the units; so expect a little less on other courses.
            After a first look at these results the score of modality, the competencies of questions and the reading of HTML questions, templates and scripts were changed, and measured again here.
            """
                .formatted(gold.units().size(), packages));
  }

  private void single() {
    List<List<String>> rows = new ArrayList<>();
    for (Dimension dimension : SINGLE) {
      long judged = gold.judged(dimension).size();
      long covered = counts.count(dimension, THRESHOLD, a -> true);
      long right = counts.count(dimension, THRESHOLD, Answer::right);
      rows.add(
          List.of(
              dimension == Dimension.TIME ? "time, in its band" : dimension.label(),
              Page.share(covered, judged),
              Page.share(right, covered),
              Page.share(counts.majority(dimension), judged),
              dimension == Dimension.LANGUAGE ? "100 %: " + Page.met(right == covered) : ""));
    }
    page.gap()
        .table(
            List.of(
                "dimension",
                "units with a proposal",
                "of these right",
                "if always the most frequent",
                "target"),
            rows);
    page.gap().paragraph(time());
  }

  private String time() {
    List<Unit> said =
        gold.judged(Dimension.TIME).stream()
            .filter(u -> !u.gold().timeSource().equals("text"))
            .toList();
    long covered = said.stream().flatMap(u -> first(u).stream()).count();
    long right = said.stream().flatMap(u -> first(u).stream()).filter(Answer::right).count();
    List<Unit> author = said.stream().filter(u -> u.gold().timeSource().equals("author")).toList();
    long theirs = author.stream().flatMap(u -> first(u).stream()).count();
    long authors = author.stream().flatMap(u -> first(u).stream()).filter(Answer::right).count();
    return "Time without the units whose text says how long they take: "
        + Page.share(right, covered)
        + "; only those whose author gave a time that the learner's text does not show: "
        + Page.share(authors, theirs)
        + ".";
  }

  private static List<Answer> first(Unit unit) {
    return GoldCounts.best(unit, Dimension.TIME, THRESHOLD).stream().toList();
  }

  private void formats() {
    Map<String, Overlap> overlaps = counts.overlaps(Dimension.FORMAT, GoldCounts.SHOWN);
    List<List<String>> rows = new ArrayList<>();
    overlaps.forEach(
        (format, o) ->
            rows.add(
                List.of(
                    format,
                    String.valueOf(o.truth()),
                    String.valueOf(o.shown()),
                    String.valueOf(o.hit()),
                    Page.number(o.f1()))));
    double micro = overlaps.values().stream().reduce(new Overlap(0, 0, 0), Overlap::and).f1();
    double macro = overlaps.values().stream().mapToDouble(Overlap::f1).average().orElse(0);
    long exact = gold.judged(Dimension.FORMAT).stream().filter(this::sameFormats).count();
    page.heading(3, "Format")
        .paragraph(
            "A unit can have several; proposals with a confidence of at least "
                + Page.share(GoldCounts.SHOWN)
                + " count, and a unit without any counts as missed.")
        .gap()
        .table(List.of("format", "true", "proposed", "both", "F1"), rows)
        .gap()
        .table(
            List.of("measure", "result", "target", ""),
            List.of(
                List.of("F1 over all formats", Page.number(micro), "0.800", Page.met(micro >= 0.8)),
                List.of("F1 averaged over formats", Page.number(macro), "", ""),
                List.of(
                    "units with exactly the right formats",
                    Page.share(exact, gold.judged(Dimension.FORMAT).size()),
                    "",
                    "")));
  }

  private boolean sameFormats(Unit unit) {
    Set<String> shown = new java.util.HashSet<>();
    unit.answers().stream()
        .filter(a -> a.proposal().dimension() == Dimension.FORMAT)
        .filter(a -> a.confidence() >= GoldCounts.SHOWN)
        .forEach(a -> shown.add(a.proposal().value()));
    return shown.equals(
        new java.util.HashSet<>(unit.gold().truth().getOrDefault(Dimension.FORMAT, List.of())));
  }

  private void competencies() {
    List<List<String>> rows = new ArrayList<>();
    for (Dimension dimension : List.of(Dimension.TEACHES, Dimension.ASSESSES)) {
      Overlap all =
          counts.overlaps(dimension, GoldCounts.SHOWN).values().stream()
              .reduce(new Overlap(0, 0, 0), Overlap::and);
      rows.add(
          List.of(
              dimension.label(),
              String.valueOf(gold.judged(dimension).size()),
              Page.share(counts.count(dimension, 0, Answer::right), gold.judged(dimension).size()),
              Page.share(all.hit(), all.shown()),
              Page.share(all.hit(), all.truth())));
    }
    page.heading(3, "Competencies")
        .paragraph(
            "Against two small frameworks at once (AI literacy, privacy), by similarity of text.")
        .gap()
        .table(
            List.of(
                "dimension",
                "units",
                "strongest proposal right",
                "right of those with 50 % confidence",
                "found of all"),
            rows);
  }

  private void calibration() {
    List<List<String>> rows = new ArrayList<>();
    double[] borders = {0, 0.5, 0.7, 0.9, 1.01};
    for (int i = borders.length - 2; i >= 0; i--) {
      List<Answer> here = counts.between(borders[i], borders[i + 1]);
      long right = here.stream().filter(Answer::right).count();
      rows.add(
          List.of(
              i == borders.length - 2
                  ? "90 % and more"
                  : Page.share(borders[i]) + " to " + Page.share(borders[i + 1]),
              String.valueOf(here.size()),
              Page.share(right, here.size())));
    }
    page.heading(3, "What a confidence is worth")
        .paragraph("Every proposal that the labels can judge, in all dimensions together:")
        .gap()
        .table(List.of("shown with", "proposals", "right"), rows)
        .gap()
        .table(List.of("shown with at least 90 %", "right", "units covered", ""), certain());
  }

  private List<List<String>> certain() {
    List<List<String>> rows = new ArrayList<>();
    List<Answer> sure = counts.between(0.9, 1.01);
    EnumSet<Dimension> judged = EnumSet.noneOf(Dimension.class);
    sure.forEach(a -> judged.add(a.proposal().dimension()));
    rows.add(row("all dimensions", sure, judged, gold.units().size()));
    EnumSet<Dimension> others = EnumSet.copyOf(judged);
    others.remove(Dimension.LANGUAGE);
    List<Answer> rest =
        sure.stream().filter(a -> a.proposal().dimension() != Dimension.LANGUAGE).toList();
    rows.add(row("all but the language", rest, others, gold.units().size()));
    for (Dimension dimension : judged) {
      List<Answer> here = sure.stream().filter(a -> a.proposal().dimension() == dimension).toList();
      rows.add(row(dimension.label(), here, EnumSet.of(dimension), gold.judged(dimension).size()));
    }
    return rows;
  }

  private List<String> row(String name, List<Answer> sure, Set<Dimension> dimensions, int units) {
    long right = sure.stream().filter(Answer::right).count();
    long covered = counts.covered(0.9, dimensions);
    boolean met = right >= 0.85 * sure.size() && covered >= 0.3 * units;
    boolean target = name.startsWith("all");
    return List.of(
        name,
        Page.share(right, sure.size()),
        Page.share(covered, units),
        target ? "target 85 % and 30 %: " + Page.met(met) : "");
  }
}
