package org.koers.adaptive.insight.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.adaptive.insight.model.ModelCard;
import org.koers.adaptive.learnerstate.KeptModel;
import org.koers.adaptive.learnerstate.prediction.Reliability;

/** A model with its card. */
public record ShownModel(KeptModel model, ModelCard card) {

  /** Of the drawing, in its own units. */
  private static final int SIDE = 200;

  /** Where predictions came true: points {@code cx, cy, r} of a square of 200. */
  public List<String[]> points() {
    List<String[]> points = new ArrayList<>();
    for (Reliability.Bin bin : bins()) {
      double share = bin.answers() / (double) Math.max(1, card.heldOutAnswers());
      points.add(
          new String[] {
            number(bin.predicted() * SIDE),
            number(SIDE - bin.observed() * SIDE),
            number(3 + 12 * Math.sqrt(share))
          });
    }
    return points;
  }

  /** Those with answers. */
  public List<Reliability.Bin> bins() {
    return card.after().bins().stream().filter(bin -> bin.answers() > 0).toList();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
