package org.koers.packager.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.problem.PackageProblem;

/**
 * Descriptions made to exhaust the reader, each opened by a Java of its own with 64 MiB of heap.
 */
@Timeout(120)
class HostileManifestTest {

  private static final int MANY = 100_000;
  private static final int DEEP = 10_000;

  @TempDir Path folder;

  /** Opens a package and says how it went: the code of the problem, and the milliseconds. */
  static final class Opening {

    private Opening() {}

    public static void main(String[] args) {
      long from = System.nanoTime();
      String how = "opened";
      try {
        PackageReader.read(Path.of(args[0]));
      } catch (PackageProblem refused) {
        how = refused.code() + " " + refused.message();
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
      System.out.println(how + " [" + millis + " ms]");
    }
  }

  private String opened(ZipFixture zip) throws IOException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Opening.class.getName(),
                zip.in(folder).toString())
            .redirectErrorStream(true)
            .start();
    try {
      return new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } finally {
      java.destroy();
    }
  }

  private static ZipFixture described(String name, String description) {
    return new ZipFixture().with(name, description).with("index.html", "x");
  }

  @Test
  void aHundredThousandItemsShouldBeRefused() throws IOException {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      items.append("<item identifier=\"x").append(i).append("\"><title>A</title></item>\n");
    }
    String manifest = ZipFixture.manifest(items.toString());
    assertThat(opened(described("imsmanifest.xml", manifest)))
        .startsWith("LIMIT_EXCEEDED")
        .contains("max-xml-elements");
  }

  @Test
  void tenThousandLevelsShouldBeRefused() throws IOException {
    String nested = "<item identifier=\"x\">".repeat(DEEP) + "<title/>" + "</item>".repeat(DEEP);
    assertThat(opened(described("imsmanifest.xml", ZipFixture.manifest(nested))))
        .startsWith("LIMIT_EXCEEDED")
        .contains("max-xml-depth");
    String blocks = "<courseStructure>" + "<block>".repeat(DEEP) + "</block>".repeat(DEEP);
    assertThat(opened(described("cmi5.xml", blocks + "</courseStructure>")))
        .startsWith("LIMIT_EXCEEDED")
        .contains("max-xml-depth");
  }

  @Test
  void entitiesShouldBeRefusedInEveryDescription() throws IOException {
    String laughs =
        "<!DOCTYPE m [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM"
            + " \"file:///etc/passwd\">]><m>&b;&c;</m>";
    for (String name : new String[] {"imsmanifest.xml", "cmi5.xml", "tincan.xml"}) {
      assertThat(opened(described(name, laughs))).as(name).startsWith("XML_DOCTYPE");
    }
  }

  @Test
  void moreEntriesThanTheCapShouldBeRefused() throws IOException {
    ZipFixture zip = ZipFixture.scorm();
    for (int i = 0; i < 65_000; i++) {
      zip.with("f" + i, "");
    }
    assertThat(opened(zip)).startsWith("LIMIT_EXCEEDED").contains("max-entries");
  }

  @Test
  void aLargeManifestWithinTheCapsShouldBeRead() throws IOException {
    StringBuilder files = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      files.append("<file href=\"media/picture-").append(i).append(".png\"/>\n");
    }
    String manifest =
        ZipFixture.manifest("").replace("<file href=\"index.html\"/>", files.toString());
    assertThat(opened(described("imsmanifest.xml", manifest))).startsWith("opened");
  }
}
