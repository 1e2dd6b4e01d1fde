package org.koers.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of docs/conformance.md, and that it is true of the tests that have just run. */
class ConformanceMapTest {

  private static final Path ROOT = Path.of(System.getProperty("koers.root"));
  private static ConformanceMap map;

  @BeforeAll
  static void read() throws IOException {
    Path results = ROOT.resolve("lrs-server/target/conformance.txt");
    Assumptions.assumeTrue(
        Files.exists(results),
        "lrs-server's tests did not run before: build it together with this");
    map = ConformanceMap.of(Files.readAllLines(results));
    Assumptions.assumeTrue(
        map.results().size() > 200, "only some of lrs-server's tests ran before: run them all");
  }

  @Test
  void testsShouldNameRequirementsOfTheCatalogueOnly() {
    assertThat(map.unknown()).isEmpty();
  }

  @Test
  void everyRuleShouldHaveATest() {
    assertThat(map.rulesWithoutTest()).isEmpty();
  }

  @Test
  void theManualShouldShowTheMapAsItIs() throws IOException {
    Path manual = ROOT.resolve("docs/conformance.md");
    if (Boolean.getBoolean("koers.docs.write")) {
      Files.writeString(manual, map.markdown());
    }
    assertThat(manual).hasContent(map.markdown());
  }
}
