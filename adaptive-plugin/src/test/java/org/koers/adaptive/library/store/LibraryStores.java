package org.koers.adaptive.library.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.library.LibraryStore;
import org.koers.adaptive.library.preview.PreviewStore;
import org.koers.adaptive.library.upload.UploadStore;

/** The library on a test database, each call a transaction as in the server. */
public final class LibraryStores {

  private LibraryStores() {}

  public static LibraryStore library(AdaptiveDatabase database) {
    return database.transactional(LibraryStore.class, JpaLibrary::new);
  }

  public static PreviewStore previews(AdaptiveDatabase database) {
    return database.transactional(PreviewStore.class, JpaPreviews::new);
  }

  public static UploadStore uploads(AdaptiveDatabase database) {
    return database.transactional(UploadStore.class, JpaUploads::new);
  }
}
