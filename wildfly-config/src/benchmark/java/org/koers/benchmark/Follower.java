package org.koers.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** A reader that follows the log while others write: each entry is the next one, and later. */
final class Follower {

  private final Thread thread;
  private volatile boolean stopped;
  private long position;
  private String fault = "";

  Follower(RawPostgres database) {
    thread = Thread.ofPlatform().start(() -> follow(database));
  }

  private void follow(RawPostgres database) {
    try (Connection connection = database.connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select position, stored from lrs.log where tenant_id ="
                    + " (select min(id) from lrs.tenant) and position > ? order by position"
                    + " limit 1000")) {
      OffsetDateTime last = OffsetDateTime.MIN;
      boolean more = true;
      while (more || !stopped) {
        select.setLong(1, position);
        more = false;
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            more = true;
            OffsetDateTime stored = row.getObject(2, OffsetDateTime.class);
            if (row.getLong(1) != position + 1 || !stored.isAfter(last)) {
              fault = "after " + position + " came " + row.getLong(1) + " at " + stored;
              return;
            }
            position = row.getLong(1);
            last = stored;
          }
        }
        if (!more) {
          Thread.sleep(20);
        }
      }
    } catch (SQLException | InterruptedException broken) {
      fault = broken.toString();
    }
  }

  /** What it saw, once it has seen all. */
  String end() throws InterruptedException {
    stopped = true;
    thread.join();
    return fault.isEmpty() ? "a reader followed to " + position + " in order" : fault;
  }

  boolean failed() {
    return !fault.isEmpty();
  }
}
