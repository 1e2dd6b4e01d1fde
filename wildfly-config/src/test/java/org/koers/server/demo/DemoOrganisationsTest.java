package org.koers.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.adaptive.competency.CompetencyGraph;
import org.koers.lrs.xapi.Iri;

class DemoOrganisationsTest {

  private final List<DemoOrganisation> all = read(DemoCourseSourcesTest.DEMO);

  @Test
  void eachShouldHaveABeginnerAnExpertAndAForgetfulLearner() {
    assertThat(all).hasSize(3);
    for (DemoOrganisation one : all) {
      assertThat(one.learners())
          .extracting(DemoLearner::kind)
          .contains("beginner", "expert", "forgetful");
    }
  }

  @Test
  void nobodyShouldBeTwoPeople() {
    assertThat(all.stream().flatMap(one -> one.learners().stream()).map(DemoLearner::pseudonym))
        .doesNotHaveDuplicates();
    assertThat(all.stream().map(DemoOrganisation::tenant)).doesNotHaveDuplicates();
    assertThat(all.stream().map(DemoOrganisation::key)).doesNotHaveDuplicates();
  }

  @Test
  void rolesAndSubjectsShouldBeInTheGraphOfTheOrganisation() {
    for (DemoOrganisation one : all) {
      CompetencyGraph graph =
          CompetencyGraph.load(one.curriculum().graph(DemoCourseSourcesTest.DEMO));
      for (DemoLearner learner : one.learners()) {
        assertThat(graph.role(learner.role())).as(learner.displayName()).isPresent();
        for (PastCourse course : learner.past()) {
          assertThat(new Iri(course.subject().competency()).value())
              .matches(iri -> graph.competency(iri).isPresent());
          assertThat(course.subject().level()).isIn("basic", "advanced", "expert");
        }
      }
    }
  }

  @Test
  void theAnswersOfSanneShouldBeWhatTheyWere() {
    PastCourse only = all.getFirst().learners().getFirst().past().getFirst();

    assertThat(only.answers())
        .extracting(PastAnswer::given)
        .containsExactly(false, true, true, true, false, false);
    assertThat(only.passed()).isFalse();
  }

  @Test
  void anAttemptAtACourseThatIsNotThereShouldBeNamed(@TempDir Path folder) throws IOException {
    String text = Files.readString(DemoCourseSourcesTest.DEMO.resolve("organisations.json"));
    Files.writeString(
        folder.resolve("organisations.json"),
        text.replaceFirst("\"course\": \"privacy-op-kantoor\"", "\"course\": \"privacy-op-zee\""));

    assertThatThrownBy(() -> read(folder))
        .hasMessageContaining("default: \"privacy-op-zee\"")
        .hasMessageContaining("Correct its name");
  }

  private static List<DemoOrganisation> read(Path folder) {
    try {
      return DemoOrganisations.in(folder);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }
}
