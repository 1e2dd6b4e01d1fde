package org.koers.packager.tag.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;

class LearnedTest {

  @TempDir Path folder;

  private static List<Confirmed> examples(int count, boolean telling, String rule) {
    Random random = new Random(1);
    List<Confirmed> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean high = random.nextBoolean();
      boolean shown = telling ? high : random.nextBoolean();
      Map<String, Double> features = Map.of(shown ? "word machine" : "word office", 1.0);
      examples.add(
          new Confirmed("package " + i / 2, Dimension.RISK, high ? "high" : "low", features, rule));
    }
    return examples;
  }

  @Test
  void aClassifierThatBeatsTheRulesShouldBeUsed() {
    Learned learned = Learned.of(examples(40, true, "high")).getFirst();
    assertThat(learned.used()).isTrue();
    assertThat(learned.right()).isEqualTo(40);
    assertThat(learned.reason())
        .startsWith("Used: on held-out packages it was right 40 times of 40");
  }

  @Test
  void aClassifierThatLearnedNothingShouldNotBeUsed() {
    Learned learned = Learned.of(examples(40, false, "")).getFirst();
    assertThat(learned.right()).isLessThanOrEqualTo(Math.max(learned.frequentRight(), 24));
    assertThat(learned.used()).isEqualTo(learned.right() > learned.frequentRight());
  }

  @Test
  void rulesThatAreRightShouldStay() {
    List<Confirmed> sure =
        examples(40, true, "").stream()
            .map(c -> new Confirmed(c.group(), c.dimension(), c.value(), c.features(), c.value()))
            .toList();
    assertThat(Learned.of(sure).getFirst().used()).isFalse();
  }

  @Test
  void fewExamplesShouldNotBeEnough() {
    Learned learned = Learned.of(examples(12, true, "")).getFirst();
    assertThat(learned.used()).isFalse();
    assertThat(learned.reason()).contains("12 examples of 6 packages are too few");
  }

  @Test
  void whatIsUsedShouldReplaceTheRulesAndNameItsWords() {
    List<Learned> learned = Learned.of(examples(40, true, "high"));
    Analysis content = content("Stop the machine before you clean the machine.");
    List<Tag> tags =
        Tagger.shipped().with(learned).propose(content).stream()
            .filter(t -> t.dimension() == Dimension.RISK)
            .toList();
    assertThat(tags).extracting(Tag::value).hasSize(1);
    assertThat(tags.getFirst().method()).isEqualTo("rule:confirmed-examples");
    assertThat(tags.getFirst().passage()).contains("40 confirmed examples").contains("index.html");
  }

  private Analysis content(String text) {
    return Analyser.analyse(
        PackageReader.read(
            new ZipFixture()
                .with("imsmanifest.xml", ZipFixture.manifest(""))
                .with("index.html", "<p>" + text + "</p>")
                .in(folder)));
  }

  @Test
  void examplesShouldComeBackAsTheyWereWrittenWithoutTheText() throws IOException {
    Path file = folder.resolve("examples.ndjson");
    Analysis content = content("Confidential sentence about machines and their risks at work.");
    List<Tag> tags =
        List.of(
            Tag.given(Dimension.RISK, "high", "Ada"),
            Tag.given(Dimension.LEVEL, "basic", null),
            Tag.given(Dimension.LANGUAGE, "en", "Ada"));
    ExampleFile.append(file, "a.zip", content, tags);
    ExampleFile.append(file, "b.zip", content, tags);
    assertThat(Files.readString(file)).doesNotContain("Confidential sentence");
    assertThat(ExampleFile.read(file))
        .extracting(Confirmed::group, Confirmed::dimension, Confirmed::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a.zip", Dimension.RISK, "high"),
            org.assertj.core.groups.Tuple.tuple("b.zip", Dimension.RISK, "high"));
    assertThat(Optional.of(ExampleFile.read(file).getFirst().features()))
        .hasValueSatisfying(f -> assertThat(f).containsKey("word machines"));
  }

  @Test
  void aBadLineShouldBeNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.ndjson"), "\n{\"group\": \"a\", \"dimension\": \"NO\"}\n");
    assertThatThrownBy(() -> ExampleFile.read(file))
        .isInstanceOf(PackageProblem.class)
        .extracting(e -> ((PackageProblem) e).place())
        .asString()
        .endsWith("line 2");
  }
}
