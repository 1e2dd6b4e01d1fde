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
  void theCatalogueShouldHoldExactlyTheRequirementsThatRulesCheck() {
    Set<String> checked =
        Stream.concat(
                Rules.ALL.stream().map(Rule::requirement),
                Stream.of(
                    IdsDifferInBatch.class.getAnnotation(Requirement.class).value(),
                    StatementValidator.WELL_FORMED,
                    StatementValidator.PARAMETER))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(checked).isEqualTo(Requirements.all().keySet());
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
  void everyXapiIdShouldBeOneOfTheConformanceRequirements() throws IOException {
    Path list = Path.of(System.getProperty("koers.shared", "none"), "requirements/xapi-v1_0_3.txt");
    Assumptions.assumeTrue(Files.exists(list), "the list of requirement ids is not here");
    assertThat(Files.readAllLines(list))
        .containsAll(
            Requirements.all().keySet().stream().filter(id -> id.startsWith("XAPI-")).toList());
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
