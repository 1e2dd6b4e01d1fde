package org.koers.lrs.forwarding.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.inBatchesOf;
import static org.koers.lrs.forwarding.delivery.ForwardingScene.lrs;
import static org.koers.lrs.forwarding.delivery.TargetServer.answer;
import static org.koers.lrs.test.StatementText.aStatement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.ForwardingFilter.Related;
import org.koers.lrs.forwarding.NewTarget.Start;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetPlan;
import org.koers.lrs.statement.attachment.ReceivedBody;
import org.koers.lrs.statement.attachment.SpooledAttachment;
import org.koers.lrs.test.StatementText;
import org.koers.lrs.xapi.version.XapiVersion;

/** What arrives at another LRS, and what does not. */
class ForwarderTest {

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
