package org.koers.lrs.statement.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.lrs.statement.attachment.AttachmentStore;
import org.koers.lrs.statement.attachment.SpooledAttachment;

/** What every place for attachments does. */
interface AttachmentStoreContract {

  AttachmentStore store();

  long tenant();

  long otherTenant();

  @Test
  default void whatIsKeptShouldComeBackByteForByte(@TempDir Path folder) throws IOException {
    for (int length : new int[] {0, 1, 256 * 1024, 1_000_001}) {
      byte[] bytes = new byte[length];
      new Random(length).nextBytes(bytes);
      String sha2 = "ab%062x".formatted(length);
      Path file = Files.write(folder.resolve(sha2), bytes);
      store().keep(tenant(), new SpooledAttachment(sha2, file));
      store().keep(tenant(), new SpooledAttachment(sha2, file));

      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store().copy(tenant(), sha2, out);

      assertThat(out.toByteArray()).isEqualTo(bytes);
      assertThat(store().present(tenant(), List.of(sha2, "cd"))).containsExactly(sha2);
    }
  }

  @Test
  default void anotherTenantShouldHaveNothingOfIt(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");
    store().keep(tenant(), new SpooledAttachment("ff00", file));

    assertThat(store().present(otherTenant(), List.of("ff00"))).isEmpty();
  }
}
