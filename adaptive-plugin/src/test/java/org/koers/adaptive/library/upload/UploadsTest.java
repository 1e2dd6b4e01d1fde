package org.koers.adaptive.library.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.adaptive.library.AuthorsDesk.TENANT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.library.AuthorsDesk;
import org.koers.adaptive.library.ItemState;
import org.koers.adaptive.library.Library;
import org.koers.adaptive.library.store.LibraryStores;
import org.koers.adaptive.library.upload.UploadProblem.Kind;

class UploadsTest {

  private static final String ANNE = "local:anne";

  @TempDir private Path folder;
  private AuthorsDesk desk;
  private Uploads uploads;

  @BeforeEach
  void start() {
    desk = new AuthorsDesk(folder);
    uploads = uploads(Clock.systemUTC());
  }

  private Uploads uploads(Clock clock) {
    return new Uploads(LibraryStores.uploads(desk.database), desk.library, desk.files, clock);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  @Test
  void piecesShouldBecomeThePackageThatWasSent() throws IOException {
    byte[] zip = Files.readAllBytes(desk.course("c-1", "Datalekken", ""));
    OpenUpload upload = uploads.begin(TENANT, ANNE, "C:\\courses\\lek.zip", zip.length);
    assertThat(upload.fileName()).isEqualTo("lek.zip");
    int half = zip.length / 2;
    uploads.append(upload, 0, bytes(zip, 0, half));
    upload = uploads.find(TENANT, ANNE, upload.id());
    assertThat(uploads.append(upload, half, bytes(zip, half, zip.length))).isEqualTo(zip.length);
    Library.Received received = uploads.finish(uploads.find(TENANT, ANNE, upload.id()));
    assertThat(desk.library.zip(received.item())).hasBinaryContent(zip);
    assertThat(received.item().receivedBy()).isEqualTo(ANNE);
    assertThat(desk.arrivals.readNext()).isTrue();
    assertThat(desk.item(received.item()).state()).isEqualTo(ItemState.READY);
    assertThat(uploads.of(TENANT, ANNE)).isEmpty();
  }

  @Test
  void aPieceThatBreaksOffShouldCountAsFarAsItCame() {
    OpenUpload upload = uploads.begin(TENANT, ANNE, "a.zip", 10);
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[4]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the connection broke");
              }

              @Override
              public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
              }
            });
    assertThat(uploads.append(upload, 0, breaking)).isEqualTo(4);
    OpenUpload again = uploads.begin(TENANT, ANNE, "a.zip", 10);
    assertThat(again.id()).isEqualTo(upload.id());
    assertThat(again.received()).isEqualTo(4);
  }

  @Test
  void aPieceElsewhereShouldSayWhereToGoOn() {
    OpenUpload upload = uploads.begin(TENANT, ANNE, "a.zip", 10);
    uploads.append(upload, 0, new ByteArrayInputStream(new byte[6]));
    OpenUpload now = uploads.find(TENANT, ANNE, upload.id());
    assertThatThrownBy(() -> uploads.append(now, 2, new ByteArrayInputStream(new byte[2])))
        .isInstanceOfSatisfying(
            UploadProblem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.ELSEWHERE);
              assertThat(problem.received()).isEqualTo(6);
            });
    assertThatThrownBy(() -> uploads.finish(now))
        .isInstanceOfSatisfying(
            UploadProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.ELSEWHERE));
  }

  @Test
  void moreThanWasSaidShouldBeRefused() {
    OpenUpload upload = uploads.begin(TENANT, ANNE, "a.zip", 10);
    assertThatThrownBy(() -> uploads.append(upload, 0, new ByteArrayInputStream(new byte[11])))
        .isInstanceOfSatisfying(
            UploadProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE));
    assertThatThrownBy(() -> uploads.begin(TENANT, ANNE, "a.zip", Uploads.LARGEST + 1))
        .isInstanceOf(UploadProblem.class);
    assertThatThrownBy(() -> uploads.begin(TENANT, ANNE, "a.zip", 0))
        .isInstanceOf(UploadProblem.class);
  }

  @Test
  void nobodyShouldGoOnWithAnothersUpload() {
    OpenUpload upload = uploads.begin(TENANT, ANNE, "a.zip", 10);
    assertThatThrownBy(() -> uploads.find(TENANT, "local:eve", upload.id()))
        .isInstanceOfSatisfying(
            UploadProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.GONE));
    assertThatThrownBy(() -> uploads.find(TENANT + 1, ANNE, upload.id()))
        .isInstanceOf(UploadProblem.class);
    assertThat(uploads.begin(TENANT, "local:eve", "a.zip", 10).id()).isNotEqualTo(upload.id());
  }

  @Test
  void whatNobodyWentOnWithForAWeekShouldBeForgotten() {
    OpenUpload upload = uploads.begin(TENANT, ANNE, "a.zip", 10);
    Path part = desk.files.part(TENANT, upload.id());
    assertThat(part).exists();
    uploads(Clock.offset(Clock.systemUTC(), Duration.ofDays(8)))
        .begin(TENANT, ANNE, "other.zip", 5);
    assertThat(part).doesNotExist();
    assertThat(uploads.of(TENANT, ANNE))
        .extracting(OpenUpload::fileName)
        .containsExactly("other.zip");
  }

  private static InputStream bytes(byte[] all, int from, int to) {
    return new ByteArrayInputStream(Arrays.copyOfRange(all, from, to));
  }
}
