package org.koers.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Connections that post without end, half of them single statements and half batches of 20, and
 * write down what was acknowledged. A connection that breaks is made again.
 */
final class Writers implements AutoCloseable {

  private final Ledger ledger;
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  Writers(Ledger ledger) {
    this.ledger = ledger;
  }

  Writers on(Server server, int connections) {
    for (int i = 0; i < connections; i++) {
      int number = i;
      threads.add(Thread.ofPlatform().start(() -> post(server, number)));
    }
    return this;
  }

  private void post(Server server, int number) {
    Statements statements = new Statements(number * 7_919L + System.nanoTime());
    while (!stopped) {
      try (HttpConnection connection = server.connect()) {
        while (!stopped) {
          once(connection, statements, number % 2 == 0 ? 1 : 20);
        }
      } catch (IOException broken) {
        count("connection broken");
        pause();
      } catch (RuntimeException unreadable) {
        count("answer cut off");
        pause();
      }
    }
  }

  private void once(HttpConnection connection, Statements statements, int batch)
      throws IOException {
    List<UUID> ids = new ArrayList<>();
    List<String> some = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      ids.add(statements.id());
      some.add(statements.next(ids.getLast()));
    }
    String body = batch == 1 ? some.getFirst() : "[" + String.join(",", some) + "]";
    HttpConnection.Answer answer = connection.send("POST", "/xapi/statements", body);
    count(Integer.toString(answer.status()));
    if (answer.status() == 200) {
      ledger.acknowledge(ids);
    } else {
      pause();
    }
  }

  private void count(String what) {
    answers.computeIfAbsent(what, w -> new LongAdder()).increment();
  }

  private void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stop) {
      stopped = true;
    }
  }

  /** How many answers of each status, and broken connections. */
  Map<String, Long> answers() {
    Map<String, Long> counts = new TreeMap<>();
    answers.forEach((what, count) -> counts.put(what, count.sum()));
    return counts;
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
