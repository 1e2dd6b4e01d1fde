package org.koers.packager.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.framework.Competency;
import org.koers.packager.tag.framework.CompetencyFramework;
import org.koers.packager.tag.framework.FrameworkReader;
import org.koers.packager.tag.framework.FrameworkReading;
import org.koers.packager.tag.llm.Llm;
import org.koers.packager.tag.propose.ExampleFile;
import org.koers.packager.tag.propose.Learned;
import org.koers.packager.tag.propose.Tagger;
import picocli.CommandLine.Option;

/** With what the tagger compares and from what it learns. */
final class TaggerOptions {

  @Option(
      names = "--framework",
      paramLabel = "FILE",
      description =
          "Competencies to propose: SKOS (.ttl), CASE (.json), ESCO or a spreadsheet (.csv); repeatable.")
  private List<Path> frameworks = new ArrayList<>();

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description = "What authors confirmed (one JSON object a line): learned from where it helps.")
  private @Nullable Path examples;

  @Nullable Path examples() {
    return examples;
  }

  /**
   * The tagger.
   *
   * @param err takes what is odd about the files, and which classifiers are used and why
   */
  Tagger tagger(PrintWriter err) {
    return tagger(framework(err), err);
  }

  /** The tagger and, if {@code model} names one, a language model; both know the frameworks. */
  Proposer proposer(LlmOptions model, PrintWriter err) {
    CompetencyFramework framework = framework(err);
    Optional<Llm> llm = model.model(framework);
    return new Proposer(tagger(framework, err), llm);
  }

  private Tagger tagger(CompetencyFramework framework, PrintWriter err) {
    Tagger tagger = Tagger.shipped().with(framework);
    if (examples == null || !Files.exists(examples)) {
      return tagger;
    }
    List<Learned> learned = Learned.of(ExampleFile.read(examples));
    learned.forEach(l -> err.println(l.dimension().label() + ": " + l.reason()));
    return tagger.with(learned);
  }

  CompetencyFramework framework(PrintWriter err) {
    List<Competency> all = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    for (Path file : frameworks) {
      FrameworkReading reading = FrameworkReader.read(file);
      for (Finding finding : reading.findings()) {
        err.println(finding.place() + ": " + finding.message() + " Cure: " + finding.cure());
      }
      titles.add(reading.framework().title());
      all.addAll(reading.framework().competencies());
    }
    all.sort(Comparator.comparing(Competency::iri));
    return new CompetencyFramework(String.join(", ", titles), all);
  }
}
