package org.koers.lrs.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.koers.lrs.problem.ProblemCode;

/**
 * How the server is, as its metrics say.
 *
 * @param troubles keys of the texts that say what is wrong and the cure, the gravest first
 * @param waiting requests that wait to be stored
 * @param commitMillis how long storing a group takes, on average since the start
 * @param connections in use and open, by pool
 * @param heap bytes used of how many at most
 * @param problems answers that were problems since the start, by code
 */
public record Health(
    boolean storing,
    List<String> troubles,
    long waiting,
    double commitMillis,
    Map<String, Share> connections,
    Share heap,
    Instant started,
    String version,
    Map<String, Long> problems) {

  private static final double MUCH = .9;
  private static final long MANY_WAITING = 1_000;

  /** So much of so much. */
  public record Share(double used, double most) {

    /** From 0 to 100. */
    public int percent() {
      return most <= 0 ? 0 : (int) Math.round(100 * Math.min(1, used / most));
    }

    boolean nearlyFull() {
      return most > 0 && used > MUCH * most;
    }
  }

  static Health of(Figures figures, boolean writing) {
    boolean up = figures.sum("koers_database_up") > 0;
    long waiting = (long) figures.sum("koers_commit_waiting");
    Share heap =
        new Share(
            figures.sum("jvm_memory_used_bytes", "area", "heap"),
            figures.sum("jvm_memory_max_bytes", "area", "heap"));
    List<String> troubles = new ArrayList<>();
    when(!up, "trouble.database", troubles);
    when(!writing, "trouble.writer", troubles);
    when(waiting > MANY_WAITING, "trouble.waiting", troubles);
    when(heap.nearlyFull(), "trouble.heap", troubles);
    when(figures.sum("koers_pool_timed_out_total") > 0, "trouble.pool", troubles);
    when(
        figures.sum("koers_problems_total", "code", "KOERS-0001") > 0,
        "trouble.incidents",
        troubles);
    return new Health(
        up && writing,
        List.copyOf(troubles),
        waiting,
        1_000 * figures.mean("koers_commit_seconds"),
        pools(figures),
        heap,
        Instant.ofEpochSecond((long) figures.sum("process_start_time_seconds")),
        figures.info("koers_build_info", "version"),
        figures.by("koers_problems_total", "code"));
  }

  /** What a code means, in one sentence; the code itself where it is none of ours. */
  public String meaning(String code) {
    return Stream.of(ProblemCode.values())
        .filter(one -> one.text().equals(code))
        .map(ProblemCode::title)
        .findFirst()
        .orElse(code);
  }

  private static void when(boolean wrong, String key, List<String> troubles) {
    if (wrong) {
      troubles.add(key);
    }
  }

  private static Map<String, Share> pools(Figures figures) {
    Map<String, Share> pools = new java.util.TreeMap<>();
    figures
        .labels("koers_pool_open")
        .forEach(
            labels -> {
              String pool = labels.get("pool");
              pools.put(
                  pool,
                  new Share(
                      figures.sum("koers_pool_in_use", "pool", pool),
                      figures.sum("koers_pool_open", "pool", pool)));
            });
    return pools;
  }
}
