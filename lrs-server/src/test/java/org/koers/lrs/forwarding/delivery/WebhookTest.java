package org.koers.lrs.forwarding.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.lrs.forwarding.delivery.TargetServer.answer;
import static org.koers.lrs.xapi.version.XapiVersion.V2_0_0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.forwarding.ForwardingFilter;
import org.koers.lrs.forwarding.Target;
import org.koers.lrs.forwarding.TargetKind;
import org.koers.lrs.forwarding.TargetPlan;

/** What arrives at a webhook. */
class WebhookTest {

  private ForwardingScene scene;
  private TargetServer server;
  private Target target;

  @BeforeEach
  void open() throws SQLException, IOException {
    scene = new ForwardingScene();
    server = new TargetServer();
    target =
        scene.add(
            new TargetPlan(
                "hook",
                TargetKind.WEBHOOK,
                URI.create(server.url() + "/hook"),
                V2_0_0,
                ForwardingFilter.ALL,
                10));
  }

  @AfterEach
  void close() {
    scene.close();
    server.close();
  }

  @Test
  void aDeliveryShouldBeSignedAndHoldTheStatements() throws IOException {
    List<String> ids = scene.storeMany(3);

    scene.forwarder.deliverDue();

    TargetServer.Received sent = server.posts().getFirst();
    String signed =
        "%s.%s.%s"
            .formatted(
                sent.headers().get("Webhook-id"),
                sent.headers().get("Webhook-timestamp"),
                sent.body());
    assertThat(sent.headers().get("Webhook-signature"))
        .isEqualTo("v1," + WebhookProtocol.sign(ForwardingScene.SIGNING, signed));
    JsonNode body = new ObjectMapper().readTree(sent.body());
    assertThat(body.path("type").asText()).isEqualTo("statements.stored");
    assertThat(body.path("data").path("statements").findValuesAsText("id")).containsAll(ids);
    assertThat(body.path("data").path("lastPosition").asLong()).isEqualTo(3);
  }

  /** The example in the specification of Standard Webhooks. */
  @Test
  void theSignatureShouldBeThatOfTheConvention() {
    assertThat(
            WebhookProtocol.sign(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
        .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void theIdShouldStayTheSameHoweverOftenItIsSent() {
    scene.storeMany(3);
    server.tricks.add(answer(500));
    scene.forwarder.deliverDue();
    scene.storeMany(2);
    scene.waitIsOver();

    scene.forwarder.deliverDue();

    List<TargetServer.Received> posts = server.posts();
    assertThat(posts).hasSize(3);
    assertThat(posts.get(1).headers().get("Webhook-id"))
        .isEqualTo(posts.get(0).headers().get("Webhook-id"))
        .isNotEqualTo(posts.get(2).headers().get("Webhook-id"));
    assertThat(posts.get(1).body()).isEqualTo(posts.get(0).body());
  }

  @Test
  void aHookThatIsGoneShouldBePaused() {
    scene.storeMany(1);
    server.tricks.add(answer(410));

    scene.forwarder.deliverDue();

    assertThat(scene.status(target).target().paused()).isTrue();
    assertThat(scene.status(target).reason()).contains("gone for good");
  }

  @Test
  void aTestShouldSendASignedMessageAndNoStatement() {
    scene.storeMany(1);

    assertThat(scene.forwarding.test(target)).allMatch(check -> check.good());
    assertThat(server.posts()).singleElement().extracting("body").asString().contains("koers.test");
  }
}
