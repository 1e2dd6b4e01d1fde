package org.koers.adaptive.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.net.URI;
import java.time.Clock;
import org.koers.adaptive.catalogue.Catalogue;
import org.koers.adaptive.catalogue.ContentFolder;
import org.koers.adaptive.catalogue.Editions;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.lrs.authority.HomePage;
import org.koers.lrs.statement.receive.StatementIntake;

/** Puts the player together in the server. */
@ApplicationScoped
public class PlayParts {

  private static final Logger LOG = System.getLogger(PlayParts.class.getName());

  @Produces
  @Singleton
  static PlaySettings settings() {
    return PlaySettings.fromEnvironment();
  }

  @Produces
  @Singleton
  static Delivery delivery(Waiting waiting, StatementIntake intake) {
    return new Delivery(waiting, intake);
  }

  @Produces
  @Singleton
  static Player player(
      Attempts attempts, Catalogue catalogue, Delivery delivery, PlaySettings settings) {
    return new Player(attempts, catalogue, delivery, settings, Clock.systemUTC());
  }

  @Produces
  @Singleton
  static ContentOrigin origin(Player player, PlaySettings settings) {
    return new ContentOrigin(player, settings);
  }

  @Produces
  @Singleton
  static Publishing publishing(Editions editions, PlaySettings settings) {
    return new Publishing(
        editions, new ContentFolder(settings.contentFolder()), URI.create(HomePage.current()));
  }

  /** What a crash left on the waiting list goes out at the next start. */
  void started(@Observes @Initialized(ApplicationScoped.class) Object event, Delivery delivery) {
    try {
      delivery.deliverAll();
    } catch (RuntimeException notNow) {
      LOG.log(Logger.Level.WARNING, "Waiting statements could not be sent at the start.", notNow);
    }
  }
}
