package org.koers.packager.scorm.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.koers.packager.Corpus;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.intake.Scorm2004;
import org.koers.packager.scorm.sequencing.SequencingRule.When;
import org.koers.packager.scorm.sequencing.Vocabulary.LmsControl;
import org.koers.packager.scorm.sequencing.Vocabulary.Required;
import org.koers.packager.scorm.sequencing.Vocabulary.RuleAction;
import org.koers.packager.scorm.sequencing.Vocabulary.RuleCondition;
import org.koers.packager.scorm.sequencing.Vocabulary.Shared;
import org.koers.packager.xml.XmlDocument;

class SequencingReaderTest {

  private static CourseSequencing golf() {
    return ((Scorm2004)
            PackageReader.read(Corpus.path("corpus/packages/golf-remediation-2004.zip")))
        .sequencing();
  }

  private static CourseSequencing read(byte[] manifest) {
    return SequencingReader.read(XmlDocument.read(manifest, "m", 100).root());
  }

  private static CourseSequencing sample(String name) throws IOException {
    try (ZipFile zip =
        new ZipFile(Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip").toFile())) {
      String path = "adl-cts/LMSTestPackage_" + name + "/imsmanifest.xml";
      return read(zip.getInputStream(zip.getEntry(path)).readAllBytes());
    }
  }

  private static CourseSequencing made(String inItem) {
    String manifest =
        """
        <manifest><organizations><organization identifier="o"><item identifier="i">%s</item>
        </organization></organizations></manifest>"""
            .formatted(inItem);
    return read(manifest.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aTestOfTheGolfCourseShouldTakeWhatItsCollectionSays() {
    ActivitySequencing test = golf().of("test_1").orElseThrow();
    assertThat(test.rules())
        .containsExactly(
            new SequencingRule(
                When.BEFORE,
                true,
                List.of(
                    new SequencingRule.Condition(
                        Optional.empty(), Optional.empty(), false, RuleCondition.SATISFIED)),
                RuleAction.SKIP));
    assertThat(test.delivery().completionSetByContent()).isTrue();
    assertThat(test.rollup().considerations().completed()).isEqualTo(Required.IF_NOT_SKIPPED);
    MapInfo map = test.objectives().getFirst().maps().getFirst();
    assertThat(map.target()).endsWith(".playing_satisfied");
    assertThat(map.reads()).containsExactly(Shared.SATISFIED_STATUS, Shared.NORMALIZED_MEASURE);
    assertThat(map.writes()).containsExactly(Shared.SATISFIED_STATUS, Shared.NORMALIZED_MEASURE);
  }

  @Test
  void whatAnActivitySaysItselfShouldWinOverItsCollection() {
    assertThat(golf().of("test_4").orElseThrow().rules())
        .extracting(SequencingRule::when, SequencingRule::action)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(When.AFTER, RuleAction.EXIT_PARENT));
  }

  @Test
  void theGolfCourseShouldFlowAndBeRetried() {
    ActivitySequencing wrapper = golf().of("content_wrapper").orElseThrow();
    assertThat(wrapper.controlMode().choice()).isFalse();
    assertThat(wrapper.controlMode().flow()).isTrue();
    assertThat(wrapper.controlMode().choiceExit()).isFalse();
    assertThat(wrapper.rules())
        .extracting(SequencingRule::action)
        .containsExactly(RuleAction.RETRY, RuleAction.EXIT_ALL);
    assertThat(wrapper.rules().getFirst().all()).isFalse();
    assertThat(wrapper.rules().getFirst().conditions())
        .allMatch(SequencingRule.Condition::not)
        .hasSize(2);
  }

  @Test
  void whatAdlAddsToAnObjectiveShouldBeRead() throws IOException {
    ActivitySequencing first = sample("CO-01").of("activity_1").orElseThrow();
    assertThat(first.objectives()).extracting(Objective::id).containsExactly("PRIMARYOBJ_1");
    assertThat(first.objectives().getFirst().maps().getFirst().writes())
        .containsExactly(Shared.COMPLETION_STATUS);
    assertThat(first.hidden())
        .containsExactlyInAnyOrder(
            LmsControl.CONTINUE, LmsControl.PREVIOUS, LmsControl.SUSPEND_ALL);
    List<ActivitySequencing.SharedData> shared = new ArrayList<>();
    sample("DDMa").activities().values().forEach(a -> shared.addAll(a.sharedData()));
    assertThat(shared).extracting(ActivitySequencing.SharedData::target).contains("tarID_1");
  }

  @Test
  void everySampleOfAdlShouldBeReadWithoutAWordUnknown() throws IOException {
    int rules = 0;
    int maps = 0;
    int thresholds = 0;
    int manifests = 0;
    try (ZipFile zip =
        new ZipFile(Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip").toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        CourseSequencing course = read(zip.getInputStream(entry).readAllBytes());
        assertThat(course.unreadable()).as(entry.getName()).isEmpty();
        manifests++;
        maps += (int) course.maps().count();
        for (ActivitySequencing activity : course.activities().values()) {
          rules += activity.rules().size();
          thresholds += activity.threshold().isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(List.of(manifests, rules, maps, thresholds)).containsExactly(190, 367, 345, 45);
  }

  @Test
  void theDefaultsOfTheStandardShouldStandWhereNothingIsWritten() {
    ActivitySequencing bare = made("").of("i").orElseThrow();
    assertThat(bare.controlMode())
        .isEqualTo(new ActivitySequencing.ControlMode(true, true, false, false, true, true));
    assertThat(bare.delivery())
        .isEqualTo(new ActivitySequencing.DeliveryControls(true, false, false));
    assertThat(bare.rollup().weight()).isEqualByComparingTo("1");
    assertThat(bare.threshold()).isEmpty();
  }

  @Test
  void aThresholdOfTheThirdEditionShouldBeReadFromItsText() {
    assertThat(
            made("<completionThreshold>0.5</completionThreshold>")
                .of("i")
                .orElseThrow()
                .threshold()
                .orElseThrow()
                .minProgress())
        .isEqualByComparingTo("0.5");
  }

  @Test
  void wordsThatAreNoneOfTheStandardShouldBeNoted() {
    CourseSequencing course =
        made(
            """
            <sequencing><controlMode flow="yes"/><limitConditions attemptLimit="1e9"/>
            <sequencingRules><preConditionRule><ruleAction action="jump"/></preConditionRule>
            </sequencingRules></sequencing>""");
    assertThat(course.unreadable())
        .containsEntry("i flow", "yes")
        .containsEntry("i attemptLimit", "1e9")
        .containsEntry("i action", "jump");
    assertThat(course.of("i").orElseThrow().rules()).isEmpty();
  }
}
