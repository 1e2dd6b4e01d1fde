package org.koers.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.server.settings.StartProblem;

/** What is done with the files of a backup before a database is begun. */
class RestoreTest {

  private static final String MARK = "what is kept in the second file";

  @TempDir private Path folder;
  private Path backup;

  @BeforeEach
  void write() throws IOException {
    backup = folder.resolve("koers.backup");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
      zip.setLevel(0);
      put(zip, Backup.ABOUT, "format=1\n");
      put(zip, Backup.ROWS, "");
      put(zip, Backup.DATA + "home-page", "https://koers.example");
      put(zip, Backup.ATTACHMENTS + "1/ab/first", "first");
      put(zip, Backup.ATTACHMENTS + "2/cd/second", MARK);
    }
  }

  @Test
  void aBackupThatIsCutShouldBeRefusedByItsNameWithTheCure() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Files.write(backup, Arrays.copyOf(whole, whole.length - 10));

    assertThatThrownBy(() -> Restore.open(backup))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(backup + " is damaged, as after a broken copy")
        .hasMessageEndingWith("Nothing was restored. Copy it again, or take another.");
  }

  @Test
  void anEntryThatIsDamagedShouldBeNamed() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(MARK);
    whole[at] ^= 1;
    Files.write(backup, whole);

    assertThatThrownBy(() -> Restore.open(backup))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(backup + " is damaged")
        .hasMessageContaining("(attachments/2/cd/second: its checksum is another)");
  }

  @Test
  void whatWasThereShouldStayAndWhatWasMadeShouldGoWhenFilesAreInTheWay() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path attachments = Files.createDirectories(folder.resolve("attachments/2/cd")).resolve("../..");
    Path inTheWay = Files.writeString(attachments.normalize().resolve("2/cd/second"), "mine");

    try (Restore restore = Restore.open(backup)) {
      assertThatThrownBy(() -> restore.files(data, Optional.of(attachments.normalize())))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining(inTheWay + " is there already and stays as it is.");
      restore.undo();
    }

    assertThat(files(data)).isEmpty();
    assertThat(files(attachments.normalize())).containsExactly("2", "2/cd", "2/cd/second");
    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void aFolderIntoWhichSomebodyPutSomethingShouldStay() throws IOException {
    Path data = folder.resolve("data");
    Path attachments = folder.resolve("attachments");
    try (Restore restore = Restore.open(backup)) {
      restore.files(data, Optional.of(attachments));
      Files.writeString(attachments.resolve("2/notes"), "mine");

      restore.undo();
    }

    assertThat(data).doesNotExist();
    assertThat(files(attachments)).containsExactly("2", "2/notes");
  }

  private static Stream<String> files(Path in) throws IOException {
    try (Stream<Path> walk = Files.walk(in)) {
      return walk
          .filter(file -> !file.equals(in))
          .map(file -> in.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
