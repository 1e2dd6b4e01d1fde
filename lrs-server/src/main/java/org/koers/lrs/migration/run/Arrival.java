package org.koers.lrs.migration.run;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.xapi.version.XapiVersion;

/**
 * A statement that was read elsewhere and not yet held against any rule.
 *
 * @param place where it stood, for people
 * @param id its own, or one given here; null where its own cannot be one
 * @param named whether the text carries the id
 * @param text exactly as read
 * @param version the one whose rules it should obey
 * @param files its attachments: sha2 in lower case, and whether a file must come along
 */
public record Arrival(
    String place,
    @Nullable UUID id,
    boolean named,
    String text,
    XapiVersion version,
    Original original,
    @Nullable UUID voids,
    Map<String, Boolean> files) {

  public Arrival {
    files = Map.copyOf(files);
  }

  /** The same, given an id that its text does not name. */
  public Arrival under(UUID given) {
    return new Arrival(place, given, false, text, version, original, voids, files);
  }

  /** The same, known to be voided at the source. */
  public Arrival asVoided() {
    return new Arrival(place, id, named, text, version, original.asVoided(), voids, files);
  }

  /** When the source stored it, if it says so in a way that can be read. */
  public Optional<Instant> stored() {
    return Peek.instant(original.stored());
  }
}
