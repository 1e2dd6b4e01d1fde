package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.build.DosDate;
import org.koers.packager.build.Retag;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.problem.Finding;
import org.koers.packager.tag.Dimension;
import org.koers.packager.tag.Tag;
import org.koers.packager.tag.propose.ExampleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes packages again with tags in their metadata; every other file in them stays as it is. */
@Command(
    name = "retag",
    description =
        "Writes packages again with tags in their metadata; every other file stays byte for byte.",
    mixinStandardHelpOptions = true)
final class RetagCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Option(
      names = "--no-proposals",
      description = "Write only the tags given here, none that rules propose.")
  private boolean noProposals;

  @Option(
      names = "--sidecar",
      description =
          "Also put the tags into the package as JSON-LD (AMB, LRMI, schema.org), in a file of its"
              + " own that the manifest lists.")
  private boolean sidecar;

  @Option(
      names = "--activity",
      paramLabel = "IRI",
      description = "What the package is called there; for one package.")
  private @Nullable String activity;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "Date of what changes, such as 2026-01-31 (default: that of the newest file in IN).")
  private @Nullable String date;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private TagOptions tags = new TagOptions();

  @Mixin private TaggerOptions taggers = new TaggerOptions();

  @Mixin private LlmOptions llm = new LlmOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    List<Tag> given = checkedOptions();
    Optional<DosDate> dated = Optional.ofNullable(date).map(DosDate::parse);
    Inputs inputs = Inputs.of(in);
    if (activity != null && inputs.many()) {
      throw wrong("--activity names one package; give one, or leave it out.");
    }
    if (!llm.look()) {
      output.check(inputs);
    }
    Proposer proposer = taggers.proposer(llm, spec.commandLine().getErr());
    if (noProposals && proposer.llm().isPresent()) {
      throw wrong("--no-proposals wants no proposals, and --llm asks for some; leave one out.");
    }
    return many.run(
        spec,
        inputs,
        one ->
            retagged(
                one,
                llm.look() ? null : output.target(one, inputs.many()),
                given,
                dated,
                proposer));
  }

  private RetagReport retagged(
      Inputs.Input one,
      @Nullable Path target,
      List<Tag> given,
      Optional<DosDate> dated,
      Proposer proposer) {
    ContentPackage content =
        target == null
            ? PackageReader.read(one.file(), limits.limits())
            : PackageReader.open(one.file(), limits.limits());
    List<Finding> stopping = content.findings().stream().filter(Finding::stops).toList();
    if (!stopping.isEmpty()) {
      return new RetagReport(one.name(), null, stopping, null, Proposer.Proposed.NOTHING);
    }
    Proposer.Proposed proposed =
        noProposals
            ? Proposer.Proposed.NOTHING
            : proposer.propose(Analyser.analyse(content, limits.documents()));
    Retag plan =
        Retag.plan(content, proposed.tags(), given, dated, Optional.ofNullable(tags.confirmedBy()));
    plan = sidecar ? plan.withRecord(Optional.ofNullable(activity)) : plan;
    if (target != null) {
      plan.write(target, output.force());
      learn(one, content, given);
    }
    return new RetagReport(one.name(), plan, List.of(), target, proposed);
  }

  /** What a person confirmed in this run becomes an example, once the package is written. */
  private void learn(Inputs.Input one, ContentPackage content, List<Tag> given) {
    Path examples = taggers.examples();
    if (examples != null && tags.confirmedBy() != null) {
      ExampleFile.append(
          examples, one.name(), Analyser.analyse(content, limits.documents()), given);
    }
  }

  private List<Tag> checkedOptions() {
    List<Tag> given = tags.given();
    if (tags.confirmIsBlank() || (tags.confirmedBy() != null && given.isEmpty())) {
      throw wrong(
          "--confirm NAME names who confirms the tags given; give a name and at least one tag.");
    }
    for (Dimension dimension : Dimension.values()) {
      if (dimension.single()
          && given.stream().filter(t -> t.dimension() == dimension).count() > 1) {
        throw wrong("Give one value for " + dimension.label() + ".");
      }
    }
    return given;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
