package org.koers.lrs.staff.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.staff.SignInAttempts;
import org.koers.lrs.staff.StaffSessions;

/** Makes what the pages of staff work with. */
@Dependent
public class StaffParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource source;

  @Produces
  StaffSessions sessions() {
    return new JdbcStaffSessions(database());
  }

  @Produces
  SignInAttempts attempts() {
    return new JdbcSignInAttempts(database());
  }

  private Database database() {
    return new Database(Objects.requireNonNull(source));
  }
}
