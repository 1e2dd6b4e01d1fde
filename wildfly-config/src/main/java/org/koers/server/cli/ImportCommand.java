package org.koers.server.cli;

import static org.koers.lrs.problem.ProblemCode.IMPORT_LINE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.koers.lrs.authority.Tenant;
import org.koers.lrs.migration.Migration;
import org.koers.lrs.migration.RunProgress;
import org.koers.lrs.migration.ndjson.NdjsonReader;
import org.koers.lrs.migration.ndjson.NdjsonSource;
import org.koers.lrs.migration.run.MigrationRun;
import org.koers.lrs.migration.run.MigrationRun.Kind;
import org.koers.lrs.problem.LrsProblem;
import org.koers.lrs.xapi.version.XapiVersion;
import org.koers.server.settings.StartProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code koers import}: the statements of a file into a running Koers. */
@Command(
    name = "import",
    description =
        "Reads statements from NDJSON, one a line, plain or gzip: bare statements, or the lines of"
            + " the export.")
final class ImportCommand implements Callable<Integer> {

  private static final String STDIN = "-";

  @Parameters(paramLabel = "FILE", description = "The file; - for what is piped in.")
  private String file = STDIN;

  @Option(
      names = "--strict",
      description = "Stop after the lines read at once in which one is bad; the good are stored.")
  private boolean strict;

  @Option(
      names = "--xapi",
      description = "The version of statements that name none (${DEFAULT-VALUE}).")
  private String version = XapiVersion.V2_0_0.text();

  @Mixin private RunOptions options = new RunOptions();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    XapiVersion spoken =
        XapiVersion.ofHeader(version)
            .orElseThrow(() -> new StartProblem("--xapi is one of " + XapiVersion.spoken() + "."));
    try (RunningStore store = RunningStore.open()) {
      Tenant tenant = options.tenant(store);
      String name = file.equals(STDIN) ? "stdin" : Path.of(file).toAbsolutePath().toString();
      AtomicLong bytes = new AtomicLong();
      long size = file.equals(STDIN) ? 0 : Files.size(Path.of(file));
      try (InputStream in = new Counted(open(), bytes)) {
        MigrationRun run = options.run(store.journal(), tenant, Kind.IMPORT, name);
        long done = file.equals(STDIN) ? 0 : run.checkpoint().line();
        NdjsonReader reader = new NdjsonReader(in, done, spoken, source(name));
        ProgressLine line =
            new ProgressLine(
                spec.commandLine().getErr(),
                run.counts(),
                reached -> size == 0 ? Optional.empty() : Optional.of((double) bytes.get() / size));
        return load(store, run, reader, line);
      }
    } catch (IOException unreadable) {
      throw new StartProblem("Cannot read %s: %s".formatted(file, unreadable), unreadable);
    }
  }

  private NdjsonSource source(String name) {
    return file.equals(STDIN)
        ? new NdjsonSource("what is piped in", "Pipe all of it in again, with --resume.")
        : new NdjsonSource(
            "the file " + name,
            "Fetch it again, as its download may have broken off, and go on with --resume.");
  }

  private int load(RunningStore store, MigrationRun run, NdjsonReader reader, ProgressLine line)
      throws InterruptedException {
    RunReport report = new RunReport(spec.commandLine().getOut(), store.runs());
    try {
      RunProgress progress = strict ? stopping(run, line) : line;
      new Migration(store.parts(), run, progress).from(reader::next);
    } finally {
      line.end();
      MigrationRun now = store.runs().find(run.tenant().id(), run.id()).orElse(run);
      report.counts(now);
      options.writeRefused(store.runs(), now);
    }
    return store.runs().find(run.tenant().id(), run.id()).orElse(run).counts().refused() == 0
        ? 0
        : 1;
  }

  private static RunProgress stopping(MigrationRun run, RunProgress line) {
    return (counts, reached, number) -> {
      line.at(counts, reached, number);
      if (counts.refused() > run.counts().refused()) {
        throw new LrsProblem(
            IMPORT_LINE,
            "Stopped (--strict) at line %d or before: run %d has refused lines."
                .formatted(number, run.id()));
      }
    };
  }

  private InputStream open() throws IOException {
    return file.equals(STDIN) ? System.in : Files.newInputStream(Path.of(file));
  }

  /** Counts what is read of the file, packed as it is. */
  private static final class Counted extends FilterInputStream {
    private final AtomicLong bytes;

    Counted(InputStream in, AtomicLong bytes) {
      super(in);
      this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes.addAndGet(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count = super.read(into, from, most);
      bytes.addAndGet(Math.max(0, count));
      return count;
    }
  }
}
