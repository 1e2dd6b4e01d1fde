package org.koers.lrs.document.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.document.Documents;

/** Makes what the three resources of documents work with. */
@Dependent
public class DocumentParts {

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  Documents documents() {
    return new Documents(new JdbcDocumentStore(new Database(Objects.requireNonNull(database))));
  }
}
