package org.koers.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.server.settings.StartProblem;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void secretsShouldBeMadeOnceAndKeptForTheirOwnerOnly() throws IOException {
    String first;
    try (DataFolder data = DataFolder.open(folder.resolve("koers"))) {
      first = data.secrets().get("database.owner");
    }
    try (DataFolder again = DataFolder.open(folder.resolve("koers"))) {
      assertThat(again.secrets().get("database.owner")).isEqualTo(first).hasSize(43);
      assertThat(again.secrets().get("another")).isNotEqualTo(first);
    }
    Path file = folder.resolve("koers/secrets.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void aFolderThatCannotBeMadeShouldBeNamedWithTheCure() throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("-Dkoers.data=FOLDER");
  }

  @Test
  void aFolderOfSomebodyElseShouldBeLeftAlone() throws IOException {
    Files.createFile(folder.resolve("thesis.odt"));
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("thesis.odt")
        .hasMessageContaining("empty folder");
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("thesis.odt"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aSecondNodeShouldStartOnTheSecretsOfTheFirst() throws IOException {
    Path first = folder.resolve("first");
    Path second = Files.createDirectory(folder.resolve("second"));
    try (DataFolder one = DataFolder.open(first)) {
      String shared = one.secrets().get("database.owner");
      Files.copy(first.resolve("secrets.properties"), second.resolve("secrets.properties"));
      try (DataFolder other = DataFolder.open(second)) {
        assertThat(other.secrets().get("database.owner")).isEqualTo(shared);
      }
    }
  }

  @Test
  void damagedSecretsShouldBeNamed() throws IOException {
    try (DataFolder data = DataFolder.open(folder.resolve("koers"))) {
      data.secrets().get("database.owner");
    }
    Files.writeString(folder.resolve("koers/secrets.properties"), "a=\\uzzzz\n");
    assertThatThrownBy(() -> DataFolder.open(folder.resolve("koers")))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("secrets.properties")
        .hasMessageContaining("damaged");
  }

  @Test
  void aLostPasswordShouldNotBeMadeAnew() throws IOException {
    Path database = folder.resolve("koers/postgresql");
    Files.createDirectories(database.resolve("data/global"));
    Files.createFile(database.resolve("data/global/pg_control"));
    SecretsFile empty = SecretsFile.read(folder);
    assertThatThrownBy(() -> RunningDatabase.embeddedLogins(database, empty))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("backup");
    assertThat(folder.resolve("secrets.properties")).doesNotExist();
  }

  @Test
  void aFolderInUseShouldNotBeOpenedTwice() {
    try (DataFolder held = DataFolder.open(folder)) {
      assertThat(held.path()).isEqualTo(folder);
      // a second launcher is another process; inside one process the JVM itself refuses
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOfAny(StartProblem.class, OverlappingFileLockException.class);
    }
  }
}
