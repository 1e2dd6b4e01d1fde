package org.koers.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Queries with limit 100 over one connection, at each of the sizes.
 *
 * @param more how long pages 1, 10, 100 and 1000 took, in words, for each size
 * @param bytes on disk a statement, indexes and log included, for each size
 */
record Queries(List<Query> all, List<String> more, Map<Long, Double> bytes) {

  private static final String LIMIT = "limit=100&";
  private static final int EACH = Integer.getInteger("benchmark.queries", 60);

  /** One kind of query at one size: milliseconds, without and with since (at half of the log). */
  record Query(String name, long size, double p50, double p95, double p50Since, double p95Since) {

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %d | %.1f | %.1f | %.1f | %.1f |",
          name,
          size,
          p50,
          p95,
          p50Since,
          p95Since);
    }
  }

  static final String HEAD =
      """
      | query, limit 100 | statements | p50 ms | p95 ms | p50 with since | p95 with since |
      |---|--:|--:|--:|--:|--:|
      """;

  static Queries measured(Server server) throws Exception {
    Queries queries = new Queries(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    for (String size :
        System.getProperty("benchmark.statements", "100000,1000000").split(",", -1)) {
      long statements = Long.parseLong(size);
      queries.bytes.put(statements, fill(server, statements));
      queries.run(server, statements);
    }
    return queries;
  }

  /** Adds what is missing; the bytes on disk a statement. */
  private static double fill(Server server, long size) throws Exception {
    long there = server.database().statements();
    Benchmark.say("filling up from " + there + " to " + size);
    while (there < size) {
      Load.run(4, Duration.ofSeconds(5), thread -> server.posting(thread, 100));
      there = server.database().statements();
    }
    try (Connection connection = server.database().connect();
        Statement sql = connection.createStatement()) {
      sql.execute("vacuum analyze");
      try (ResultSet row =
          sql.executeQuery(
              "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on"
                  + " n.oid = c.relnamespace where n.nspname = 'lrs' and c.relkind = 'r'")) {
        row.next();
        return row.getDouble(1) / there;
      }
    }
  }

  private void run(Server server, long size) throws Exception {
    Random random = new Random(1);
    Map<String, IntFunction<String>> cases = new LinkedHashMap<>();
    IntFunction<String> agent = i -> "agent=" + encoded(Statements.agent(rank(random, 500)));
    IntFunction<String> verb = i -> "verb=" + encoded(Statements.verb(rank(random, 30)));
    IntFunction<String> activity =
        i -> "activity=" + encoded(Statements.activity(rank(random, 500)));
    IntFunction<String> registration =
        i -> "registration=" + Statements.registration(rank(random, 500), random.nextInt(5));
    cases.put("agent", agent);
    cases.put("verb", verb);
    cases.put("activity", activity);
    cases.put("registration", registration);
    cases.put("agent + verb", both(agent, verb));
    cases.put("agent + activity", both(agent, activity));
    cases.put("agent + registration", both(agent, registration));
    cases.put("verb + activity", both(verb, activity));
    cases.put("verb + registration", both(verb, registration));
    cases.put("activity + registration", both(activity, registration));
    cases.put(
        "frequent agent + rare verb",
        i -> "agent=" + encoded(Statements.agent(0)) + "&verb=" + encoded(Statements.verb(39)));
    cases.put(
        "two frequent that never meet",
        i ->
            "verb="
                + encoded(Statements.LONELY_VERB)
                + "&activity="
                + encoded(Statements.activity(0)));
    cases.put(
        "related_activities",
        i ->
            "activity="
                + encoded(Statements.course(rank(random, 100)))
                + "&related_activities=true");
    cases.put(
        "related_agents",
        i -> "agent=" + encoded(Statements.teacher(random.nextInt(50))) + "&related_agents=true");
    cases.put("everything", i -> "ascending=false");
    String since = since(server, size);
    List<String> ids = ids(server);
    try (HttpConnection connection = server.connect()) {
      times(connection, i -> "statementId=" + ids.get(Math.floorMod(i, ids.size())), "");
      double[] byId =
          times(connection, i -> "statementId=" + ids.get(Math.floorMod(i, ids.size())), "");
      add(new Query("id", size, byId[0], byId[1], byId[0], byId[1]));
      for (IntFunction<String> warmUp : cases.values()) {
        times(connection, warmUp, LIMIT);
        times(connection, i -> warmUp.apply(i) + "&since=" + since, LIMIT);
      }
      for (var one : cases.entrySet()) {
        double[] plain = times(connection, one.getValue(), LIMIT);
        double[] bounded =
            times(connection, i -> one.getValue().apply(i) + "&since=" + since, LIMIT);
        add(new Query(one.getKey(), size, plain[0], plain[1], bounded[0], bounded[1]));
      }
      pages(connection, size);
    }
  }

  private void add(Query query) {
    all.add(query);
    Benchmark.say(query.row());
  }

  private static List<String> ids(Server server) throws IOException, SQLException {
    List<String> ids = new ArrayList<>();
    try (Connection connection = server.database().connect();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery(
                "select id from lrs.statement where position % 997 = 1 order by id limit "
                    + EACH)) {
      while (row.next()) {
        ids.add(row.getString(1));
      }
    }
    return ids;
  }

  private void pages(HttpConnection connection, long size) throws IOException {
    String path = "/xapi/statements?limit=100";
    int depth = 0;
    StringBuilder line =
        new StringBuilder("at " + size + " statements, pages 1, 10, 100 and 1000:");
    while (!path.isEmpty() && depth < 1_000) {
      long before = System.nanoTime();
      String body = connection.send("GET", path, "").body();
      depth++;
      if (depth == 1 || depth == 10 || depth == 100 || depth == 1_000) {
        line.append(String.format(Locale.ROOT, " %.1f ms", (System.nanoTime() - before) / 1e6));
      }
      int more = body.lastIndexOf("\"more\":\"") + 8;
      path = body.substring(more, body.indexOf('"', more));
    }
    more.add(line.toString());
    Benchmark.say(line.toString());
  }

  private static IntFunction<String> both(IntFunction<String> one, IntFunction<String> other) {
    return i -> one.apply(i) + "&" + other.apply(i);
  }

  /** Half of the asked values are frequent, half are spread over all. */
  private static int rank(Random random, int most) {
    return random.nextBoolean() ? random.nextInt(10) : random.nextInt(most);
  }

  private static String since(Server server, long size) throws IOException, SQLException {
    try (Connection connection = server.database().connect();
        Statement sql = connection.createStatement();
        ResultSet row =
            sql.executeQuery("select max(stored) from lrs.log where position <= " + size / 2)) {
      row.next();
      return encoded(row.getTimestamp(1).toInstant().toString());
    }
  }

  private static double[] times(HttpConnection connection, IntFunction<String> query, String limit)
      throws IOException {
    double[] times = new double[EACH];
    for (int i = -10; i < EACH; i++) {
      long before = System.nanoTime();
      HttpConnection.Answer answer =
          connection.send("GET", "/xapi/statements?" + limit + query.apply(i), "");
      if (answer.status() != 200) {
        throw new IOException(answer.status() + " " + answer.body());
      }
      if (i >= 0) {
        times[i] = (System.nanoTime() - before) / 1e6;
      }
    }
    java.util.Arrays.sort(times);
    return new double[] {times[EACH / 2], times[EACH * 95 / 100]};
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
