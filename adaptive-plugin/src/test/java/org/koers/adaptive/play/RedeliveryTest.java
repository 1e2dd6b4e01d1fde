package org.koers.adaptive.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.problem.ProblemCode;

class RedeliveryTest {

  private final ListedWaiting waiting =
      ListedWaiting.of(Map.of("anna", statements("a1", "a2"), "ben", statements("b1")));
  private final List<String> stored = new CopyOnWriteArrayList<>();
  private volatile boolean out = true;
  private final AtomicInteger tries = new AtomicInteger();

  private final Delivery delivery =
      new Delivery(
          waiting,
          (who, version, json) -> {
            tries.incrementAndGet();
            if (out) {
              throw new LrsProblem(ProblemCode.STORE_UNAVAILABLE, "Not now.");
            }
            stored.add(new String(json, UTF_8));
            return List.of();
          });

  @Test
  void whoAsksShouldBeToldHowManyStillWait() {
    assertThat(delivery.deliver(1, "anna")).isEqualTo(2);
    out = false;
    assertThat(delivery.deliver(1, "anna")).isZero();
    assertThat(stored).containsExactly("[a1,a2]");
  }

  @Test
  void contentShouldNotBeHeldUpByAStoreThatIsOut() {
    delivery.deliverIfReachable(1, "anna");
    delivery.deliverIfReachable(1, "anna");
    assertThat(tries).hasValue(1);
  }

  @Test
  void anOutageShouldEndByItself() throws InterruptedException {
    try (Redelivery redelivery = new Redelivery(delivery)) {
      redelivery.start(Duration.ofMillis(5));
      await(() -> tries.get() > 4);
      assertThat(stored).isEmpty();
      out = false;
      await(() -> stored.size() == 2);
    }
    assertThat(stored).containsExactlyInAnyOrder("[a1,a2]", "[b1]");
    assertThat(waiting.senders()).isEmpty();
  }

  @Test
  void noThreadShouldBeLeftWhenItIsClosed() throws InterruptedException {
    try (Redelivery redelivery = new Redelivery(delivery)) {
      redelivery.start(Duration.ofMillis(5));
      await(() -> tries.get() > 0);
      assertThat(threads()).isEqualTo(1);
    }
    await(() -> threads() == 0);
    int before = tries.get();
    Thread.sleep(50);
    assertThat(tries).hasValue(before);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("koers-redelivery"))
        .count();
  }

  private static void await(BooleanSupplier until) throws InterruptedException {
    for (int i = 0; i < 500 && !until.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(until.getAsBoolean()).isTrue();
  }

  private static List<PlayStatement> statements(String... bodies) {
    return List.of(bodies).stream()
        .map(body -> new PlayStatement(UUID.nameUUIDFromBytes(body.getBytes(UTF_8)), body))
        .toList();
  }
}
