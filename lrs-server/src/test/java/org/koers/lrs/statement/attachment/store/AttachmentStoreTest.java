package org.koers.lrs.statement.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.database.Database;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.test.TestDatabase;

/** Both places for attachments. */
class AttachmentStoreTest {

  @Nested
  class InTheDatabase implements AttachmentStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcAttachmentStore STORE =
        new JdbcAttachmentStore(new Database(DATABASE.app()));
    private static long tenant;
    private static long other;

    @BeforeAll
    static void tenants() throws SQLException {
      CredentialIssuer issuer = new CredentialIssuer(DATABASE.owner());
      tenant = issuer.ensureTenant("one").id();
      other = issuer.ensureTenant("other").id();
    }

    @Override
    public AttachmentStore store() {
      return STORE;
    }

    @Override
    public long tenant() {
      return tenant;
    }

    @Override
    public long otherTenant() {
      return other;
    }

    @Test
    void onlyWhatNoStatementNamesShouldBeSweptAfterADay(@TempDir Path folder) throws Exception {
      Path file = Files.writeString(folder.resolve("f"), "x");
      for (String sha2 : List.of("0a", "0b", "0c")) {
        STORE.keep(tenant, new SpooledAttachment(sha2, file));
      }
      try (Connection owner = DATABASE.owner().getConnection();
          Statement sql = owner.createStatement()) {
        sql.execute(
            "update lrs.attachment set sent = now() - interval '2 days' where sha2 <> '0c'");
        sql.execute("insert into lrs.statement_attachment values (" + tenant + ", '0b', 1)");
      }
      STORE.sweep();

      assertThat(STORE.present(tenant, List.of("0a", "0b", "0c")))
          .containsExactlyInAnyOrder("0b", "0c");
    }
  }

  @Nested
  class InAFolder implements AttachmentStoreContract {
    @TempDir private Path folder;

    @Override
    public AttachmentStore store() {
      return new FolderAttachmentStore(folder);
    }

    @Override
    public long tenant() {
      return 1;
    }

    @Override
    public long otherTenant() {
      return 2;
    }
  }
}
