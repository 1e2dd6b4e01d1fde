package org.koers.server.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The organisations of the demo and their learners, as {@code organisations.json} tells them: who
 * they are, and what they answered in courses of an LMS that they had before.
 */
public final class DemoOrganisations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoOrganisations() {}

  /**
   * All of them; the first is the tenant that every installation begins with.
   *
   * @param demo the folder of the demo, in the sources or in the home
   */
  public static List<DemoOrganisation> in(Path demo) throws IOException {
    return JSON
        .readValue(demo.resolve("organisations.json").toFile(), Written.class)
        .organisations()
        .stream()
        .map(Organisation::read)
        .toList();
  }

  record Written(List<Organisation> organisations) {}

  /** One organisation, with the courses of its old LMS by the last part of their IRI. */
  record Organisation(
      String tenant,
      String key,
      String name,
      String curriculum,
      Map<String, OldCourse> oldCourses,
      List<Person> learners) {

    DemoOrganisation read() {
      Curriculum taught = Curriculum.of(curriculum);
      return new DemoOrganisation(
          tenant, key, name, taught, learners.stream().map(one -> read(taught, one)).toList());
    }

    private DemoLearner read(Curriculum taught, Person person) {
      Map<String, Integer> times = new HashMap<>();
      return new DemoLearner(
          person.pseudonym(),
          person.displayName(),
          person.kind(),
          person.role(),
          person.language(),
          person.past().stream()
              .map(past -> read(taught, past, times.merge(past.course(), 1, Integer::sum)))
              .toList());
    }

    private PastCourse read(Curriculum taught, Attempt past, int time) {
      OldCourse course = oldCourses.get(past.course());
      if (course == null || course.questions().size() != past.right().length()) {
        throw new IllegalArgumentException(
            "%s: \"%s\" with %d answers is not among the old courses. Correct its name or its answers."
                .formatted(tenant, past.course(), past.right().length()));
      }
      return new PastCourse(
          past.course(),
          course.title(),
          course.language(),
          new PastSubject(taught.competency(course.competency()), course.level()),
          new PastCourse.When(past.daysAgo(), time),
          IntStream.range(0, course.questions().size())
              .mapToObj(i -> answer(course.questions().get(i), past.right().charAt(i) == 'y'))
              .toList());
    }

    private static PastAnswer answer(PastQuestion question, boolean right) {
      return new PastAnswer(question, right == question.truth());
    }
  }

  record OldCourse(
      String title,
      String language,
      String competency,
      String level,
      List<PastQuestion> questions) {}

  record Person(
      String pseudonym,
      String displayName,
      String kind,
      String role,
      String language,
      List<Attempt> past) {}

  /** One attempt at an old course: {@code y} or {@code n} for each question. */
  record Attempt(String course, int daysAgo, String right) {}
}
