package org.koers.lrs.statement.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.koers.lrs.problem.LrsProblem;

/** Whatever a multipart body holds: it is taken apart or refused, within its limits. */
class MultipartFuzzTest {

  private static final int MOST = 2_000;

  @FuzzTest(maxDuration = "4m")
  void anyMultipartBodyShouldBeReadOrRefused(byte[] body) throws IOException {
    MultipartReader reader = new MultipartReader(MOST, new AttachmentLimit(MOST));
    try (ReceivedBody received =
        reader.read("multipart/mixed; boundary=b", new ByteArrayInputStream(body))) {
      assertThat(received.statements()).hasSizeLessThanOrEqualTo(MOST);
      long files = 0;
      for (SpooledAttachment file : received.attachments()) {
        files += file.length();
      }
      assertThat(files).isLessThanOrEqualTo(MOST);
    } catch (LrsProblem refused) {
      assertThat(refused.detail()).isNotBlank();
      assertThat(refused.code().status()).isBetween(400, 499);
    }
  }

  @FuzzTest(maxDuration = "1m")
  void anyContentTypeShouldBeReadOrRefused(String contentType) {
    try (ReceivedBody received =
        new MultipartReader(MOST, new AttachmentLimit(MOST))
            .read("multipart/mixed;" + contentType, new ByteArrayInputStream(new byte[0]))) {
      assertThat(received.attachments()).isEmpty();
    } catch (LrsProblem refused) {
      assertThat(refused.code().status()).isBetween(400, 499);
    }
  }
}
