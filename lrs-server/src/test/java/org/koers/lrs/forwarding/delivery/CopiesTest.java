package org.koers.lrs.forwarding.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.lrs;
import static org.koers.lrs.forwarding.delivery.TargetServer.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.forwarding.DeadLetter;
import org.koers.lrs.forwarding.DeliveredCopies;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.store.JdbcDeliveredCopies;

/** Who got copies of which statements. */
class CopiesTest {

  private ForwardingScene scene;
  private TargetServer server;
  private final DeliveredCopies copies = new JdbcDeliveredCopies(ForwardingScene.APP);

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

  @Test
  void deliveredRefusedAndUncertainCopiesShouldBeTold() {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(5);
    server.refused = statement -> statement.path("id").asText().equals(ids.get(2));
    scene.forwarder.deliverDue();
    scene.storeMany(2);
    server.tricks.add(answer(503));
    scene.forwarder.deliverDue();
    scene.storeMany(1);
    scene.forwarding.delete(target);

    List<DeliveredCopies.Copies> told =
        copies.targetsOf(scene.tenant(), List.of(1L, 2L, 3L, 6L, 8L, 99L));

    assertThat(told).hasSize(1);
    assertThat(told.getFirst().name()).isEqualTo("archive");
    assertThat(told.getFirst().deleted()).isTrue();
    assertThat(told.getFirst().delivered()).containsExactly(1L, 2L);
    assertThat(told.getFirst().possible()).containsExactly(3L, 6L);
    assertThat(copies.targetsOf(scene.tenant() + 1, List.of(1L, 2L))).isEmpty();
  }

  @Test
  void whatATargetAnsweredShouldBeForgotten() {
    Target target = scene.add(lrs(server.url()));
    scene.storeMany(2);
    server.refused = statement -> true;
    scene.forwarder.deliverDue();

    assertThat(copies.forgetAnswers(scene.tenant(), List.of(2L))).isEqualTo(1);

    assertThat(scene.forwarding.deadLetters(target, 0, 9))
        .extracting(DeadLetter::answer)
        .containsExactly("{\"detail\":\"A statement breaks the rules\"}", "");
  }
}
