package org.koers.lrs.statement.attachment.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.attachment.AttachmentStore;

/** Makes the one place for attachments: a folder if the setting names one, else the database. */
@Dependent
public class AttachmentParts {

  /** The setting of the folder. */
  public static final String FOLDER = "koers.xapi.attachments";

  @Resource(lookup = "java:jboss/datasources/KoersLog")
  private @Nullable DataSource database;

  @Produces
  @ApplicationScoped
  AttachmentStore attachments() {
    String folder = System.getProperty(FOLDER, "");
    if (!folder.isBlank()) {
      return new FolderAttachmentStore(Path.of(folder));
    }
    JdbcAttachmentStore store =
        new JdbcAttachmentStore(new Database(Objects.requireNonNull(database)));
    store.sweep();
    return store;
  }
}
