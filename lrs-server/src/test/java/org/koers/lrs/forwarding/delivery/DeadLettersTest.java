package org.koers.lrs.forwarding.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.lrs;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.forwarding.DeadLetter;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.test.StatementText;

/** What becomes of statements that another LRS refuses. */
class DeadLettersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  @Test
  void aRefusedStatementShouldBecomeADeadLetterAndTheRestGoOn() {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(50);
    String bad = ids.get(33);
    server.refused = statement -> statement.path("id").asText().equals(bad);

    scene.forwarder.deliverDue();

    assertThat(server.taken)
        .containsExactlyElementsOf(ids.stream().filter(id -> !id.equals(bad)).toList());
    List<DeadLetter> dead = scene.forwarding.deadLetters(target, 0, 10);
    assertThat(dead).hasSize(1);
    assertThat(dead.getFirst())
        .returns(34L, DeadLetter::position)
        .returns(bad, DeadLetter::statementId)
        .returns(400, DeadLetter::status)
        .returns("{\"detail\":\"A statement breaks the rules\"}", DeadLetter::answer);
    assertThat(scene.status(target).counts().dead()).isEqualTo(1);

    server.refused = statement -> false;
    scene.forwarding.replay(target, 34);
    scene.forwarder.deliverDue();

    assertThat(server.taken).hasSize(50).doesNotHaveDuplicates().contains(bad);
    assertThat(scene.forwarding.deadLetters(target, 0, 10)).isEmpty();
  }

  @Test
  void allDeadLettersShouldBeReplayedTogether() {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(8);
    server.refused = statement -> true;
    scene.forwarder.deliverDue();
    assertThat(scene.status(target).counts().dead()).isEqualTo(8);

    server.refused = statement -> false;
    assertThat(scene.forwarding.replayAll(target)).isEqualTo(8);
    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(ids);
  }

  @Test
  void aTargetThatRefusesEverythingShouldNotGetTheWholeLogOneByOne() {
    Target target = scene.add(lrs(server.url()));
    scene.storeMany(100);
    server.refused = statement -> true;

    scene.forwarder.deliverDue();

    assertThat(scene.status(target).counts().dead()).isEqualTo(21);
    assertThat(scene.status(target).nextTry()).isPresent();
  }

  @Test
  void aConflictShouldBeADeadLetterOnlyWhereTheStatementDiffers() {
    StatementText same = aStatement();
    StatementText other = aStatement();
    Target target = scene.add(lrs(server.url()));
    scene.store(same, other, aStatement());
    scene.forwarder.deliverDue();
    // the target has the first one with other fields of its own, and another one as the second
    server.stored.computeIfPresent(
        same.id(),
        (id, json) ->
            ((ObjectNode) json)
                .put("timestamp", json.path("timestamp").asText())
                .put("stored", "2020-01-01T00:00:00Z"));
    server.stored.computeIfPresent(
        other.id(),
        (id, json) ->
            ((ObjectNode) json)
                .set("verb", JSON.createObjectNode().put("id", "https://example.org/v")));
    scene.sql("delete from lrs.delivery");
    scene.sql("update lrs.forwarding_target set position = 0, delivered = 0");

    scene.forwarder.deliverDue();

    assertThat(scene.forwarding.deadLetters(target, 0, 10))
        .extracting(DeadLetter::statementId)
        .containsExactly(other.id());
    assertThat(scene.status(target).counts().delivered()).isEqualTo(2);
  }
}
