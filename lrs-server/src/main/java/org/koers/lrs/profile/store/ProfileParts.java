package org.koers.lrs.profile.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Tenants;
import org.koers.lrs.profile.ActiveProfiles;
import org.koers.lrs.profile.ProfileClock;
import org.koers.lrs.profile.ProfileFollower;
import org.koers.lrs.profile.ProfileGuard;
import org.koers.lrs.profile.ProfileStore;
import org.koers.lrs.profile.Profiles;
import org.koers.lrs.statement.receive.StatementGuard;
import org.koers.lrs.statement.store.StatementStore;

/** Makes what works with xAPI Profiles, and starts and stops the following of the log. */
@Dependent
public class ProfileParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  @Singleton
  ProfileStore store() {
    return new JdbcProfileStore(database());
  }

  @Produces
  @Singleton
  static ActiveProfiles active(ProfileStore store) {
    return new ActiveProfiles(store, Clock.systemUTC());
  }

  @Produces
  @Singleton
  static StatementGuard guard(ActiveProfiles active, StatementStore statements) {
    return new ProfileGuard(active, statements);
  }

  @Produces
  @Singleton
  static Profiles profiles(ProfileStore store, ActiveProfiles active, StatementStore statements) {
    return new Profiles(store, active, statements);
  }

  @Produces
  @Singleton
  ProfileClock clock(ProfileStore store, StatementStore statements, ActiveProfiles active) {
    Tenants tenants = new Tenants(database());
    return new ProfileClock(new ProfileFollower(tenants::all, store, statements, active));
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event, ProfileClock clock) {
    clock.start();
  }

  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event, ProfileClock clock) {
    clock.close();
  }

  private Database database() {
    return new Database(Objects.requireNonNull(source));
  }
}
