package org.koers.adaptive.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void unpack() throws IOException {
    root = Files.createDirectories(folder.resolve("edition"));
    Files.createDirectories(root.resolve("Media"));
    Files.writeString(root.resolve("index.html"), "hallo");
    Files.writeString(root.resolve("Media/foto één.png"), "png");
    Files.writeString(folder.resolve("secret.txt"), "geheim");
  }

  @ParameterizedTest
  @CsvSource({
    "/index.html, index.html",
    "//index.html, index.html",
    "/Media/foto%20%C3%A9%C3%A9n.png, Media/foto één.png",
    "/media/FOTO%20%C3%A9%C3%A9n.png, Media/foto één.png",
  })
  void filesOfTheEditionShouldBeFound(String path, String file) {
    assertThat(ContentPath.resolve(root, path)).contains(root.resolve(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/Media/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%5csecret.txt",
        "/..\\secret.txt",
        "/./index.html",
        "/index.html%00.png",
        "/C:/secret.txt",
        "/Media",
        "/",
        "/nothing.html",
        "/%zz",
        "/%c3",
      })
  void nothingElseShouldBeFound(String path) {
    assertThat(ContentPath.resolve(root, path)).isEmpty();
  }

  @Test
  void anAbsolutePathShouldStayInTheFolder() {
    assertThat(ContentPath.resolve(root, folder.resolve("secret.txt").toString())).isEmpty();
  }

  @Test
  void aLinkOutOfTheFolderShouldNotBeFollowed() throws IOException {
    Files.createSymbolicLink(root.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(root.resolve("up"), folder);
    assertThat(ContentPath.resolve(root, "/link.txt")).isEmpty();
    assertThat(ContentPath.resolve(root, "/up/secret.txt")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 10",
    "bytes=90-, 90, 10",
    "bytes=-5, 95, 5",
    "bytes=90-500, 90, 10",
    "bytes=-500, 0, 100",
  })
  void aRangeShouldBeAPart(String header, long from, long length) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(from, length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=5-2", "bytes=-", "bytes=0-1,5-6", "lines=1-2", "bytes=a-b"})
  void aRangeThatMakesNoSenseShouldBeTheWhole(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Whole());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=500-600", "bytes=-0"})
  void aRangeBeyondTheEndShouldBeUnsatisfiable(String header) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Unsatisfiable());
  }
}
