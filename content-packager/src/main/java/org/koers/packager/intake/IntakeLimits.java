package org.koers.packager.intake;

import java.util.Locale;
import org.koers.packager.problem.PackageProblem;
import org.koers.packager.problem.ProblemCode;

/**
 * How much a package may be before it is refused. Every refusal names the cap, its value and the
 * option that raises it.
 *
 * @param packageBytes size of the zip file
 * @param entries number of entries in it
 * @param entryBytes one entry, unpacked
 * @param totalBytes all entries, unpacked
 * @param ratio unpacked to packed size, of an entry or all of them, once more than {@value
 *     #RATIO_FROM} bytes
 * @param nameLength characters in the name of an entry
 * @param xmlBytes size of a manifest or metadata file
 * @param xmlDepth how deep elements may nest in one
 * @param xmlElements how many elements it may have
 */
public record IntakeLimits(
    long packageBytes,
    int entries,
    long entryBytes,
    long totalBytes,
    int ratio,
    int nameLength,
    long xmlBytes,
    int xmlDepth,
    int xmlElements) {

  static final long RATIO_FROM = 1L << 20;
  private static final long MIB = 1L << 20;

  /** Enough for the largest courses met: 8 GiB unpacked, 2 GiB a file, 20,000 files. */
  public static final IntakeLimits DEFAULT =
      new IntakeLimits(
          4096 * MIB, 20_000, 2048 * MIB, 8192 * MIB, 200, 1_000, 16 * MIB, 100, 60_000);

  void packageSize(long bytes, String place) {
    check(bytes, packageBytes, "max-package-bytes", place, "The file has", "bytes");
  }

  void entryCount(long count, String place) {
    check(count, entries, "max-entries", place, "It has", "entries");
  }

  void entrySize(long bytes, String place) {
    check(bytes, entryBytes, "max-entry-bytes", place, "It unpacks to", "bytes");
  }

  void totalSize(long bytes, String place) {
    check(bytes, totalBytes, "max-total-bytes", place, "It unpacks to at least", "bytes");
  }

  void nameSize(int length, String place) {
    check(length, nameLength, "max-name-length", place, "A name in it has", "characters");
  }

  void xmlSize(long bytes, String place) {
    check(bytes, xmlBytes, "max-xml-bytes", place, "It has", "bytes");
  }

  void expansion(long unpacked, long packed, String place) {
    if (unpacked > RATIO_FROM) {
      long times = unpacked / Math.max(1, packed);
      check(
          times,
          ratio,
          "max-ratio",
          place,
          "As zip bombs do, it unpacks to",
          "times its packed size");
    }
  }

  private static void check(
      long value, long cap, String option, String place, String what, String unit) {
    if (value > cap) {
      throw new PackageProblem(
          ProblemCode.LIMIT_EXCEEDED,
          place,
          what
              + " "
              + number(value)
              + " "
              + unit
              + "; the cap "
              + option
              + " is "
              + number(cap)
              + ".",
          "If the package can be trusted, raise it with --" + option + ".");
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
