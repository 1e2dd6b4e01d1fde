package org.koers.packager.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures, in one run, how long {@code retag} takes of a package of 2 GB and of one of 6,000 small
 * files, beside a plain copy of their bytes entry by entry. Run with the heap that is to be enough:
 * see CONTRIBUTING.md.
 */
public final class LargePackages {

  private static final int ROUNDS = 7;

  private LargePackages() {}

  /**
   * Makes both packages and measures.
   *
   * @param args a folder with 7 GB of room, which is left empty; then, for one of them, {@code
   *     small} or {@code large}
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/large"));
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d processors, %d MiB of heap, load %.2f%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    try {
      String which = args.length > 1 ? args[1] : "both";
      if (!which.equals("large")) {
        measure("6,000 small files", LargeZip.small(folder.resolve("small.zip")), folder);
      }
      if (!which.equals("small")) {
        measure("2 GB", LargeZip.large(folder.resolve("large.zip")), folder);
      }
    } finally {
      empty(folder);
    }
  }

  private static void measure(String what, Path zip, Path folder) throws IOException {
    List<Double> copies = new ArrayList<>();
    List<Double> checked = new ArrayList<>();
    List<Double> retags = new ArrayList<>();
    Path copied = folder.resolve("copy.zip");
    Path tagged = folder.resolve("tagged.zip");
    for (int round = 0; round < ROUNDS; round++) {
      copies.add(seconds(() -> LargeZip.copy(zip, copied)));
      if (Files.mismatch(zip, copied) >= 0) {
        throw new IllegalStateException("The copy is not the same");
      }
      Files.delete(copied);
      checked.add(
          seconds(
              () -> {
                LargeZip.check(zip);
                LargeZip.copy(zip, copied);
              }));
      Files.delete(copied);
      retags.add(seconds(() -> retag(zip, tagged)));
      Files.delete(tagged);
    }
    System.out.printf(Locale.ROOT, "%n%s, %,d bytes%n", what, Files.size(zip));
    line("copied entry by entry", copies, copies);
    line("read with java.util.zip, then copied", checked, copies);
    line("retagged", retags, copies);
    System.out.printf(Locale.ROOT, "most heap in use so far: %d MiB%n", heap() >> 20);
    Files.delete(zip);
  }

  private static void line(String what, List<Double> times, List<Double> copies) {
    System.out.printf(
        Locale.ROOT,
        "%-37s %s, median %.2f s, ratio %.2f%n",
        what,
        shown(times),
        median(times),
        median(times) / median(copies));
  }

  private static void retag(Path zip, Path to) {
    StringWriter err = new StringWriter();
    String[] words = {
      "retag",
      zip.toString(),
      "-o",
      to.toString(),
      "--no-proposals",
      "--level",
      "basic",
      "--time",
      "PT2H",
      "--confirm",
      "Anna de Vries"
    };
    int code = Main.run(words, new PrintWriter(new StringWriter()), new PrintWriter(err));
    if (code != 0) {
      throw new IllegalStateException(code + ": " + err);
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    double[] sorted = times.stream().mapToDouble(t -> t).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static List<String> shown(List<Double> times) {
    return times.stream().map(t -> String.format(Locale.ROOT, "%.2f", t)).toList();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static void empty(Path folder) throws IOException {
    for (String name : Arrays.asList("small.zip", "large.zip", "copy.zip", "tagged.zip")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    try (Stream<Path> left = Files.list(folder)) {
      if (left.findAny().isPresent()) {
        throw new IllegalStateException("Something was left behind in " + folder);
      }
    }
    Files.delete(folder);
  }
}
