package org.koers.lrs.administration.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.lrs.administration.AdministrationSite;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.authority.store.CredentialIssuer;
import org.koers.lrs.migration.run.Checkpoint;
import org.koers.lrs.migration.run.Comparison;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.MigrationRun.State;
import org.koers.lrs.migration.run.Refusal;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.store.JdbcRunJournal;
import org.koers.lrs.staff.StaffClient;

/** What an administrator sees of runs whose books are real. */
class MigrationsPagesTest {

  private static final String LIST = "/staff/migrations";
  private static final String SOURCE = "https://lrs.example.org/xapi";
  private static final String HOSTILE = "</pre><script>alert(1)</script>";

  private AdministrationSite site;
  private RunJournal journal;
  private StaffClient client;
  private Tenant tenant;

  @BeforeEach
  void open() throws SQLException {
    site = new AdministrationSite();
    journal = new JdbcRunJournal(site.site().database().app());
    tenant = tenant("default");
    client = site.site().newClient().signIn();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Tenant tenant(String name) throws SQLException {
    return new CredentialIssuer(site.site().database().owner()).ensureTenant(name);
  }

  private void refuse(MigrationRun run, String text) {
    Refusal refusal =
        new Refusal(
            "line 7",
            UUID.randomUUID(),
            "KOERS-0304",
            "/actor: <b>no</b> identifier",
            text.getBytes(UTF_8));
    journal.record(
        run, "{}", new RunJournal.Entry(Map.of(), 0, List.of(refusal), Checkpoint.atLine(7)));
  }

  private String page(MigrationRun run) {
    return client.get(LIST + "/" + run.id()).body();
  }

  @Test
  void aStoppedRunShouldSayWhyAndHowToGoOn() {
    MigrationRun run = journal.begin(tenant, Kind.MIGRATION, SOURCE);
    journal.end(run, State.STOPPED, "The <i>source</i> fell silent.");
    assertThat(client.get(LIST).body()).contains(SOURCE, "Stopped");
    assertThat(page(run))
        .contains("&lt;i&gt;source&lt;/i&gt; fell silent.", "from another record store")
        .contains(
            "bin/koers migrate --from " + SOURCE + " --user KEY --tenant default --resume</pre>");
  }

  @Test
  void aNameOfAFileShouldBeQuotedInTheCommand() {
    MigrationRun run = journal.begin(tenant, Kind.IMPORT, "it's $(rm) <all>.ndjson");
    journal.end(run, State.STOPPED, "");
    assertThat(page(run))
        .contains("bin/koers import 'it'\\''s $(rm) &lt;all&gt;.ndjson' --tenant default --resume");
  }

  @Test
  void whatWasRefusedShouldBeShownAsTextWithTheReason() {
    MigrationRun run = journal.begin(tenant, Kind.IMPORT, "all.ndjson");
    refuse(run, HOSTILE);
    journal.end(run, State.COMPLETE, "");
    assertThat(page(run))
        .contains("line 7", "KOERS-0304", "/actor: &lt;b&gt;no&lt;/b&gt; identifier")
        .contains("&lt;/pre&gt;&lt;script&gt;alert(1)", "line 7 is done", "Complete")
        .doesNotContain("<script>alert", "id=\"command\"");
    assertThat(client.get("/staff/access").body())
        .contains("looked at what a migration refused", "import:" + run.id());
  }

  @Test
  void theComparisonShouldBeSaidInWords() {
    MigrationRun run = journal.begin(tenant, Kind.MIGRATION, SOURCE);
    assertThat(page(run)).contains("It was not compared yet.");
    journal.compared(run, new Comparison(100, 0, 0, 0));
    assertThat(page(run)).contains("They are the same", "<dd>100</dd>");
    journal.compared(run, new Comparison(97, 3, 0, 0));
    assertThat(page(run)).contains("They are not the same", "<dd>97</dd>", "<dd>3</dd>");
  }

  @Test
  void aRunOfAnotherTenantShouldNotBeThere() throws SQLException {
    MigrationRun foreign = journal.begin(tenant("other"), Kind.IMPORT, "foreign.ndjson");
    assertThat(client.get(LIST).body()).doesNotContain("foreign").contains("Nothing was brought");
    assertThat(client.get(LIST + "/" + foreign.id()).status()).isEqualTo(404);
  }
}
