package org.koers.server.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.migration.Migration;
import org.koers.lrs.migration.Verification;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.migration.run.Patience;
import org.koers.lrs.migration.run.RunJournal;
import org.koers.lrs.migration.source.Source;
import org.koers.lrs.migration.source.SourceClient;
import org.koers.lrs.migration.source.SourceReader;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code koers migrate}: all statements of another record store into a running Koers. */
@Command(
    name = "migrate",
    description =
        "Reads all statements of another xAPI record store into a running Koers. Its secret is asked"
            + " for, or taken from --secret-file or KOERS_SOURCE_SECRET.")
final class MigrateCommand implements Callable<Integer> {

  private static final String SECRET = "KOERS_SOURCE_SECRET";
  private static final int SAMPLE = 200;

  /** How the result is held against the source. */
  enum Compare {
    none,
    sample,
    all
  }

  @Option(
      names = "--from",
      required = true,
      description = "Its xAPI endpoint, such as https://lrs.example.org/xapi")
  private URI from = URI.create("");

  @Option(names = "--user", required = true, description = "A key that may read all statements.")
  private String user = "";

  @Option(names = "--secret-file", description = "A file with its secret.")
  private @Nullable Path secretFile;

  @Option(names = "--page", description = "Statements to ask for at once (${DEFAULT-VALUE}).")
  private int page = 500;

  @Option(
      names = "--compare",
      description =
          "Hold the result against the source: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private Compare compare = Compare.sample;

  @Mixin private RunOptions options = new RunOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Source source = new Source(address(), user, secret());
    try (RunningStore store = RunningStore.open();
        SourceClient client = new SourceClient(source, Patience.USUAL)) {
      RunJournal journal = store.journal();
      Tenant tenant = options.tenant(store);
      MigrationRun run = options.run(journal, tenant, Kind.MIGRATION, source.toString());
      RunReport report = new RunReport(spec.commandLine().getOut(), store.runs());
      MigrationRun ended = migrate(store, client, run, report);
      options.writeRefused(store.runs(), ended);
      return compared(journal, client, ended, report) && ended.counts().refused() == 0 ? 0 : 1;
    }
  }

  private MigrationRun migrate(
      RunningStore store, SourceClient client, MigrationRun run, RunReport report)
      throws InterruptedException {
    RunJournal journal = store.journal();
    SourceReader reader =
        SourceReader.from(
            run.checkpoint(),
            page,
            client,
            ids -> Set.copyOf(journal.texts(run.tenant().id(), ids).keySet()));
    ProgressLine line =
        new ProgressLine(spec.commandLine().getErr(), run.counts(), share(reader.newest()));
    try {
      return new Migration(store.parts(), run, line).from(reader::next);
    } finally {
      line.end();
      report.counts(store.runs().find(run.tenant().id(), run.id()).orElse(run));
    }
  }

  /** By the time that the statements span: the source does not say how many there are. */
  private static ProgressLine.Share share(Optional<Instant> newest) {
    Instant[] first = new Instant[1];
    return reached -> {
      if (first[0] == null) {
        first[0] = reached.orElse(null);
      }
      if (first[0] == null || newest.isEmpty() || reached.isEmpty()) {
        return Optional.empty();
      }
      double whole = Duration.between(first[0], newest.get()).toMillis();
      return whole <= 0
          ? Optional.empty()
          : Optional.of(Duration.between(first[0], reached.get()).toMillis() / whole);
    };
  }

  private boolean compared(
      RunJournal journal, SourceClient client, MigrationRun run, RunReport report)
      throws InterruptedException {
    if (compare == Compare.none) {
      return true;
    }
    Verification verification = new Verification(journal, run);
    SourceReader reader = SourceReader.ofVisible(page, client);
    Verification.Outcome outcome =
        compare == Compare.all ? verification.byAll(reader) : verification.bySample(reader, SAMPLE);
    report.compared(outcome);
    journal.compared(run, outcome.counts());
    return outcome.good();
  }

  private URI address() {
    boolean web = "http".equals(from.getScheme()) || "https".equals(from.getScheme());
    if (!web || from.getHost() == null || from.getRawUserInfo() != null) {
      throw new StartProblem(
          "--from must be the http(s) address of an xAPI endpoint, without user and secret; found: "
              + from.getScheme()
              + "://…");
    }
    return from;
  }

  private String secret() {
    if (secretFile != null) {
      try {
        return Files.readString(secretFile).strip();
      } catch (IOException unreadable) {
        throw new StartProblem(
            "Cannot read %s: %s".formatted(secretFile, unreadable.getMessage()), unreadable);
      }
    }
    String given = System.getenv(SECRET);
    if (given != null) {
      return given;
    }
    char[] typed =
        Optional.ofNullable(System.console())
            .map(console -> console.readPassword("Secret of %s: ", user))
            .orElse(null);
    if (typed == null) {
      throw new StartProblem("Give the secret by --secret-file, or in " + SECRET + ".");
    }
    return new String(typed);
  }
}
