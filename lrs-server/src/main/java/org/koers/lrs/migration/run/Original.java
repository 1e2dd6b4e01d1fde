package org.koers.lrs.migration.run;

import org.jspecify.annotations.Nullable;

/**
 * What the source said of a statement and we say anew. Null is what it did not say.
 *
 * @param stored as written there
 * @param authority JSON
 * @param version the statement's own
 */
public record Original(
    @Nullable String stored, @Nullable String authority, @Nullable String version, boolean voided) {

  Original asVoided() {
    return new Original(stored, authority, version, true);
  }
}
