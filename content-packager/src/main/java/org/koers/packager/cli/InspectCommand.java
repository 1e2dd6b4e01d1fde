package org.koers.packager.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.analyse.Analysis;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.TagMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says what packages are, what is odd about them, and what they could be tagged with. Writes
 * nothing.
 */
@Command(
    name = "inspect",
    description = "Shows title, format, what can be launched, findings and tags of packages.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private TaggerOptions taggers = new TaggerOptions();

  @Mixin private LlmOptions llm = new LlmOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    Proposer proposer = taggers.proposer(llm, spec.commandLine().getErr());
    return many.run(spec, inputs, one -> report(one, proposer));
  }

  private Report report(Inputs.Input one, Proposer proposer) {
    ContentPackage content = PackageReader.read(one.file(), limits.limits());
    Analysis found = Analyser.analyse(content, limits.documents());
    Proposer.Proposed proposed = proposer.propose(found);
    TagMerge merge = TagMerge.of(LomTags.read(content), proposed.tags(), List.of());
    return Report.of(one.name(), content, found, merge, proposer.tagger()).with(proposed);
  }
}
