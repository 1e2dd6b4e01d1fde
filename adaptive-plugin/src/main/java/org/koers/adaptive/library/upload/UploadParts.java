package org.koers.adaptive.library.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.LibraryFolder;

/** Puts the uploads together in the server. */
@ApplicationScoped
public class UploadParts {

  @Produces
  @Singleton
  static Uploads uploads(UploadStore store, Library library, LibraryFolder folder) {
    return new Uploads(store, library, folder, Clock.systemUTC());
  }
}
