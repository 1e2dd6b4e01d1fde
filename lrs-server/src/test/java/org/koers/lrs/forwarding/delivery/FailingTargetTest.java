package org.koers.lrs.forwarding.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.inBatchesOf;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.lrs;
import static org.koers.lrs.forwarding.delivery.TargetServer.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.store.JdbcDeliveries;

/** What arrives at another LRS that fails, or from a node that does. */
class FailingTargetTest {

  private ForwardingScene scene;
  private TargetServer server;

  @BeforeEach
  void open() throws SQLException, IOException {
    scene = new ForwardingScene();
    server = new TargetServer();
  }

  @AfterEach
  void close() {
    scene.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 405, 408, 429, 500, 502, 503, 302})
  void aTargetThatFailsShouldGetTheSameAgainLater(int status) {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(5);
    server.tricks.add(answer(status, "Location", "https://elsewhere.example/"));

    scene.forwarder.deliverDue();
    scene.forwarder.deliverDue();

    assertThat(server.posts()).hasSize(1);
    var failed = scene.status(target);
    assertThat(failed.reason()).contains(Integer.toString(status));
    assertThat(failed.counts().failedAttempts()).isEqualTo(1);
    assertThat(failed.counts().waiting()).isEqualTo(5);
    assertThat(failed.nextTry()).isPresent();

    scene.waitIsOver();
    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(ids);
    assertThat(server.posts().get(1).body()).isEqualTo(server.posts().get(0).body());
    assertThat(scene.status(target).nextTry()).isEmpty();
  }

  @Test
  void retryAfterShouldBeHonoured() {
    Target target = scene.add(lrs(server.url()));
    scene.storeMany(1);
    server.tricks.add(answer(429, "Retry-After", "3600"));

    scene.forwarder.deliverDue();

    assertThat(scene.status(target).nextTry().orElseThrow())
        .isAfter(Instant.now().plus(Duration.ofMinutes(55)));
  }

  @Test
  void statementsWhoseAnswerWasLostShouldBeSentAgainUnderTheSameIds() {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(5);
    server.tricks.add(server.takeAndHangUp());

    scene.forwarder.deliverDue();
    assertThat(scene.status(target).reason()).contains("broke before it answered");
    scene.waitIsOver();
    scene.forwarder.deliverDue();

    assertThat(server.taken).hasSize(10);
    assertThat(server.stored.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(scene.status(target).counts().delivered()).isEqualTo(5);
  }

  @Test
  void aTargetThatIsTooSlowShouldBeTriedAgain() throws InterruptedException {
    CountDownLatch released = new CountDownLatch(1);
    Forwarder impatient = scene.newForwarder(Duration.ofMillis(200));
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(2);
    server.tricks.add(
        (exchange, body) -> {
          await(released);
          return false;
        });

    impatient.deliverDue();
    released.countDown();
    assertThat(scene.status(target).reason()).contains("did not answer within");
    scene.waitIsOver();
    scene.forwarder.deliverDue();

    assertThat(server.stored.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    impatient.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anAnswerWithoutTheIdsShouldNotCountAsDelivered() {
    Target target = scene.add(lrs(server.url()));
    scene.storeMany(1);
    server.tricks.add(answer(200));

    scene.forwarder.deliverDue();

    assertThat(scene.status(target).counts().delivered()).isZero();
    assertThat(scene.status(target).reason()).contains("not with the ids");
  }

  @Test
  void aNodeThatDiedInTheMiddleShouldBeSucceededByAnother() {
    scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(5);
    var deliveries = new JdbcDeliveries(ForwardingScene.APP);
    Lease dead = deliveries.claim(deliveries.tenants(), DeliveryRound.LEASE, 1).getFirst();
    Delivery lost = deliveries.add(dead, List.of(1L, 2L, 3L), 3).orElseThrow();

    scene.forwarder.deliverDue();
    assertThat(server.received).isEmpty();
    scene.leasesRunOut();
    scene.newForwarder().deliverDue();

    assertThat(server.taken).isEqualTo(ids);
    assertThatThrownBy(() -> deliveries.delivered(dead, lost, Answer.none("late")))
        .isInstanceOf(Deliveries.LeaseLost.class);
  }

  @Test
  void twoNodesShouldNotDeliverTwice() throws InterruptedException {
    scene.add(inBatchesOf(10, lrs(server.url())));
    Forwarder one = scene.newForwarder();
    Forwarder two = scene.newForwarder();
    one.start();
    two.start();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.addAll(scene.storeMany(5));
      one.grown(scene.tenant());
      two.grown(scene.tenant());
    }
    boolean arrived = server.awaitTaken(60);
    assertThat(arrived).as("%s", scene.forwarding.targets(scene.tenant())).isTrue();
    one.close();
    two.close();

    assertThat(server.taken).isEqualTo(ids);
    assertThat(new HashSet<>(server.taken)).hasSize(60);
  }
}
