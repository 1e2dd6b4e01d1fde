package org.koers.lrs.authority.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.CredentialAdministration;
import org.koers.lrs.authority.OriginSource;
import org.koers.lrs.database.Database;

/** Makes the one administration of credentials, and where the origins of pages are read. */
@Dependent
public class CredentialParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  @ApplicationScoped
  CredentialAdministration administration() {
    return new JdbcCredentialAdministration(new Database(Objects.requireNonNull(database)));
  }

  @Produces
  @ApplicationScoped
  OriginSource origins() {
    return new JdbcOriginSource(new Database(Objects.requireNonNull(database)));
  }
}
