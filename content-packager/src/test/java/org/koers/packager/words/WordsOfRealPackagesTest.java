package org.koers.packager.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.packager.Corpus;
import org.koers.packager.ZipFixture;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.analyse.Examination;
import org.koers.packager.analyse.Examiner;
import org.koers.packager.check.Judge;
import org.koers.packager.check.Judgement;
import org.koers.packager.compare.ContentSketch;
import org.koers.packager.compare.Duplicates;
import org.koers.packager.compare.EditionJudgement;
import org.koers.packager.compare.Kinship;
import org.koers.packager.compare.LanguageFamily;
import org.koers.packager.compare.NamedSketch;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.propose.Proposal;
import org.koers.packager.tag.propose.Tagger;

/** Nothing that real packages make the packager say is left in English. */
class WordsOfRealPackagesTest {

  @TempDir Path folder;

  private final Set<String> unsaid = new TreeSet<>();

  private void told(PackagerWords words, Finding finding) {
    if (words.explained(finding).english()) {
      unsaid.add(finding.code() + ": " + finding.message());
    }
  }

  private void judged(PackagerWords words, Judgement judgement) {
    told(words, judgement.finding());
    said(words, judgement.clause());
  }

  private void said(PackagerWords words, String sentence) {
    if (words.say(sentence).isEmpty()) {
      unsaid.add(sentence);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "de"})
  void everyFindingAndReasonShouldBeSaid(String language) {
    PackagerWords words = PackagerWords.in(Locale.of(language));
    List<NamedSketch> sketches = new ArrayList<>();
    for (Path zip : Corpus.packages()) {
      ContentPackage content = PackageReader.read(zip);
      Analysis found = Analyser.analyse(content);
      Examination examined = Examiner.examine(content, found);
      Judge.byRules().judge(content).judgements().forEach(one -> judged(words, one));
      examined.findings().forEach(one -> told(words, one));
      said(words, examined.reporting().reason());
      Tagger.shipped().raw(found).forEach(one -> proposed(words, one));
      found.questions().stream()
          .map(one -> one.kind())
          .filter(kind -> QuestionKind.of(kind).isEmpty())
          .forEach(unsaid::add);
      sketches.add(
          new NamedSketch(String.valueOf(zip.getFileName()), ContentSketch.of(content, found)));
    }
    alike(words, sketches);
    assertThat(unsaid).isEmpty();
  }

  private void proposed(PackagerWords words, Proposal proposal) {
    Evidence evidence = words.evidence(proposal.passage());
    boolean placed = evidence.quote().isEmpty() == evidence.place().isEmpty();
    if (evidence.english() || !placed) {
      unsaid.add(proposal.passage());
    }
    if (words.ruleName("rule:" + proposal.rule()).equals(proposal.rule())) {
      unsaid.add(proposal.rule());
    }
  }

  private void alike(PackagerWords words, List<NamedSketch> sketches) {
    Duplicates.of(sketches).pairs().forEach(one -> said(words, one.reason()));
    LanguageFamily.of(sketches).stream()
        .flatMap(one -> one.ties().stream())
        .map(Kinship::reasons)
        .forEach(reasons -> reasons.forEach(one -> said(words, one)));
    for (NamedSketch one : sketches) {
      sketches.forEach(
          other -> said(words, EditionJudgement.of(one.sketch(), other.sketch()).reason()));
    }
  }

  @Test
  void everyFindingOnManifestsOfAdlShouldBeSaid() throws Exception {
    PackagerWords words = PackagerWords.in(Locale.of("nl"));
    Path manifests = Corpus.path("corpus/manifests/adl-cts-2004-manifests.zip");
    try (ZipFile zip = new ZipFile(manifests.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        byte[] manifest = zip.getInputStream(entry).readAllBytes();
        Path alone = new ZipFixture().with("imsmanifest.xml", manifest).in(folder);
        Judge.byRules()
            .judge(PackageReader.read(alone))
            .judgements()
            .forEach(one -> judged(words, one));
      }
    }
    assertThat(unsaid).isEmpty();
  }
}
