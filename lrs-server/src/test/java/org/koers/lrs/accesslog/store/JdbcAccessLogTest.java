package org.koers.lrs.accesslog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.accesslog.AccessEntry;
import org.koers.lrs.accesslog.AccessLog;
import org.koers.lrs.accesslog.LoggedAccess;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.test.TestDatabase;

class JdbcAccessLogTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final AccessLog LOG = new JdbcAccessLog(new Database(DATABASE.app()));

  private final long tenant = tenant("acme");

  @Test
  void whatIsWrittenShouldBeReadNewestFirstPageByPage() {
    long paged = tenant("paged");
    List<AccessEntry> written =
        List.of("1", "2", "3").stream()
            .map(about -> new AccessEntry(paged, "dpo", "person.exported", about))
            .toList();
    written.forEach(LOG::write);
    LOG.write(new AccessEntry(tenant, "dpo", "person.exported", "other tenant"));

    List<LoggedAccess> first = LOG.page(paged, AccessLog.NEWEST, 2);
    List<LoggedAccess> second = LOG.page(paged, first.getLast().number(), 2);

    assertThat(first)
        .extracting(LoggedAccess::entry)
        .containsExactly(written.get(2), written.get(1));
    assertThat(second).extracting(LoggedAccess::entry).containsExactly(written.getFirst());
    assertThat(first.getFirst().when()).isAfterOrEqualTo(second.getFirst().when());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update lrs.access_log set who = 'nobody'",
        "delete from lrs.access_log",
        "truncate lrs.access_log"
      })
  void nobodyShouldChangeWhatWasWritten(String attempt) {
    LOG.write(new AccessEntry(tenant, "dpo", "person.exported", "4711"));

    assertThatThrownBy(() -> run(DATABASE.owner(), attempt)).hasMessageContaining("append-only");
    assertThatThrownBy(() -> run(DATABASE.app(), attempt))
        .hasMessageContaining("permission denied");
  }

  private static void run(DataSource as, String sql) throws SQLException {
    try (Connection connection = as.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long tenant(String name) {
    try {
      return new CredentialIssuer(DATABASE.owner()).ensureTenant(name).id();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
