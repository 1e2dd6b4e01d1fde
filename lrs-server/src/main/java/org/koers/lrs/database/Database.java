package org.koers.lrs.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database used in plain JDBC, outside any JTA transaction. What fails because the database does
 * not answer is thrown as {@link org.koers.lrs.problem.LrsProblem} with STORE_UNAVAILABLE.
 */
public record Database(DataSource source) {

  /** What is done with a connection. */
  public interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** All or nothing, on the rows of this tenant; durable when it returns. */
  public <T> T inTransaction(long tenantId, Work<T> work) {
    return inTransaction(List.of(tenantId), work);
  }

  /** All or nothing, on the rows of these tenants. Whatever the work throws rolls it back. */
  public <T> T inTransaction(Collection<Long> tenants, Work<T> work) {
    return bare(
        connection -> {
          connection.setAutoCommit(false);
          try {
            TenantWall.open(connection, tenants);
            T result = work.with(connection);
            connection.commit();
            return result;
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
        });
  }

  /**
   * Each SQL statement on its own, and no tenant's rows: whoever needs them names the tenant by
   * {@link TenantWall#prepare}, which saves the transaction.
   */
  public <T> T bare(Work<T> work) {
    Connection opened;
    try {
      opened = source.getConnection();
    } catch (SQLException noneToHave) {
      throw Unavailable.because(noneToHave);
    }
    try (Connection connection = opened) {
      return work.with(connection);
    } catch (SQLException failed) {
      if (Unavailable.mayPass(failed)) {
        throw Unavailable.because(failed);
      }
      throw new IllegalStateException("The database refused what it should take", failed);
    }
  }
}
