package org.koers.packager.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.analyse.Analyser;
import org.koers.packager.build.DosDate;
import org.koers.packager.describe.ActivityDefinitions;
import org.koers.packager.describe.AmbRecord;
import org.koers.packager.describe.Description;
import org.koers.packager.describe.RecordId;
import org.koers.packager.intake.ContentPackage;
import org.koers.packager.intake.PackageReader;
import org.koers.packager.tag.LomTags;
import org.koers.packager.tag.TagMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a package says of itself in the forms that others read, beside the package. */
@Command(
    name = "describe",
    description = {
      "Writes for each package NAME.jsonld (AMB, LRMI, schema.org), NAME.activities.json (xAPI",
      "activities) and NAME.profile.json (for the Activity Profile Resource of a record store)."
    },
    mixinStandardHelpOptions = true)
final class DescribeCommand implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      description = "The folder for the descriptions.")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace descriptions that are there.")
  private boolean force;

  @Option(
      names = "--activity",
      paramLabel = "IRI",
      description = "What the package is called as an activity; for one package.")
  private @Nullable String activity;

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private TaggerOptions taggers = new TaggerOptions();

  @Mixin private LlmOptions llm = new LlmOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    if (activity != null && inputs.many()) {
      throw new ParameterException(
          spec.commandLine(), "--activity names one package; give one, or leave it out.");
    }
    Proposer proposer = taggers.proposer(llm, spec.commandLine().getErr());
    return many.run(spec, inputs, one -> described(one, proposer));
  }

  private DescribeReport described(Inputs.Input one, Proposer proposer) {
    ContentPackage content = PackageReader.read(one.file(), limits.limits());
    Proposer.Proposed proposed = proposer.propose(Analyser.analyse(content, limits.documents()));
    TagMerge merge = TagMerge.of(LomTags.read(content), proposed.tags(), List.of());
    Optional<String> id =
        Optional.ofNullable(activity).or(() -> RecordId.in(content.files(), AmbRecord.ENTRY));
    Description description =
        Description.of(content, merge.tags(), DosDate.newest(content.files().members()).day(), id);
    Map<Path, byte[]> files = new TreeMap<>();
    String name = Objects.requireNonNull(output).resolve(one.name()).toString();
    String stem = name.replaceFirst("(?i)\\.zip$", "");
    files.put(Path.of(stem + ".jsonld"), AmbRecord.bytes(description));
    files.put(
        Path.of(stem + ".activities.json"), bytes(ActivityDefinitions.activities(description)));
    files.put(
        Path.of(stem + ".profile.json"), bytes(ActivityDefinitions.profileDocument(description)));
    if (llm.look()) {
      files.clear();
    }
    files.forEach((file, bytes) -> WholeFile.write(file, bytes, force));
    return new DescribeReport(one.name(), description, List.copyOf(files.keySet()), proposed);
  }

  private static byte[] bytes(JsonNode node) {
    try {
      return (JSON.writeValueAsString(node).replace("\r\n", "\n") + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
