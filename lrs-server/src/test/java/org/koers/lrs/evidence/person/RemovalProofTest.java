package org.koers.lrs.evidence.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looks into the raw database, not through what is to be proven. */
class RemovalProofTest {

  private static final String WHO =
      "\"agents\":[%s,%s,{\"openid\":\"%s\"}],\"texts\":[\"%s\",\"Ada L.\"]"
          .formatted(
              PersonScene.ADA, PersonScene.ADA_ACCOUNT, AdaElsewhere.OPENID, AdaElsewhere.NAME);

  private static final List<String> IDENTIFIERS =
      List.of(
          "ada@example.org",
          "ada%40example.org",
          PersonScene.sha("SHA-1", "mailto:Ada@example.org"),
          PersonScene.sha("SHA-1", "mailto:ada@example.org"),
          "\"4711\"",
          "lms.example.org 4711",
          AdaElsewhere.OPENID,
          AdaElsewhere.NAME,
          "Ada L.",
          AdaElsewhere.ID.toString(),
          AdaElsewhere.REGISTRATION.toString(),
          PersonScene.sha("SHA-256", AdaElsewhere.AUTHORITY),
          PersonScene.sha("SHA-256", "mbox:mailto:Ada@example.org"),
          PersonScene.sha("SHA-256", "openid:" + AdaElsewhere.OPENID),
          PersonScene.sha("SHA-256", PersonScene.FILE),
          PersonScene.sha("SHA-256", AdaElsewhere.BOBS_LETTER));

  private final PersonScene scene = new PersonScene();
  private final RawDatabase raw = new RawDatabase(scene.endpoint.database().owner());

  @BeforeEach
  void seed() throws SQLException {
    scene.seed();
    new AdaElsewhere(scene).seed();
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  @Test
  void thePersonShouldStandInEveryPlaceBeforehand() {
    assertThat(raw.placesOf(IDENTIFIERS))
        .containsExactly(
            "lrs.activity_definition.definition",
            "lrs.agent_name.name",
            "lrs.attachment.sha2",
            "lrs.attachment_chunk.bytes",
            "lrs.attachment_chunk.sha2",
            "lrs.credential.key",
            "lrs.credential.name",
            "lrs.delivery.answer",
            "lrs.document.agent_key",
            "lrs.document.content",
            "lrs.forwarding_target.last_reason",
            "lrs.migration_refusal.body",
            "lrs.migration_refusal.finding",
            "lrs.migration_refusal.statement_id",
            "lrs.migration_run.message",
            "lrs.migration_run.source",
            "lrs.original_authority.hash",
            "lrs.original_authority.text",
            "lrs.provenance.original_authority",
            "lrs.staff_session.name",
            "lrs.staff_session.person",
            "lrs.statement.body",
            "lrs.statement.id",
            "lrs.statement.registration",
            "lrs.statement_attachment.sha2",
            "lrs.term.hash",
            "lrs.term.text",
            "lrs.xapi_profile_finding.registration",
            "lrs.xapi_profile_finding.statement_id",
            "lrs.xapi_profile_pattern.broken_by",
            "lrs.xapi_profile_pattern.registration");
  }

  @Test
  void afterTheRemovalNothingShouldBeLeftAnywhere() {
    JsonNode report = scene.remove(WHO).json().path("report");

    assertThat(report.path("verified").asBoolean()).as(report.toPrettyString()).isTrue();
    assertThat(raw.placesOf(IDENTIFIERS)).isEmpty();
  }

  @Test
  void whatOthersDidShouldStayWithoutThePersonsAuthority() {
    scene.remove(WHO);

    assertThat(
            scene.rows(
                "select a.text from lrs.provenance p join lrs.original_authority a"
                    + " on a.tenant_id = p.tenant_id and a.hash = p.original_authority"
                    + " join lrs.statement s using (position)"))
        .containsExactly("{}");
  }

  @Test
  void provenanceShouldStillRefuseEveryOtherChange() {
    assertThatThrownBy(() -> scene.rows("delete from lrs.provenance returning position"))
        .rootCause()
        .hasMessageContaining("append-only: DELETE is refused");
    assertThatThrownBy(
            () -> scene.rows("update lrs.provenance set original_stored = '' returning position"))
        .rootCause()
        .hasMessageContaining("append-only: UPDATE is refused");
  }
}
