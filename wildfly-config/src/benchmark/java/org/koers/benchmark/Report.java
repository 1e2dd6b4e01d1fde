package org.koers.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came out of a run, as a page and a picture. */
record Report(List<Writing> writing, List<Documents> documents, Queries queries) {

  /** Writes benchmark.md and benchmark.svg into the folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("benchmark.svg"), Chart.of(writing));
    Files.writeString(folder.resolve("benchmark.md"), page());
    Benchmark.say("The report is " + folder.resolve("benchmark.md"));
  }

  private String page() throws IOException {
    return """
        # The benchmark of the record store

        Written by `mvn -Pbenchmark`; do not edit. %s, %s.

        Koers is started as its user starts it (heap 512 MiB, embedded PostgreSQL, `fsync` and `synchronous_commit` on) and
        takes turns with raw PostgreSQL in the same cluster: a row with a 1 KB text, a primary key and five indexes. Before
        the first turn both hold the same number of rows, and before each turn of either there is a checkpoint, so that both
        write whole pages to the log again. The load comes from the same machine, so it takes a part of its processor. %d
        rounds of %d seconds, medians.

        ![statements a second beside raw PostgreSQL](benchmark.svg)

        ## Writing

        An answer means that it is on disk. The ratio is statements of Koers to rows of raw PostgreSQL, each over the same
        number of connections and with the same number in a request or insert.

        %s%s

        ## Documents

        %s%s

        ## Queries

        Over one connection. Actors, verbs, activities and courses are Zipf-distributed; half of the asked values are frequent,
        half spread over all. `since` cuts the log in half.

        %s%s

        `more`, %s.

        Disk, with indexes and log, for a statement of about 1.07 KB: %s.
        """
        .formatted(
            LocalDate.now(),
            machine(),
            Benchmark.ROUNDS,
            Benchmark.ROUND.toSeconds(),
            Writing.HEAD,
            rows(writing.stream().map(Writing::row).toList()),
            Documents.HEAD,
            rows(documents.stream().map(Documents::row).toList()),
            Queries.HEAD,
            rows(queries.all().stream().map(Queries.Query::row).toList()),
            String.join("; ", queries.more()),
            queries.bytes().entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%.0f bytes at %d", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", ")));
  }

  private static String rows(List<String> rows) {
    return String.join("\n", rows);
  }

  /** Processor, cores, memory and Java. */
  static String machine() throws IOException {
    String processor =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    long kib =
        Files.readAllLines(Path.of("/proc/meminfo")).stream()
            .filter(line -> line.startsWith("MemTotal:"))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0L);
    return "%s, %d cores, %d GiB, Java %s"
        .formatted(
            processor,
            Runtime.getRuntime().availableProcessors(),
            Math.round(kib / 1024.0 / 1024.0),
            Runtime.version().feature());
  }
}
