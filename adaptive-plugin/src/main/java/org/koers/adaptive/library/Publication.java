package org.koers.adaptive.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a package stands in the catalogue.
 *
 * @param activityIri the activity that learners know it by; empty if it never was published
 * @param entry its edition in the catalogue
 */
public record Publication(
    String activityIri,
    @Nullable UUID entry,
    @Nullable Instant published,
    @Nullable Instant withdrawn) {

  /** Never published. */
  public static final Publication NONE = new Publication("", null, null, null);

  /** Whether learners can get it now, as far as the library knows. */
  public boolean open() {
    return published != null && withdrawn == null;
  }
}
