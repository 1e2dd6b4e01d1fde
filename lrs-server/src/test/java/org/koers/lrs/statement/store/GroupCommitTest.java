package org.koers.lrs.statement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.test.StatementText.aStatement;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.statement.store.StatementFilter.Selection;
import org.koers.lrs.statement.store.StoreOutcome.Conflict;
import org.koers.lrs.statement.store.StoreOutcome.Stored;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.test.TestDatabase;

/** Many callers at once, on two nodes that share the database. */
class GroupCommitTest {

  private static final int CALLERS = 16;
  private static final int REQUESTS = 40;

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void manyWritersOnTwoNodesShouldLeaveALogWithoutGaps() throws Exception {
    long one = tenant("one");
    long other = tenant("other");
    try (JdbcStatementStore here = new JdbcStatementStore(database.app());
        JdbcStatementStore there = new JdbcStatementStore(database.app())) {
      List<Callable<Integer>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        StoreScene scene =
            new StoreScene(caller % 2 == 0 ? here : there, caller % 4 < 2 ? one : other);
        int number = caller;
        callers.add(() -> post(scene, number));
      }
      int stored = inParallel(callers).stream().mapToInt(Integer::intValue).sum();

      assertWhole(new StoreScene(here, one));
      assertWhole(new StoreScene(there, other));
      assertThat(here.head(one) + here.head(other)).isEqualTo(stored);
    }
  }

  @Test
  void oneIdFromManyCallersShouldBeStoredOnceAndConflictForTheOthersAlone() throws Exception {
    long tenant = tenant("contested");
    UUID contested = UUID.randomUUID();
    try (JdbcStatementStore here = new JdbcStatementStore(database.app());
        JdbcStatementStore there = new JdbcStatementStore(database.app())) {
      List<Callable<StoreOutcome>> callers = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        StoreScene scene = new StoreScene(caller % 2 == 0 ? here : there, tenant);
        String actor = "actor-" + caller;
        callers.add(
            () -> scene.store(aStatement().by(actor), aStatement().withId(contested).by(actor)));
        callers.add(() -> scene.store(aStatement().by(actor)));
      }
      List<StoreOutcome> outcomes = inParallel(callers);

      assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(CALLERS - 1);
      assertThat(outcomes).filteredOn(Stored.class::isInstance).hasSize(CALLERS + 1);
      assertThat(here.head(tenant)).isEqualTo(CALLERS + 2);
      assertWhole(new StoreScene(here, tenant));
    }
  }

  @Test
  void whatIsConsistentShouldNeverGrowAfterwards() throws Exception {
    long tenant = tenant("polled");
    AtomicBoolean writing = new AtomicBoolean(true);
    try (JdbcStatementStore here = new JdbcStatementStore(database.app());
        JdbcStatementStore there = new JdbcStatementStore(database.app())) {
      StoreScene writer = new StoreScene(here, tenant);
      StoreScene reader = new StoreScene(there, tenant);
      Callable<Integer> write = () -> post(writer, 1);
      Callable<Integer> read =
          () -> {
            List<Instant> times = new ArrayList<>();
            List<Integer> counts = new ArrayList<>();
            while (writing.get()) {
              Instant through = there.consistentThrough(tenant);
              times.add(through);
              counts.add(upTo(reader, through));
            }
            for (int i = 0; i < times.size(); i++) {
              assertThat(upTo(reader, times.get(i))).isEqualTo(counts.get(i));
            }
            return times.size();
          };
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        Future<Integer> reading = threads.submit(read);
        threads.submit(write).get();
        writing.set(false);
        assertThat(reading.get()).isPositive();
      }
      assertThat(there.consistentThrough(tenant)).isAfter(reader.log().getLast().stored());
    }
  }

  private static int upTo(StoreScene scene, Instant time) {
    return scene
        .find(
            StatementFilter.all(Selection.EVERYTHING).storedIn(null, time), Slice.after(0, 100_000))
        .size();
  }

  /** Batches of one to three, on actors and activities that the callers share. */
  private static int post(StoreScene scene, int caller) {
    int stored = 0;
    for (int request = 0; request < REQUESTS; request++) {
      StatementText[] texts = new StatementText[1 + request % 3];
      for (int i = 0; i < texts.length; i++) {
        texts[i] =
            aStatement()
                .by("actor-" + (request + i) % 7)
                .on("https://example.org/activity/" + (caller + i) % 5);
      }
      assertThat(scene.store(texts)).isInstanceOf(Stored.class);
      stored += texts.length;
    }
    return stored;
  }

  private static void assertWhole(StoreScene scene) {
    List<StoredStatement> log = scene.log();
    assertThat(log)
        .extracting(StoredStatement::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    assertThat(log).extracting(StoredStatement::stored).isSorted().doesNotHaveDuplicates();
    assertThat(log).extracting(StoredStatement::id).doesNotHaveDuplicates();
  }

  private static <T> List<T> inParallel(List<Callable<T>> callers) throws Exception {
    List<Callable<T>> shuffled = new ArrayList<>(callers);
    Collections.shuffle(shuffled);
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
      for (Future<T> future : threads.invokeAll(shuffled)) {
        results.add(future.get());
      }
    }
    return results;
  }

  private long tenant(String name) throws SQLException {
    return new CredentialIssuer(database.owner()).ensureTenant(name).id();
  }
}
