package org.koers.adaptive.decision.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koers.adaptive.decision.DecisionScene;
import org.koers.adaptive.decision.KeptDecision;
import org.koers.adaptive.decision.Objection;
import org.koers.adaptive.learner.Learner;
import org.koers.adaptive.learner.Learners;
import org.koers.adaptive.library.page.InjectedResource;
import org.koers.lrs.staff.StaffClient;
import org.koers.lrs.staff.StaffCookies;
import org.koers.lrs.staff.StaffRole;
import org.koers.lrs.staff.StaffSite;
import org.koers.lrs.test.TestDatabase;

/** The same decision for a manager, for learning and development, and for an auditor. */
class StaffDecisionsPagesTest {

  private final DecisionScene scene = new DecisionScene();
  private KeptDecision kept;
  private StaffSite site;

  @AfterEach
  void close() {
    site.close();
    scene.close();
  }

  @Test
  void aManagerShouldSeeWhatIsNextButNoScoresByAnyAddress() {
    StaffClient manager = as(StaffRole.TEAM_LEAD);
    scene.wishes.contest(scene.learner, Objection.About.CHOICE, "", kept.id(), "Dit weet ik al.");

    String page = manager.get("/staff/choices").body();

    assertThat(page).contains("anna", kept.title(), "One objection.");
    assertThat(page)
        .doesNotContain("Anna de Vries", "0.", "%", "right", "Dit weet ik al", "NEARLY", "BEGUN");
    for (String address :
        List.of(
            "/staff/decisions",
            "/staff/decisions?learner=anna",
            "/staff/decisions/" + kept.id(),
            "/staff/decisions/" + kept.id() + "/json",
            "/staff/objections")) {
      StaffClient.Answer answer = manager.get(address);
      assertThat(answer.status()).as(address).isEqualTo(403);
      assertThat(answer.body()).doesNotContain(kept.title(), "chance");
    }
    assertThat(scene.logged).map(one -> one.what()).contains("choices.listed");
  }

  @Test
  void anAuditorShouldSeeEverythingAndHaveItComputedAgain() {
    StaffClient auditor = as(StaffRole.AUDITOR);
    String address = "/staff/decisions/" + kept.id();

    String page = auditor.get(address).body();

    assertThat(auditor.get("/staff/decisions?learner=anna").body()).contains(address);
    assertThat(auditor.get("/staff/decisions?learner=nobody").body()).doesNotContain(address);
    String statement = kept.contents().progress().getFirst().statementIds().getFirst().toString();
    assertThat(page)
        .contains(kept.policy(), "/staff/statements/" + statement)
        .contains("/staff/statements/" + kept.id(), "right answer")
        .contains(kept.contents().progress().getFirst().contributions().keySet());
    assertThat(auditor.get(address + "/json").body())
        .contains("\"learner\" : \"anna\"", "\"contributions\"", "\"rightAnswersToMastery\"");
    assertThat(auditor.submit(address, address + "/again").body())
        .contains("The same, to the last digit.");
    assertThat(auditor.get("/staff/decisions/" + new UUID(0, 0)).status()).isEqualTo(404);
    assertThat(auditor.get("/staff/decisions/no-id").status()).isEqualTo(404);
    assertThat(auditor.get("/staff/choices").status()).isEqualTo(403);
    assertThat(scene.logged)
        .map(one -> one.what())
        .contains("decisions.listed", "decision.read", "decision.recomputed");
  }

  @Test
  void learningAndDevelopmentShouldAnswerAndChooseThePolicy() {
    StaffClient learning = as(StaffRole.LEARNING);
    scene.wishes.contest(scene.learner, Objection.About.RECORD, "", kept.id(), "<b>niet waar</b>");
    String id = scene.wishes.objections(scene.learner).getFirst().id().toString();
    String page = "/staff/objections";

    assertThat(learning.get(page).body()).contains("&lt;b&gt;niet waar").doesNotContain("<b>niet");
    learning.submit(page, page + "/answer", "objection", id, "answer", "Rechtgezet.");
    learning.submit(page, page + "/policy", "policy", "zpdes");

    assertThat(scene.wishes.objections(scene.learner).getFirst().answer()).isEqualTo("Rechtgezet.");
    assertThat(scene.choose().policy()).startsWith("zpdes/");
    learning.submit(page, page + "/policy", "policy", "oracle");
    assertThat(scene.choose().policy()).as("a policy that is not there").startsWith("zpdes/");
    learning.submit(page, page + "/policy", "policy", "", "modelsOff", "yes");
    assertThat(scene.choose().policy()).startsWith("sequence/");
    assertThat(scene.statements)
        .anyMatch(one -> one.contains("verbs/chose-policy"))
        .anyMatch(one -> one.contains("verbs/answered-objection"));
    assertThat(scene.logged).map(one -> one.what()).contains("policy.chosen", "objection.answered");
  }

  @Test
  void everyLanguageShouldHaveTheSameTexts() {
    as(StaffRole.AUDITOR);
    String name = "org.koers.adaptive.decision.page.messages";
    Set<String> english = ResourceBundle.getBundle(name, Locale.ROOT).keySet();
    for (String tag : List.of("nl", "de")) {
      assertThat(ResourceBundle.getBundle(name, Locale.of(tag)).keySet()).isEqualTo(english);
    }
    assertThat(english).isNotEmpty();
  }

  private StaffClient as(StaffRole role) {
    scene.answer(1, true);
    scene.answer(2, false);
    kept = scene.choose();
    site = new StaffSite(TestDatabase.fresh(), new StaffCookies(false), Set.of(role));
    List<Object> parts =
        List.of(scene.decisions, scene.staff, scene.recomputation, scene, new One(scene.learner));
    List.of(ChoicesResource.class, DecisionsResource.class, ObjectionsResource.class)
        .forEach(one -> site.serving(new InjectedResource(one, parts)));
    return site.newClient().signIn();
  }

  private record One(Learner learner) implements Learners {
    @Override
    public Optional<Learner> byToken(String token) {
      return Optional.empty();
    }

    @Override
    public List<Learner> all(long tenantId) {
      return List.of(learner);
    }
  }
}
