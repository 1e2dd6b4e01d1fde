package org.koers.packager.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.packager.build.DosDate;
import org.koers.packager.instrument.InstrumentSettings;
import org.koers.packager.instrument.Instrumentation;
import org.koers.packager.instrument.Instrumenting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes SCORM packages tell a record store what they tell their LMS. */
@Command(
    name = "instrument",
    description = {
      "Makes SCORM packages send xAPI statements of what they tell their LMS. No secret is put into",
      "them: each launch is exchanged for a short-lived credential. Doing it twice is as doing it once."
    },
    mixinStandardHelpOptions = true)
final class InstrumentCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "Packages (zip files), or folders with packages in them or below.")
  private List<Path> in = List.of();

  @Option(
      names = "--lrs-exchange",
      required = true,
      paramLabel = "URL",
      description = "Where a launch is exchanged for a credential of one registration.")
  private URI exchange = URI.create("");

  @Option(
      names = "--unverified-lrs",
      paramLabel = "URL",
      description = "A record store that takes statements without one; they are marked unverified.")
  private @Nullable URI unverified;

  @Option(
      names = "--activity",
      paramLabel = "IRI",
      description = "What the course is called as an activity; for one package.")
  private @Nullable String activity;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Date of what changes (default: that of the newest file in IN).")
  private @Nullable String date;

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private ManyOptions many = new ManyOptions();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Inputs inputs = Inputs.of(in);
    InstrumentSettings settings = settings(inputs);
    output.check(inputs);
    return many.run(
        spec, inputs, one -> instrumented(one, output.target(one, inputs.many()), settings));
  }

  private ChangeReport instrumented(
      Inputs.Input one, @Nullable Path target, InstrumentSettings settings) {
    return Instrumenting.of(
        one.file(), limits.limits(), settings, plan -> written(one, target, plan));
  }

  private ChangeReport written(Inputs.Input one, @Nullable Path target, Instrumentation plan) {
    if (target != null) {
      plan.write(target, output.force());
    }
    return new ChangeReport(one.name(), List.of(plan.summary()), plan.findings(), target);
  }

  private InstrumentSettings settings(Inputs inputs) {
    if (!web(exchange) || (unverified != null && !web(unverified))) {
      throw wrong(
          "--lrs-exchange and --unverified-lrs are web addresses, such as https://lms.example.org/exchange.");
    }
    if (exchange.getRawUserInfo() != null
        || (unverified != null && unverified.getRawUserInfo() != null)) {
      throw wrong("An address with a name and password in it would put a secret into the package.");
    }
    if (activity != null && inputs.many()) {
      throw wrong("--activity names one package; give one, or leave it out.");
    }
    return new InstrumentSettings(
        exchange,
        Optional.ofNullable(activity),
        Optional.ofNullable(unverified),
        Optional.ofNullable(date).map(DosDate::parse));
  }

  /** Plain http is for tests on one machine and for networks of one's own. */
  private static boolean web(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
