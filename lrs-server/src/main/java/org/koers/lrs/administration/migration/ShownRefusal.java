package org.koers.lrs.administration.migration;

import java.nio.charset.StandardCharsets;
import org.koers.lrs.evidence.page.Shown;
import org.koers.lrs.migration.run.Refusal;

/** Something that was not stored, with its text fit to be shown. */
public record ShownRefusal(Refusal refusal, String text) {

  private static final int MOST_SHOWN = 5_000;

  static ShownRefusal of(Refusal refusal) {
    return new ShownRefusal(
        refusal, Shown.json(new String(refusal.body(), StandardCharsets.UTF_8), MOST_SHOWN));
  }
}
