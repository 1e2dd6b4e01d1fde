package org.koers.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A made-up organisation: roles that require twenty competencies each, activities that teach them,
 * learners with ten answers each.
 */
record Company(int learners, int activities, int competencies) {

  static final String HOME = "https://tutor.example";
  private static final int PER_ROLE = 20;
  private static final int ANSWERS = 10;
  private static final int BATCH = 500;

  Company tenth() {
    return new Company(learners / 10, activities / 10, competencies / 10);
  }

  String name() {
    return "%,d learners, %,d activities, %,d competencies"
        .formatted(learners, activities, competencies);
  }

  private int roles() {
    return competencies / PER_ROLE;
  }

  static String token(int learner) {
    return "token-of-learner-" + learner;
  }

  static String pseudonym(int learner) {
    return "learner-" + learner;
  }

  private static String competency(int number) {
    return "https://tutor.example/graph#c" + number;
  }

  private static String activity(int number) {
    return HOME + "/activities/course-" + number;
  }

  /** The graph: in each role a chain of five, so that there are prerequisites. */
  Path graph(Path folder) throws IOException {
    StringBuilder turtle =
        new StringBuilder(
            """
            @prefix : <https://tutor.example/graph#> .
            @prefix koers: <https://w3id.org/koers/ns#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            """);
    for (int c = 0; c < competencies; c++) {
      turtle.append(
          ":c%d a koers:Competency ; skos:prefLabel \"Competency %d\"@en%s .%n"
              .formatted(c, c, c % 5 == 0 ? "" : " ; koers:prerequisite :c" + (c - 1)));
    }
    for (int r = 0; r < roles(); r++) {
      turtle.append(
          ":r%d a koers:Role ; skos:notation \"role-%d\" ; skos:prefLabel \"Role %d\"@en ; koers:requires%n"
              .formatted(r, r, r));
      List<String> required = new ArrayList<>();
      for (int i = 0; i < PER_ROLE; i++) {
        required.add(
            "[ koers:competency :c%d ; koers:level koers:basic ; koers:criticality koers:%s ]"
                .formatted(r * PER_ROLE + i, i % 3 == 0 ? "high" : "medium"));
      }
      turtle.append(String.join(" ,\n", required)).append(" .\n");
    }
    Path file = folder.resolve("graph-" + competencies + ".ttl");
    Files.createDirectories(folder);
    return Files.writeString(file, turtle);
  }

  /** Learners and published activities; their statements come over xAPI. */
  void settle(RawPostgres database) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      long tenant;
      try (ResultSet row = sql.executeQuery("select min(id) from lrs.tenant")) {
        row.next();
        tenant = row.getLong(1);
      }
      sql.execute(
          """
          insert into adaptive.learner
            select %d, 'learner-' || n, 'Learner ' || n, 'role-' || n %% %d, 'en',
                   sha256(convert_to('token-of-learner-' || n, 'UTF8'))
            from generate_series(0, %d) n"""
              .formatted(tenant, roles(), learners - 1));
      sql.execute(
          """
          insert into adaptive.catalogue_entry
            select %d, gen_random_uuid(), '%s/activities/course-' || n, 'course-' || n,
                   sha256(convert_to('course ' || n, 'UTF8')), 'Course ' || n, 'en', 'BASIC',
                   'PT' || 5 + n %% 20 || 'M', array['%s' || n %% %d], array['%s' || n %% %d],
                   '{}', '{}', '{text,quiz}', 'SCORED', now(), true
            from generate_series(0, %d) n"""
              .formatted(
                  tenant,
                  HOME,
                  "https://tutor.example/graph#c",
                  competencies,
                  "https://tutor.example/graph#c",
                  competencies,
                  activities - 1));
      sql.execute(
          """
          insert into adaptive.catalogue_sco
            select tenant_id, id, 0, 'item_1', title, 'index.html', true, null, ''
            from adaptive.catalogue_entry""");
      sql.execute(
          """
          insert into adaptive.catalogue_version values (%d, 1000)
            on conflict (tenant_id) do update set version = adaptive.catalogue_version.version + 1"""
              .formatted(tenant));
      sql.execute("vacuum analyze");
    }
  }

  /** Ten answers of each learner, half of them on each of two courses of the role. */
  void learn(Server server) throws Exception {
    int all = learners * ANSWERS;
    AtomicLong next = new AtomicLong();
    while (next.get() < all) {
      Load.run(
          4,
          Duration.ofSeconds(5),
          thread -> {
            HttpConnection connection = server.connect();
            return new Load.Work() {
              @Override
              public int once() throws IOException {
                long from = next.getAndAdd(BATCH);
                List<String> some = new ArrayList<>();
                for (int i = (int) Math.min(all, from); i < Math.min(all, from + BATCH); i++) {
                  some.add(answer(i / ANSWERS, i % ANSWERS));
                }
                if (some.isEmpty()) {
                  LockSupport.parkNanos(10_000_000);
                } else {
                  send(connection, "[" + String.join(",", some) + "]");
                }
                return some.size();
              }

              @Override
              public void close() throws IOException {
                connection.close();
              }
            };
          });
    }
  }

  static void send(HttpConnection connection, String body) throws IOException {
    HttpConnection.Answer answer = connection.send("POST", "/xapi/statements", body);
    if (answer.status() != 200) {
      throw new IOException(answer.status() + " " + answer.body());
    }
  }

  /** A learner's answer of that number; past the tenth, to further questions. */
  String answer(int learner, int number) {
    int course = learner % roles() * PER_ROLE + number / 5 % PER_ROLE;
    Random random = new Random(learner * 31L + number);
    return """
    {"id":"%s","actor":{"account":{"homePage":"%s","name":"%s"}},\
    "verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},\
    "object":{"id":"%s/q%d","definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"true-false"}},\
    "result":{"success":%b},\
    "context":{"registration":"%s","contextActivities":{"parent":[{"id":"%s"}]}},\
    "timestamp":"2026-11-%02dT%02d:%02d:00Z"}"""
        .formatted(
            UUID.nameUUIDFromBytes((learner + " " + number).getBytes(UTF_8)),
            HOME,
            pseudonym(learner),
            activity(course),
            number % 5,
            random.nextInt(10) < 6,
            UUID.nameUUIDFromBytes(("attempt " + learner + " " + number / 5).getBytes(UTF_8)),
            activity(course),
            1 + learner % 20,
            9 + number / 50 % 10,
            number % 50);
  }
}
