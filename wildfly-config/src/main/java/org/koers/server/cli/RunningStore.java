package org.koers.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.koers.lrs.authority.StatementAuthority;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.migration.RunParts;
import org.koers.lrs.migration.run.MigrationRuns;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.store.JdbcRunJournal;
import org.koers.lrs.migration.store.JdbcRuns;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.store.FolderAttachmentStore;
import org.koers.lrs.statement.attachment.store.JdbcAttachmentStore;
import org.koers.lrs.statement.receive.ReceiveSettings;
import org.koers.lrs.statement.receive.StoringIntake;
import org.koers.lrs.statement.store.JdbcStatementStore;
import org.koers.server.database.Database;
import org.koers.server.launcher.RunningDatabase;
import org.koers.server.settings.Setting;
import org.koers.server.settings.Settings;
import org.koers.server.settings.SettingsReader;
import org.koers.server.settings.StartProblem;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The record store of a running Koers, used from this process as another node would: as the
 * application's role, through the same intake.
 */
final class RunningStore implements AutoCloseable {

  private final Settings settings;
  private final Database database;
  private final DataSource source;
  private final JdbcStatementStore store;

  private RunningStore(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setURL(database.url());
    application.setUser(database.application().user());
    application.setPassword(database.application().password());
    this.source = application;
    this.store = new JdbcStatementStore(source);
  }

  static RunningStore open() {
    Settings settings = new SettingsReader(System.getProperties(), System.getenv()).read();
    return new RunningStore(settings, RunningDatabase.of(settings));
  }

  /** Made when there was none. */
  Tenant tenant(String name) {
    try {
      return new CredentialIssuer(database.ownerSource()).ensureTenant(name);
    } catch (SQLException refused) {
      throw new StartProblem("The tenant was not made: " + refused.getMessage(), refused);
    }
  }

  RunJournal journal() {
    return new JdbcRunJournal(source);
  }

  MigrationRuns runs() {
    return new JdbcRuns(new org.koers.lrs.database.Database(source));
  }

  RunParts parts() {
    StatementAuthority authority = new StatementAuthority(homePage());
    ReceiveSettings limits = ReceiveSettings.fromSettings();
    return new RunParts(
        new StoringIntake(store, attachments(), authority, limits),
        journal(),
        authority,
        Patience.USUAL);
  }

  private AttachmentStore attachments() {
    String folder = settings.server().get(Setting.XAPI_ATTACHMENTS);
    return folder == null || folder.isEmpty()
        ? new JdbcAttachmentStore(new org.koers.lrs.database.Database(source))
        : new FolderAttachmentStore(Path.of(folder));
  }

  private String homePage() {
    Path file = settings.data().resolve("home-page");
    try {
      return Files.readString(file).strip().replaceAll("/$", "");
    } catch (IOException notStartedYet) {
      throw new StartProblem(
          "Cannot read %s. Start Koers on this data folder once.".formatted(file), notStartedYet);
    }
  }

  @Override
  public void close() {
    store.close();
    database.close();
  }
}
