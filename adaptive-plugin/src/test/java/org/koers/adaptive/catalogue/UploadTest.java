package org.koers.adaptive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadTest {

  private static final int MIB = 1 << 20;

  @Test
  void anUploadShouldLieUnderItsNameUntilItIsClosed() throws IOException {
    Path file;
    try (Upload upload = Upload.receive(bytes(MIB), "cursus.zip", MIB)) {
      file = upload.file();
      assertThat(file).hasFileName("cursus.zip").hasSize(MIB);
    }
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void whatIsTooLargeShouldBeToldWithTheLimitAndACure() {
    assertThatThrownBy(() -> Upload.receive(bytes(2 * MIB + 1), "cursus.zip", 2 * MIB))
        .isInstanceOf(UploadTooLarge.class)
        .hasMessageContaining("more than 2 MiB")
        .hasMessageContaining("Make it smaller");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Veilig mailen (3).zip, Veilig mailen (3).zip",
    "Één.ZIP, Één.zip",
    "C:\\cursussen\\privacy.zip, privacy.zip",
    "../../etc/passwd, passwd.zip",
    "'a\u0000b<c>.zip', a_b_c_.zip",
    "'', package.zip",
    "..zip, package.zip",
    "../.., package.zip",
    ", package.zip"
  })
  void aNameShouldBeKeptAsFarAsItIsOne(String name, String safe) {
    assertThat(Upload.safe(name)).isEqualTo(safe);
  }

  @Test
  void aLongNameShouldBeCut() {
    assertThat(Upload.safe("x".repeat(300) + ".zip")).isEqualTo("x".repeat(100) + ".zip");
  }

  private static ByteArrayInputStream bytes(int length) {
    return new ByteArrayInputStream(new byte[length]);
  }
}
