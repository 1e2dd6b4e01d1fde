package org.koers.adaptive.play.store;

import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.play.Attempts;
import org.koers.adaptive.play.Waiting;

/** The player's stores on a test database, each call a transaction as in the server. */
public final class PlayStores {

  private PlayStores() {}

  public static Attempts attempts(AdaptiveDatabase database) {
    return database.transactional(Attempts.class, JpaAttempts::new);
  }

  public static Waiting waiting(AdaptiveDatabase database) {
    return database.transactional(Waiting.class, JpaWaiting::new);
  }
}
