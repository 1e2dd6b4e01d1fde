package org.koers.packager.tag.evaluate;

import java.util.List;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.propose.Confirmed;
import org.koers.packager.tag.propose.Learned;

/** The page's part on classifiers that learn from confirmed tags. */
final class LearnedSection {

  private LearnedSection() {}

  static void write(Page page, List<Learned> learned) {
    page.heading(2, "Learning from what authors confirm")
        .paragraph(
            """
            Logistic regression on the text's measures and stems, fitted on the gold set's labels as if authors had confirmed them; ten
            folds over packages. It takes the place of the rules only where it was right more often than they were on the same held-out
            packages, and more often than always saying the most frequent value, with at least 20 examples of 5 packages. The same is decided anew for each organisation's own file.
            """)
        .gap()
        .table(
            List.of(
                "dimension",
                "examples",
                "packages",
                "classifier right",
                "rules right",
                "always the most frequent",
                "decision"),
            learned.stream().map(LearnedSection::row).toList());
  }

  private static List<String> row(Learned one) {
    return List.of(
        one.dimension().label(),
        String.valueOf(one.examples()),
        String.valueOf(one.packages()),
        Page.share(one.right(), one.examples()),
        Page.share(one.rulesRight(), one.examples()),
        Page.share(one.frequentRight(), one.examples()),
        one.used() ? "used" : "not used");
  }

  /** Dimensions of the gold set that can be learned. */
  static List<Dimension> dimensions() {
    return List.of(Dimension.LEVEL, Dimension.MODALITY);
  }

  static Confirmed confirmed(
      GoldUnit unit, org.koers.packager.analyse.Analysis content, Dimension dimension) {
    String value = unit.truth().getOrDefault(dimension, List.of()).getFirst();
    return Confirmed.of(
        unit.group(), content, dimension, Tag.given(dimension, value, null).value());
  }
}
