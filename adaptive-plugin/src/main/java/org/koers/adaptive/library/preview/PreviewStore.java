package org.koers.adaptive.library.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.koers.adaptive.library.LibraryItem;

/** Where opened previews are kept. Every call is a transaction. */
public interface PreviewStore {

  /** Opens a package under a host label until then; forgets the expired. */
  void grant(String label, LibraryItem item, boolean expert, Instant expires, Instant now);

  /** Whose label this is, if it is still good. */
  Optional<Granted> granted(String label, Instant now);

  /** What a label shows. */
  record Granted(long tenantId, UUID item, boolean expert) {}
}
