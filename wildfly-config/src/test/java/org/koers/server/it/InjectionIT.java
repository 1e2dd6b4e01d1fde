package org.koers.server.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.koers.lrs.database.Database;
import org.koers.lrs.database.Sql;
import org.koers.lrs.database.Tenants;
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
  void theStatementLogShouldBeInjectedAndKnowTheTenantsHead() {
    assertNotNull(log);
    Database records = new Database(database);
    List<Long> tenants = new Tenants(records).all();
    assertFalse(tenants.isEmpty());
    for (long tenant : tenants) {
      Sql head = new Sql("select position from lrs.log_head where tenant_id = ?", tenant);
      assertEquals(records.inTransaction(tenant, head::number), log.head(tenant));
    }
  }

  @Test
  void theApplicationShouldSeeNoTenantsRowsBeforeItNamesATenant() {
    Sql heads = new Sql("select count(*) from lrs.log_head");
    assertEquals(0, new Database(database).bare(heads::number));
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
