package org.koers.packager.cli;

import org.koers.packager.intake.IntakeLimits;
import picocli.CommandLine.Option;

/** The caps of {@link IntakeLimits} as options. */
final class LimitOptions {

  @Option(
      names = "--max-package-bytes",
      paramLabel = "N",
      description = "Largest zip file (default: 4 GiB).")
  private long packageBytes = IntakeLimits.DEFAULT.packageBytes();

  @Option(
      names = "--max-entries",
      paramLabel = "N",
      description = "Most entries in it (default: 20,000).")
  private int entries = IntakeLimits.DEFAULT.entries();

  @Option(
      names = "--max-entry-bytes",
      paramLabel = "N",
      description = "Largest file in it, unpacked (default: 2 GiB).")
  private long entryBytes = IntakeLimits.DEFAULT.entryBytes();

  @Option(
      names = "--max-total-bytes",
      paramLabel = "N",
      description = "All of it, unpacked (default: 8 GiB).")
  private long totalBytes = IntakeLimits.DEFAULT.totalBytes();

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "Unpacked to packed size (default: 200).")
  private int ratio = IntakeLimits.DEFAULT.ratio();

  @Option(
      names = "--max-name-length",
      paramLabel = "N",
      description = "Longest name in it (default: 1,000).")
  private int nameLength = IntakeLimits.DEFAULT.nameLength();

  @Option(
      names = "--max-xml-bytes",
      paramLabel = "N",
      description = "Largest manifest (default: 16 MiB).")
  private long xmlBytes = IntakeLimits.DEFAULT.xmlBytes();

  @Option(
      names = "--max-xml-depth",
      paramLabel = "N",
      description = "Deepest nesting in one (default: 100).")
  private int xmlDepth = IntakeLimits.DEFAULT.xmlDepth();

  @Option(
      names = "--max-xml-elements",
      paramLabel = "N",
      description = "Most elements in one (default: 60,000).")
  private int xmlElements = IntakeLimits.DEFAULT.xmlElements();

  IntakeLimits limits() {
    return new IntakeLimits(
        packageBytes,
        entries,
        entryBytes,
        totalBytes,
        ratio,
        nameLength,
        xmlBytes,
        xmlDepth,
        xmlElements);
  }
}
