package org.koers.packager.cli;

import org.koers.packager.analyse.document.DocumentLimits;
import org.koers.packager.intake.IntakeLimits;
import picocli.CommandLine.Option;

/** The caps of {@link IntakeLimits} and {@link DocumentLimits} as options. */
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

  @Option(
      names = "--max-document-bytes",
      paramLabel = "N",
      description = "Largest PDF or Office file whose text is read (default: 256 MiB).")
  private long documentBytes = DocumentLimits.DEFAULT.bytes();

  @Option(
      names = "--max-document-seconds",
      paramLabel = "N",
      description = "For reading one (default: 30).")
  private int documentSeconds = DocumentLimits.DEFAULT.seconds();

  @Option(
      names = "--max-documents-seconds",
      paramLabel = "N",
      description = "For reading all of a package (default: 300).")
  private int documentsSeconds = DocumentLimits.DEFAULT.packageSeconds();

  @Option(
      names = "--max-document-heap",
      paramLabel = "MIB",
      description = "Memory of the process that reads them (default: 256).")
  private int documentHeap = DocumentLimits.DEFAULT.heapMib();

  @Option(
      names = "--max-document-characters",
      paramLabel = "N",
      description = "Text taken from one (default: 4,000,000).")
  private int documentCharacters = DocumentLimits.DEFAULT.characters();

  @Option(
      names = "--max-document-parts",
      paramLabel = "N",
      description = "Pages or slides taken from one (default: 2,000).")
  private int documentParts = DocumentLimits.DEFAULT.parts();

  DocumentLimits documents() {
    return new DocumentLimits(
        documentHeap,
        documentSeconds,
        documentsSeconds,
        documentBytes,
        documentCharacters,
        documentParts);
  }

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
