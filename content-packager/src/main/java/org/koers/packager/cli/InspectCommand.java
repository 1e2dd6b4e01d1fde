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
import org.koers.packager.tag.propose.Tagger;
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

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    Tagger tagger = taggers.tagger(spec.commandLine().getErr());
    return many.run(spec, inputs, one -> report(one, tagger));
  }

  private Report report(Inputs.Input one, Tagger tagger) {
    ContentPackage content = PackageReader.read(one.file(), limits.limits());
    Analysis found = Analyser.analyse(content, limits.documents());
    TagMerge merge = TagMerge.of(LomTags.read(content), tagger.propose(found), List.of());
    return Report.of(one.name(), content, found, merge, tagger);
  }
}
