package org.koers.adaptive.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
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
  static ContentOrigin origin(Player player, PlaySettings settings, Previews previews) {
    return new ContentOrigin(player, settings, previews);
  }

  @Produces
  @Singleton
  static Publishing publishing(Editions editions, PlaySettings settings) {
    return new Publishing(
        editions, new ContentFolder(settings.contentFolder()), URI.create(HomePage.current()));
  }

  @Produces
  @Singleton
  static Redelivery redelivery(Delivery delivery) {
    return new Redelivery(delivery);
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, Redelivery redelivery) {
    redelivery.start(Redelivery.USUAL);
  }

  void stop(
      @Observes @BeforeDestroyed(ApplicationScoped.class) Object event, Redelivery redelivery) {
    redelivery.close();
  }
}
