package org.koers.server.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.koers.lrs.statement.query.StatementLog;
import org.koers.server.web.ServedStaffPages;

/** What the server injects, seen from inside it: the record store's beans on the real database. */
@ArquillianTest
class InjectionIT {
  @Inject private StatementLog log;

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private DataSource database;

  @Deployment
  static WebArchive recordStoreOnly() {
    return ShrinkWrap.create(WebArchive.class, "in-container.war")
        .addClasses(InjectionIT.class, ServedStaffPages.class)
        .addAsLibraries(libraries())
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
  }

  private static File[] libraries() {
    File[] found =
        new File(System.getProperty("koers.home"), "lib")
            .listFiles(f -> f.getName().matches("(lrs-server|jackson-|jspecify).*\\.jar"));
    return assertNotNullFiles(found);
  }

  private static File[] assertNotNullFiles(File[] files) {
    assertNotNull(files);
    return files;
  }

  @Test
  void theStatementLogShouldBeInjectedAndKnowTheTenantsHead() throws SQLException {
    assertNotNull(log);
    try (Connection connection = database.getConnection();
        Statement query = connection.createStatement();
        ResultSet head = query.executeQuery("select tenant_id, position from lrs.log_head")) {
      assertTrue(head.next());
      do {
        assertEquals(head.getLong("position"), log.head(head.getLong("tenant_id")));
      } while (head.next());
    }
  }

  @Test
  void theApplicationShouldNotOwnItsTables() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement query = connection.createStatement();
        ResultSet who =
            query.executeQuery(
                "select current_user, (select tableowner from pg_tables where schemaname = 'lrs'"
                    + " and tablename = 'log')")) {
      who.next();
      assertEquals("koers_app", who.getString(1));
      assertEquals("postgres", who.getString(2));
    }
  }
}
