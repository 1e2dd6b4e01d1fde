package org.koers.adaptive.library.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryFolder;
import org.koers.adaptive.library.Releases;
import org.koers.adaptive.play.PlaySettings;

/** Puts the previews together in the server. */
@ApplicationScoped
public class PreviewParts {

  @Produces
  @Singleton
  static LibraryPreviews previews(
      PreviewStore store,
      Library library,
      Releases releases,
      LibraryFolder folder,
      PlaySettings settings) {
    return new LibraryPreviews(store, library, releases, folder, settings, Clock.systemUTC());
  }
}
