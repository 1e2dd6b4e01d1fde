package org.koers.lrs.statement.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The catalogue and the rules say the same. */
class RequirementsTest {

  @Test
  void everyRuleShouldNameARequirementOfTheCatalogue() {
    assertThat(Requirements.all().keySet()).containsAll(Requirements.rules().keySet());
  }

  @Test
  void everyRuleClassShouldBeListed() throws IOException {
    Set<String> listed =
        Rules.ALL.stream().map(rule -> rule.getClass().getName()).collect(Collectors.toSet());
    assertThat(Rules.ALL).hasSameSizeAs(listed);
    String folder = Rules.class.getPackageName().replace('.', '/');
    Path classes = Path.of("target/classes", folder);
    try (Stream<Path> files = Files.list(classes)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString().replace(".class", ""))
                  .filter(name -> name.contains("$"))
                  .map(name -> type(Rules.class.getPackageName() + "." + name))
                  .filter(type -> type.isAnnotationPresent(Requirement.class))
                  .map(Class::getName))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @Test
  void theXapiIdsShouldBeThoseOfTheConformanceRequirements() throws IOException {
    Path lists = Path.of(System.getProperty("koers.shared", "none"), "requirements");
    Assumptions.assumeTrue(Files.exists(lists), "the lists of requirement ids are not here");
    Set<String> all = new TreeSet<>();
    all.addAll(Files.readAllLines(lists.resolve("xapi-v1_0_3.txt")));
    all.addAll(Files.readAllLines(lists.resolve("xapi-v2_0.txt")));
    all.remove("");
    assertThat(Requirements.all().keySet().stream().filter(id -> id.startsWith("XAPI-")))
        .containsExactlyInAnyOrderElementsOf(all);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
