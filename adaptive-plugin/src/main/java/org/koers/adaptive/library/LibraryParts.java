package org.koers.adaptive.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.koers.adaptive.catalogue.Publishing;
import org.koers.adaptive.competency.CompetencyGraphs;
import org.koers.adaptive.play.PlaySettings;

/** Puts the library together in the server. */
@ApplicationScoped
public class LibraryParts {

  @Produces
  @Singleton
  static LibraryFolder folder(PlaySettings settings) {
    return LibraryFolder.in(settings.contentFolder());
  }

  @Produces
  @Singleton
  static ReadingRoom readingRoom(
      LibraryStore store, LibraryFolder folder, CompetencyGraphs graphs) {
    return new ReadingRoom(new Arrivals(store, folder, graphs, Clock.systemUTC()));
  }

  @Produces
  @Singleton
  static Library library(LibraryStore store, LibraryFolder folder, ReadingRoom room) {
    return new Library(store, folder, Clock.systemUTC(), room::wake);
  }

  @Produces
  @Singleton
  static Decisions decisions(LibraryStore store) {
    return new Decisions(store, Clock.systemUTC());
  }

  @Produces
  @Singleton
  static Releases releases(LibraryStore store, LibraryFolder folder, Publishing publishing) {
    return new Releases(store, folder, publishing, Clock.systemUTC());
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, ReadingRoom room) {
    room.start();
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event, ReadingRoom room) {
    room.close();
  }
}
