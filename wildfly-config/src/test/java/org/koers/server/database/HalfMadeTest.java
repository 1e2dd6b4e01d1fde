package org.koers.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfMadeTest {
  @TempDir private Path folder;

  @Test
  void whatACrashCutOffShouldBeDropped() throws IOException {
    file("data/base/1/1");
    file("binaries/PG-1/lib/libpq.so");
    HalfMade.drop(folder);
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(folder.resolve("binaries/PG-1")).doesNotExist();
  }

  @Test
  void whatIsWholeShouldStay() throws IOException {
    file("data/global/pg_control");
    file("binaries/PG-1/.exists");
    HalfMade.drop(folder);
    assertThat(folder.resolve("data/global/pg_control")).exists();
    assertThat(folder.resolve("binaries/PG-1/.exists")).exists();
  }

  private void file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
