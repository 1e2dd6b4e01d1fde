package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuntimeFilesTest {

  @Test
  void theLicenceOfTheScormRuntimeShouldLieBesideItUnderItsName() throws IOException {
    try (@Nullable InputStream in =
        RuntimeFiles.class.getResourceAsStream("runtime/scorm-again-LICENSE")) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), UTF_8)).contains("MIT License", "Copyright");
    }
  }

  @Test
  void whatIsNotOfThePageShouldNotBeServed() {
    assertThat(RuntimeFiles.answer("runtime.js").status()).isEqualTo(200);
    assertThat(RuntimeFiles.answer("../package-info.class").status()).isEqualTo(404);
  }
}
