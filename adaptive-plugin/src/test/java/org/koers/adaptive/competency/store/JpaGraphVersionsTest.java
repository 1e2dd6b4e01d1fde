package org.koers.adaptive.competency.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.AdaptiveDatabase;
import org.koers.adaptive.competency.GraphVersion;
import org.koers.adaptive.competency.GraphVersions;

class JpaGraphVersionsTest {

  private static final AdaptiveDatabase DATABASE = new AdaptiveDatabase();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final GraphVersions versions =
      DATABASE.transactional(GraphVersions.class, JpaGraphVersions::new);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void shouldKeepEachVersionOfEachTenant() {
    GraphVersion first = version(11, 1, "one");
    GraphVersion second = version(11, 2, "two");

    assertThat(versions.latest(11)).isZero();
    assertThat(versions.keep(first)).isTrue();
    assertThat(versions.keep(second)).isTrue();
    assertThat(versions.keep(version(12, 1, "other"))).isTrue();

    assertThat(versions.latest(11)).isEqualTo(2);
    assertThat(versions.newest(11, 9)).containsExactly(second.withoutText(), first.withoutText());
    assertThat(versions.newest(11, 1)).containsExactly(second.withoutText());
    assertThat(versions.find(11, 1)).contains(first);
    assertThat(versions.find(12, 2)).isEmpty();
  }

  @Test
  void aNumberShouldBeGivenOnce() {
    GraphVersion first = version(13, 1, "one");
    versions.keep(first);

    assertThat(versions.keep(version(13, 1, "late"))).isFalse();
    assertThat(versions.find(13, 1)).contains(first);
  }

  @Test
  void theApplicationShouldNotBeAbleToChangeAVersion() throws SQLException {
    versions.keep(version(14, 1, "one"));

    try (Connection connection = DATABASE.app().getConnection();
        Statement change = connection.createStatement()) {
      assertThatThrownBy(
              () -> change.executeUpdate("update adaptive.competency_graph set turtle = ''"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> change.executeUpdate("delete from adaptive.competency_graph"))
          .hasMessageContaining("permission denied");
    }
  }

  private static GraphVersion version(long tenant, int number, String turtle) {
    return new GraphVersion(tenant, number, NOON, "local:admin", "why", turtle);
  }
}
