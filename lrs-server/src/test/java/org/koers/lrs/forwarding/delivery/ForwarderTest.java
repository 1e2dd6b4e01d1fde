package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.lrs;
import static org.koers.lrs.forwarding.delivery.TargetServer.answer;
import static org.koers.lrs.test.StatementText.aStatement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.lrs.forwarding.DeadLetter;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.ForwardingFilter.Related;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.forwarding.store.JdbcDeliveries;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.xapi.version.XapiVersion;

/** What arrives at another LRS, whatever that does. */
class ForwarderTest {

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

  private static TargetPlan inBatchesOf(int size, TargetPlan plan) {
    return new TargetPlan(
        plan.name(), plan.kind(), plan.url(), plan.version(), plan.filter(), size);
  }

  @Test
  void everyStatementShouldArriveOnceAndInOrder() {
    Target target = scene.add(inBatchesOf(20, lrs(server.url())));
    List<String> ids = new ArrayList<>(scene.storeMany(50));
    scene.forwarder.deliverDue();
    ids.addAll(scene.storeMany(7));
    scene.forwarder.deliverDue();
    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(ids);
    assertThat(server.posts()).hasSize(4);
    assertThat(server.posts().getFirst().headers())
        .containsEntry("Authorization", "Basic dXM6b3Vycw==")
        .containsEntry("X-experience-api-version", "2.0.0");
    assertThat(scene.status(target).counts().delivered()).isEqualTo(57);
    assertThat(scene.status(target).lag()).isZero();
    assertThat(scene.status(target).lastSuccess()).isPresent();
  }

  @Test
  void theFilesOfStatementsShouldArriveWithThemAsTheyWereStored() throws Exception {
    String content = "proof of ä\r\n--koers\r\n";
    byte[] bytes = content.getBytes(UTF_8);
    String sha2 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    StatementText withFile =
        aStatement()
            .with(
                "\"attachments\":[{\"usageType\":\"https://example.org/proof\",\"display\":{\"en\":\"x\"},"
                    + "\"contentType\":\"text/plain\",\"length\":%d,\"sha2\":\"%s\"}]"
                        .formatted(bytes.length, sha2));
    Path file = Files.write(Files.createTempFile("koers-test", ".tmp"), bytes);
    try (ReceivedBody body =
        new ReceivedBody(
            ("[" + aStatement().json() + "," + withFile.json() + "]").getBytes(UTF_8),
            List.of(new SpooledAttachment(sha2, file)))) {
      scene.intake.post(scene.writer, XapiVersion.V2_0_0, Map.of(), body);
    }
    scene.add(lrs(server.url()));
    scene.forwarder.deliverDue();

    assertThat(server.taken).hasSize(2).contains(withFile.id());
    TargetServer.Received post = server.posts().getFirst();
    try (ReceivedBody arrived =
        scene.intake.body(
            post.headers().get("Content-type"),
            new ByteArrayInputStream(post.body().getBytes(UTF_8)))) {
      assertThat(arrived.attachments()).extracting(SpooledAttachment::sha2).containsExactly(sha2);
      assertThat(arrived.attachments().getFirst().file()).hasContent(content);
    }
  }

  @Test
  void aTargetThatIsMadeLateShouldGetWhatIsStoredFromThenOn() {
    scene.storeMany(3);
    Target target = scene.add(lrs(server.url()), new Start.Now());
    List<String> later = scene.storeMany(2);

    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(later);
    assertThat(scene.status(target).position()).isEqualTo(5);
  }

  @Test
  void aTargetShouldBeginAtTheTimeItIsTold() {
    scene.storeMany(3);
    Instant between = scene.store.consistentThrough(scene.tenant());
    List<String> later = scene.storeMany(2);
    scene.add(lrs(server.url()), new Start.Since(between));

    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(later);
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

  @Test
  void aPausedTargetShouldGetNothingAndGoOnWhereItWas() {
    Target target = scene.add(lrs(server.url()));
    scene.forwarding.pause(target, true);
    List<String> ids = scene.storeMany(3);
    scene.forwarder.deliverDue();
    assertThat(server.received).isEmpty();

    scene.forwarding.pause(target, false);
    scene.forwarder.deliverDue();

    assertThat(server.taken).isEqualTo(ids);
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

  @Test
  void voidingStatementsShouldFollowWhatTheyVoidThroughAFilter() {
    StatementText wanted = aStatement().on("https://example.org/wanted");
    StatementText unwanted = aStatement();
    StatementText voiding = aStatement().voiding(wanted.uuid());
    scene.add(
        filtered(
            new ForwardingFilter(
                null, "https://example.org/wanted", null, Related.NEITHER, null, null)));
    scene.store(wanted, unwanted);
    scene.store(voiding, aStatement().voiding(unwanted.uuid()));

    scene.forwarder.deliverDue();

    assertThat(server.taken).containsExactly(wanted.id(), voiding.id());
  }

  private TargetPlan filtered(ForwardingFilter filter) {
    TargetPlan all = lrs(server.url());
    return new TargetPlan(all.name(), all.kind(), all.url(), all.version(), filter, 100);
  }

  @Test
  void whatWasErasedBeforeItWasSentShouldBeLeftOut() {
    Target target = scene.add(lrs(server.url()));
    List<String> ids = scene.storeMany(3);
    server.tricks.add(answer(503));
    scene.forwarder.deliverDue();
    scene.sql("delete from lrs.statement where position = 2");
    scene.waitIsOver();

    scene.forwarder.deliverDue();

    assertThat(server.taken).containsExactly(ids.get(0), ids.get(2));
    assertThat(scene.status(target).counts().waiting()).isZero();
  }
}
