package org.koers.lrs.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.profile.ProfileSettings.Mode;
import org.koers.lrs.profile.match.TemplateMatcher.Overlap;
import org.koers.lrs.profile.store.JdbcProfileStore;
import org.koers.lrs.test.TestDatabase;

class ActiveProfilesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final AtomicInteger asked = new AtomicInteger();
  private final ProfileStore store = new JdbcProfileStore(new Database(counting(database.app())));

  @Test
  void shouldNotAskTheDatabaseAgainWhileItRemembers() throws SQLException {
    long tenant = new CredentialIssuer(database.owner()).ensureTenant("quiet").id();
    ActiveProfiles active = new ActiveProfiles(store, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(active.of(tenant)).isEmpty();
    assertThat(asked).hasValue(1);
    for (int i = 0; i < 1_000; i++) {
      assertThat(active.of(tenant)).isEmpty();
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void shouldSeeWhatAnotherNodeRegisteredWhenItHasForgotten() throws SQLException {
    long tenant = new CredentialIssuer(database.owner()).ensureTenant("busy").id();
    ActiveProfiles active = new ActiveProfiles(store, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(active.of(tenant)).isEmpty();
    store.register(
        tenant,
        new NewEdition(
            "http://example.org/profiles/sports",
            "http://example.org/profiles/sports/v1",
            SportsProfile.TEXT,
            "[]"),
        ProfileSettings.USUAL,
        0);
    assertThat(active.of(tenant)).isEmpty();
    active.forget(tenant);
    assertThat(active.of(tenant)).hasSize(1);
    store.change(
        tenant,
        active.of(tenant).getFirst().profile().id(),
        new ProfileSettings(Mode.OFF, Overlap.EVERY, Set.of()));
    active.forget(tenant);
    assertThat(active.of(tenant)).isEmpty();
  }

  private DataSource counting(DataSource source) {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              try {
                return method.invoke(source, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
