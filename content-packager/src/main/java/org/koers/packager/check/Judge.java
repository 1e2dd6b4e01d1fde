package org.koers.packager.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.packager.intake.ContentPackage;

/** Judges packages as an LMS would. */
public final class Judge {

  private static final List<Rule> RULES =
      List.of(
          new AsRead(),
          new ScormParts(),
          new ScormItems(),
          new ListedFiles(),
          new ReportingAssets(),
          new SequencingWords(),
          new SharedObjectives(),
          new Cmi5Parts(),
          new TinCanParts(),
          new AiccParts());

  private final Optional<SchemaCatalogue> schemas;

  private Judge(Optional<SchemaCatalogue> schemas) {
    this.schemas = schemas;
  }

  /** Judges by the rules alone. */
  public static Judge byRules() {
    return new Judge(Optional.empty());
  }

  /** Judges by the rules and the official schemas. */
  public static Judge with(SchemaCatalogue schemas) {
    return new Judge(Optional.of(schemas));
  }

  /** What an LMS would say of a package. */
  public Validation judge(ContentPackage content) {
    List<Judgement> all = new ArrayList<>();
    RULES.forEach(rule -> all.addAll(rule.judge(content)));
    schemas.ifPresent(s -> all.addAll(s.judge(content)));
    all.sort(Comparator.comparing((Judgement j) -> j.finding().severity()).reversed());
    return new Validation(content, List.copyOf(all));
  }
}
