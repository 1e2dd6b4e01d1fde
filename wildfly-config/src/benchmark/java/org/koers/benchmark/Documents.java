package org.koers.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Documents of the State Resource, 1 KB each, over some connections.
 *
 * @param what method and count of connections
 * @param p50 of a request, in milliseconds, as is p95
 */
record Documents(String what, double perSecond, double p50, double p95) {

  private static final String CONTENT = "{\"bookmark\":\"" + "x".repeat(1_000) + "\"}";

  static final String HEAD =
      """
      | documents | a second | p50 ms | p95 ms |
      |---|--:|--:|--:|
      """;

  static List<Documents> measured(Server server, Duration round) throws Exception {
    List<Documents> all = new ArrayList<>();
    for (int connections : new int[] {1, 8}) {
      for (String method : List.of("PUT", "GET")) {
        Load.Result result =
            Load.run(
                connections, round, thread -> work(server, thread + 100 * connections, method));
        all.add(
            new Documents(
                method + ", " + connections + (connections == 1 ? " connection" : " connections"),
                result.perSecond(),
                result.percentile(.5),
                result.percentile(.95)));
        Benchmark.say(all.getLast().row());
      }
    }
    return all;
  }

  /**
   * Each connection has a learner of its own, puts one new document after the other, and gets a
   * hundred of them again and again.
   */
  private static Load.Work work(Server server, int learner, String method) throws IOException {
    HttpConnection connection = server.connect();
    return new Load.Work() {
      private int turn;

      @Override
      public int once() throws IOException {
        String path =
            "/xapi/activities/state?stateId="
                + (method.equals("PUT") ? turn++ : turn++ % 100)
                + "&agent="
                + Queries.encoded(Statements.agent(learner))
                + "&activityId="
                + Queries.encoded(Statements.activity(0));
        HttpConnection.Answer answer =
            connection.send(method, path, method.equals("PUT") ? CONTENT : "");
        if (answer.status() != 200 && answer.status() != 204) {
          throw new IOException(answer.status() + " " + answer.body());
        }
        return 1;
      }

      @Override
      public void close() throws IOException {
        connection.close();
      }
    };
  }

  String row() {
    return String.format(Locale.ROOT, "| %s | %.0f | %.2f | %.2f |", what, perSecond, p50, p95);
  }
}
